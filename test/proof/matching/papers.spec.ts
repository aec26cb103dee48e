import { certify } from '../../../src/domain/matching';
import { prove } from '../proof';
import { answerTo, instanceOf } from './engine';
import { stablePlacements } from './every-placement';
import { type MarketFile, type SlotRow, type StudentRow } from './market-file';
import { bothRuns } from './both-runs';
import { smallMarket } from './small-market';
import { studentsBest } from './students-best';

type Lists = Readonly<Record<string, string>>;

/** A market written as in a paper: wishes of the students and orders of the schools, best first, apart by spaces. */
function market(students: Lists, schools: Lists, seats: Readonly<Record<string, number>> = {}): MarketFile {
  const listOf = (text: string): readonly string[] => text.split(' ').filter((id) => id !== '');
  return {
    format: 'xuewei.match/1',
    students: Object.entries(students).map(([id, prefs]) => ({ id, prefs: listOf(prefs) })),
    schools: Object.entries(schools).map(([id, order]) => ({ id, capacity: seats[id] ?? 1, priority: listOf(order) })),
  };
}

/** All stable placements of a market, as texts like `α A, β B`. */
function stable(file: MarketFile): readonly string[] {
  const { first, stable: all } = studentsBest(file)!;
  const name = (u: number, wish: number): string => {
    const ask = first.units[u]!.asks[wish]?.[0];
    return `${file.students[first.units[u]!.members[0]!]!.id} ${ask ? first.pools[ask.pool]!.id : '-'}`;
  };
  return all.map((got) => got.map((wish, u) => name(u, wish)).join(', ')).sort();
}

const placed = (file: MarketFile): string =>
  Object.entries(answerTo(file).placements)
    .map(([id, school]) => `${id} ${school ?? '-'}`)
    .sort()
    .join(', ');

describe('Gale & Shapley 1962, College admissions and the stability of marriage', () => {
  const example1 = market({ α: 'A B C', β: 'B C A', γ: 'C A B' }, { A: 'β γ α', B: 'γ α β', C: 'α β γ' });

  it('has in example 1 three stable answers of six, and the match is the one where every man has his first', () => {
    expect(stable(example1)).toEqual(['α A, β B, γ C', 'α B, β C, γ A', 'α C, β A, γ B']);
    expect(placed(example1)).toBe('α A, β B, γ C');
    expect(answerTo(example1).certificate).toEqual({
      feasible: true,
      blocking: [],
      checkedPairs: 9,
      studentOptimal: true,
      fixed: [],
    });
  });

  it('does not certify the other two of example 1 as the best for students', () => {
    for (const other of [
      { α: 'B', β: 'C', γ: 'A' },
      { α: 'C', β: 'A', γ: 'B' },
    ])
      expect(certify(instanceOf(example1), other)).toMatchObject({ feasible: true, blocking: [], studentOptimal: false });
  });

  it('has in example 2 one stable answer, in which nobody gets the first wish', () => {
    const example2 = market(
      { α: 'A B C D', β: 'A D C B', γ: 'B A C D', δ: 'D B C A' },
      { A: 'δ γ α β', B: 'β δ α γ', C: 'δ α β γ', D: 'γ β α δ' },
    );
    expect(stable(example2)).toEqual(['α C, β D, γ A, δ B']);
    expect(placed(example2)).toBe('α C, β D, γ A, δ B');
  });
});

describe('Knuth 1976, as example 2.17 of Roth & Sotomayor 1990', () => {
  it('has ten stable answers, and the match is the first wish of all', () => {
    const file = market(
      { m1: 'w1 w2 w3 w4', m2: 'w2 w1 w4 w3', m3: 'w3 w4 w1 w2', m4: 'w4 w3 w2 w1' },
      { w1: 'm4 m3 m2 m1', w2: 'm3 m4 m1 m2', w3: 'm2 m1 m4 m3', w4: 'm1 m2 m3 m4' },
    );
    expect(stable(file)).toHaveLength(10);
    expect(placed(file)).toBe('m1 w1, m2 w2, m3 w3, m4 w4');
  });
});

