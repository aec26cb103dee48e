// The seats of 2027 by pool: classes, class size, committed intake and what that leaves as coordinated seats.
import { CITY } from './authorities.mjs';
import { stream } from './random.mjs';

export const NORM = { kindergarten: [25, 30, 35], primary: [45, 45, 45, 45, 45, 45], junior: [50, 50, 50] };
export const GRADES = {
  kindergarten: ['K1', 'K2', 'K3'],
  primary: ['G1', 'G2', 'G3', 'G4', 'G5', 'G6'],
  junior: ['G7', 'G8', 'G9'],
};

/** Coordinated seats that the contest of the demo season needs; every other entry pool draws a small number. */
export const COORDINATED = {
  'YE-011/K1': 2,
  'YE-012/K1': 3,
  'YE-017/K1': 6,
  'YE-020/K1': 2,
  'YE-024/K1': 7,
  'YE-033/K1': 3,
  'YE-035/K1': 6,
  'YE-051/K1': 7,
  'YE-052/K1': 3,
  'YE-053/K1': 3,
  'YE-056/K1': 3,
  'YE-058/K1': 4,
  'YE-062/K1': 6,
  'YE-067/K1': 3,
  'ZX-01-001/G1': 6,
  'ZX-01-002/G1': 3,
  'ZX-01-003/G1': 1,
  'ZX-01-008/G1': 5,
  'ZX-01-011/G1': 1,
  'ZX-02-014/G1': 3,
  'ZX-02-019/G1': 1,
  'ZX-02-020/G1': 3,
  'ZX-03-024/G1': 4,
  'ZX-03-025/G1': 2,
  'ZX-04-031/G1': 6,
  'ZX-04-032/G1': 4,
  'ZX-04-033/G1': 11,
  'ZX-04-034/G1': 4,
  'ZX-05-040/G1': 4,
  'ZX-05-042/G1': 2,
  'ZX-06-044/G1': 11,
  'ZX-06-045/G1': 9,
  'ZX-07-056/G1': 3,
  'ZX-07-057/G1': 4,
  'ZX-07-058/G1': 7,
  'ZX-07-059/G1': 1,
  'ZX-07-060/G1': 3,
  'ZX-08-065/G1': 3,
  'ZX-08-066/G1': 3,
  'ZX-08-068/G1': 3,
  'ZX-09-074/G1': 4,
  'ZX-09-076/G1': 2,
  'ZX-09-077/G1': 2,
  'ZX-02-022/G7': 3,
  'ZX-03-030/G7': 4,
  'ZX-05-043/G7': 4,
  'ZX-07-054/G7': 4,
  'ZX-04-035/G7': 14,
  'ZX-07-055/G7': 5,
  'ZX-07-056/G7': 6,
  'ZX-07-060/G7': 7,
  'ZX-08-069/G7': 8,
  'ZX-08-070/G7': 5,
};

/** Grades in which a school has no vacancy, so that a child from outside must wait. */
export const FULL = ['ZX-06-045/G3', 'ZX-06-045/G4', 'ZX-04-034/G3', 'ZX-04-034/G5', 'ZX-07-057/G2', 'ZX-07-057/G5'];

/** Grades that keep vacancies for children who transfer from outside. */
export const OPEN_GRADES = {
  'ZX-04-031/G4': 3,
  'ZX-04-033/G2': 3,
  'ZX-04-034/G2': 1,
  'ZX-04-035/G8': 3,
  'ZX-06-044/G2': 2,
  'ZX-06-045/G2': 1,
  'ZX-06-044/G4': 2,
  'ZX-06-045/G5': 1,
  'ZX-06-044/G5': 2,
  'ZX-07-057/G3': 1,
  'ZX-07-058/G3': 2,
  'ZX-07-059/G4': 3,
  'ZX-07-055/G8': 1,
  'ZX-07-056/G8': 3,
  'ZX-01-002/G3': 1,
  'ZX-01-008/G3': 3,
  'ZX-01-003/G4': 2,
  'ZX-08-065/G5': 2,
  'ZX-08-066/G2': 3,
  'ZX-08-070/G8': 2,
  'ZX-09-076/G4': 1,
  'ZX-09-074/G4': 3,
  'ZX-09-077/G2': 2,
  'ZX-02-020/G3': 2,
  'ZX-02-014/G5': 2,
  'ZX-03-024/G4': 2,
  'ZX-03-025/G2': 2,
};

/** Schools that open every entry class the layout plan allows; some of the others open one less. */
const KEEPS_ALL = new Set(Object.keys(COORDINATED).map((pool) => pool.split('/')[0]));

export const shareOf = (entry) => Math.floor((entry * 5) / 100);
export const coordinatedBy = (entry, committed) => Math.max(0, Math.min(shareOf(entry), entry - committed));

/** Gives each school its authority, demo 标识码 and pools. Private kindergartens keep no seat for the coordinated round. */
export function withPools(schools, cityRun) {
  const random = stream('seats-2027');
  return schools.map((school, index) => {
    const pools = {};
    for (const [stage, tracks] of Object.entries(school.stages)) {
      GRADES[stage].forEach((grade, year) => {
        const id = `${school.code}/${grade}`;
        const size = NORM[stage][year];
        if (year > 0) {
          const vacancy = FULL.includes(id) ? 0 : (OPEN_GRADES[id] ?? random.pick([0, 0, 1, 1, 2]));
          if (school.ownership === 'public')
            pools[grade] = { classes: tracks, size, enrolled: tracks * size - vacancy, seats: vacancy };
          return;
        }
        const classes = !KEEPS_ALL.has(school.code) && tracks > 2 && random.chance(0.4) ? tracks - 1 : tracks;
        const entry = classes * size;
        const wanted = COORDINATED[id] ?? random.int(0, Math.max(1, Math.floor(classes / 2)));
        const seats = school.ownership === 'public' ? Math.min(wanted, shareOf(entry)) : 0;
        const committed = entry - seats;
        const martyrs = school.ownership === 'public' ? random.int(0, 3) : 0;
        pools[grade] = {
          classes,
          size,
          ceiling: tracks * size,
          entry,
          catchment: committed - martyrs,
          preferential: martyrs,
          seats,
        };
      });
    }
    const authority = cityRun.includes(school.code) ? CITY : school.district;
    return { ...school, authority, code10: `4101990${String(index + 1).padStart(3, '0')}`, pools };
  });
}
