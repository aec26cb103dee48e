// Who asks for what in the demo season: numbers by authority and stage, and which school a family names first.

/** Families whose verdict is "eligible" and who are placed by catchment, by authority and entry grade. */
export const CATCHMENT = {
  K1: { 410103: 2, 410104: 2, 410105: 6, 410108: 3, GX: 8, JK: 5, HK: 4 },
  G1: { ZZ: 3, 410102: 5, 410103: 4, 410104: 3, 410105: 9, 410108: 3, ZD: 14, GX: 5, JK: 3, HK: 3 },
  G7: { ZZ: 7, 410105: 7, GX: 9, JK: 7 },
};

/** Families who compete for coordinated seats, by the pool they name first. Six schools draw most of them. */
export const FIRST_WISHES = {
  'YE-011/K1': 3,
  'YE-012/K1': 1,
  'YE-020/K1': 5,
  'YE-017/K1': 2,
  'YE-024/K1': 6,
  'YE-033/K1': 6,
  'YE-035/K1': 2,
  'YE-052/K1': 6,
  'YE-051/K1': 4,
  'YE-053/K1': 1,
  'YE-056/K1': 5,
  'YE-058/K1': 3,
  'YE-062/K1': 3,
  'YE-067/K1': 2,
  'ZX-01-001/G1': 6,
  'ZX-01-002/G1': 6,
  'ZX-01-003/G1': 2,
  'ZX-01-011/G1': 2,
  'ZX-02-019/G1': 3,
  'ZX-02-020/G1': 1,
  'ZX-02-014/G1': 1,
  'ZX-03-025/G1': 3,
  'ZX-03-024/G1': 2,
  'ZX-04-034/G1': 17,
  'ZX-04-031/G1': 2,
  'ZX-04-033/G1': 1,
  'ZX-04-032/G1': 1,
  'ZX-05-042/G1': 3,
  'ZX-05-040/G1': 1,
  'ZX-06-045/G1': 16,
  'ZX-06-044/G1': 2,
  'ZX-07-057/G1': 12,
  'ZX-07-059/G1': 2,
  'ZX-08-065/G1': 5,
  'ZX-08-066/G1': 1,
  'ZX-08-068/G1': 1,
  'ZX-09-076/G1': 4,
  'ZX-09-074/G1': 2,
  'ZX-09-077/G1': 1,
  'ZX-07-054/G7': 11,
  'ZX-02-022/G7': 1,
  'ZX-04-035/G7': 11,
  'ZX-07-055/G7': 14,
  'ZX-07-056/G7': 1,
  'ZX-07-060/G7': 1,
  'ZX-08-070/G7': 7,
  'ZX-08-069/G7': 3,
};

/** Transfers that find a vacancy, by the pool they name first. */
export const TRANSFERS = {
  'ZX-04-031/G4': 1,
  'ZX-04-034/G2': 1,
  'ZX-04-035/G8': 1,
  'ZX-06-044/G4': 1,
  'ZX-06-045/G2': 1,
  'ZX-06-045/G5': 1,
  'ZX-07-057/G3': 2,
  'ZX-07-059/G4': 2,
  'ZX-07-055/G8': 2,
  'ZX-01-002/G3': 2,
  'ZX-01-003/G4': 2,
  'ZX-08-065/G5': 2,
  'ZX-08-066/G2': 1,
  'ZX-08-070/G8': 2,
  'ZX-09-076/G4': 2,
  'ZX-09-077/G2': 1,
  'ZX-02-020/G3': 1,
  'ZX-02-014/G5': 1,
  'ZX-03-024/G4': 1,
  'ZX-03-025/G2': 1,
};

/** Transfers into a grade without a vacancy by families that take no other school: they wait. */
export const WAITING = {
  'ZX-06-045/G3': 2,
  'ZX-06-045/G4': 2,
  'ZX-04-034/G3': 2,
  'ZX-04-034/G5': 1,
  'ZX-07-057/G2': 1,
  'ZX-07-057/G5': 1,
};

/** The pool where only the lot can decide: the best children of class B, then six equals, then all others. */
export const TIE = { pool: 'ZX-04-034/G1', ahead: 3, equals: 6, batchOn: '2025-06-20', insuredSince: '2021-03' };

/** Talent's district as its employer stands: the table that a report prints. */
export const BY_DISTRICT = { ZD: 128, 410105: 83, GX: 72, JK: 40, HK: 38, 410102: 27, 410103: 18, 410104: 17, 410108: 15 };
export const BY_CLASS = { A: 4, B: 27, C: 118, D: 289 };
export const CHANNELS = { online: 197, employer: 136, counter: 105 };
export const REGISTER = { A: 12, B: 86, C: 540, D: 2760 };