describe('Roth 1985, The college admissions problem is not equivalent to the marriage problem', () => {
  it('has one stable answer though all three colleges would rather have another', () => {
    const file = market(
      { s1: 'C3 C1 C2', s2: 'C2 C1 C3', s3: 'C1 C3 C2', s4: 'C1 C2 C3' },
      { C1: 's1 s2 s3 s4', C2: 's1 s2 s3 s4', C3: 's3 s1 s2 s4' },
      { C1: 2 },
    );
    expect(stable(file)).toEqual(['s1 C3, s2 C2, s3 C1, s4 C1']);
    expect(placed(file)).toBe('s1 C3, s2 C2, s3 C1, s4 C1');
  });
});

describe('Abdulkadiroğlu & Sönmez 2003, School choice: a mechanism design approach', () => {
  it('keeps priorities in its example 1 though two students would both rather exchange', () => {
    const file = market({ i1: 's2 s1 s3', i2: 's1 s2 s3', i3: 's1 s2 s3' }, { s1: 'i1 i3 i2', s2: 'i2 i1 i3', s3: 'i2 i1 i3' });
    expect(stable(file)).toEqual(['i1 s1, i2 s2, i3 s3']);
    expect(placed(file)).toBe('i1 s1, i2 s2, i3 s3');
    expect(certify(instanceOf(file), { i1: 's2', i2: 's1', i3: 's3' }).blocking).toEqual([{ student: 'i3', school: 's1' }]);
  });
});

// The theorem, on a market of our own.
describe('Roth 1986, On the allocation of residents to rural hospitals', () => {
  it('sends the same student alone to the school that keeps an empty seat, in every stable answer', () => {
    const file = market({ a: 'X Y R', b: 'Y X R', c: 'X Y R' }, { X: 'b a c', Y: 'a b c', R: 'a b c' }, { R: 2 });
    expect(stable(file)).toEqual(['a X, b Y, c R', 'a Y, b X, c R']);
    expect(placed(file)).toBe('a X, b Y, c R');
  });
});

/** Without a policy; with a reserve that others may use; with seats for the minority alone, which is a quota on the others. */
function withReserve(
  students: readonly StudentRow[],
  file: MarketFile,
  school: string,
  slot: Partial<SlotRow> | null,
): MarketFile {
  const slots = slot === null ? [] : [{ count: 1, group: 'min', ...slot }];
  return { ...file, students, schools: file.schools.map((row) => (row.id === school ? { ...row, slots } : row)) };
}

describe('Hafalir, Yenmez & Yildirim 2013, Effective affirmative action in school choice', () => {
  const plain = market({ s1: 'c1', s2: 'c1 c2', s3: 'c2 c1' }, { c1: 's1 s2 s3', c2: 's2 s3 s1' }, { c1: 2 });
  const students = plain.students.map((student) => (student.id === 's3' ? { ...student, groups: ['min'] } : student));

  it('hurts by a quota the very student it is meant for, and by a reserve nobody', () => {
    expect(placed(withReserve(students, plain, 'c1', null))).toBe('s1 c1, s2 c1, s3 c2');
    expect(placed(withReserve(students, plain, 'c1', { soft: false }))).toBe('s1 c1, s2 c2, s3 c1');
    expect(placed(withReserve(students, plain, 'c1', { soft: true }))).toBe('s1 c1, s2 c1, s3 c2');
  });

  it('makes of seats for the minority alone a reserve when the empty ones go to the rest', () => {
    const file = withReserve(students, plain, 'c1', { soft: false });
    const open = { ...file, schools: file.schools.map((school) => ({ ...school, unfilledToOpen: true })) };
    expect(placed(open)).toBe('s1 c1, s2 c1, s3 c2');
  });

  it('gives every student at least as much by reserves as by quotas of the same size', () => {
    const { faults, shares } = prove(
      {
        sentence: '',
        quick: 100,
        full: 100,
        atLeast: { 'somebody gains': 0.02 },
        look: (seed) => {
          const file = smallMarket(seed);
          const by = (soft: boolean): Readonly<Record<string, string | null>> =>
            answerTo({
              ...file,
              students: file.students.map(({ fallback: _, ...student }) => student),
              schools: file.schools.map((school) => ({
                ...school,
                unfilledToOpen: false,
                slots: school.capacity > 0 ? [{ count: 1, group: 'g', soft }] : [],
              })),
            }).placements;
          const [reserve, quota] = [by(true), by(false)];
          const place = ({ id, prefs }: StudentRow, of: typeof reserve): number => [...prefs, null].indexOf(of[id]!);
          return {
            faults: file.students.filter((one) => place(one, reserve) > place(one, quota)).map(({ id }) => id),
            facts: { 'somebody gains': file.students.some((one) => place(one, reserve) < place(one, quota)) },
          };
        },
      },
      100,
    );
    expect(faults).toEqual([]);
    expect(shares.get('somebody gains')!.held).toBeGreaterThan(0);
  });
});

describe('Dur, Kominers, Pathak & Sönmez 2018, Reserve design', () => {
  const line = 'w1 w2 n1 n2 w3 n3 w4 n4';
  const walkZone = (slots: readonly SlotRow[]): readonly string[] => {
    const file = market(Object.fromEntries(line.split(' ').map((id) => [id, 'A'])), { A: line }, { A: 4 });
    const students = file.students.map((student) => (student.id.startsWith('w') ? { ...student, groups: ['walk'] } : student));
    const { placements } = answerTo({ ...file, students, schools: [{ ...file.schools[0]!, slots }] });
    return line.split(' ').filter((id) => placements[id] === 'A');
  };

  it('makes a reserve of half the seats worth nothing where it is taken first', () => {
    expect(walkZone([{ count: 2, group: 'walk' }])).toEqual(walkZone([]));
    expect(walkZone([])).toEqual(['w1', 'w2', 'n1', 'n2']);
  });

  it('makes the same reserve worth every one of its seats where it is taken last', () => {
    const last = [
      { count: 2, group: null },
      { count: 2, group: 'walk' },
    ];
    expect(walkZone(last)).toEqual(['w1', 'w2', 'w3', 'w4']);
  });
});

// The rule, on a market of our own.
describe('Kominers & Sönmez 2016, Matching with slot-specific priorities', () => {
  const line = 'a b c d';
  const school = (slots: readonly SlotRow[]): MarketFile => {
    const file = market({ a: 'A', b: 'A B', c: 'A B', d: 'A' }, { A: line, B: line }, { A: 2 });
    const students = file.students.map((student) =>
      student.id === 'a' || student.id === 'd' ? { ...student, groups: ['g'] } : student,
    );
    return { ...file, students, schools: [{ ...file.schools[0]!, slots }, file.schools[1]!] };
  };

  it('fills slots one after another in their order of precedence, each by its own priority', () => {
    expect(placed(school([{ count: 1, group: 'g' }]))).toBe('a A, b A, c B, d -');
    expect(
      placed(
        school([
          { count: 1, group: null },
          { count: 1, group: 'g' },
        ]),
      ),
    ).toBe('a A, b B, c -, d A');
  });
});

// The finding, on a market of our own: the paper's couples may rank pairs of hospitals, households here rank sites.
describe('Roth 1984, The evolution of the labor market for medical interns and residents', () => {
  it('shows of those who must go together that there may be no stable answer: the match lists whom it leaves with a complaint', () => {
    const lists = market({ t1: 'E', t2: 'E', x: 'E W', y: 'W E' }, { E: 't1 y t2 x', W: 'x y' }, { E: 2 });
    const twins = lists.students.map((student) => (student.id.startsWith('t') ? { ...student, household: 'h' } : student));
    const file: MarketFile = { ...lists, siblings: 'together', students: twins };
    const outcome = answerTo(file);
    const [first] = bothRuns(file, outcome.placements)!;
    expect(stablePlacements(first.run)).toEqual([]);
    expect(outcome.certificate.blocking).not.toEqual([]);
    expect(outcome.placements['t1']).toBe(outcome.placements['t2']);
  });
});
