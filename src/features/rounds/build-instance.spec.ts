import { match, readInstance, type Outcome } from '../../domain/matching';
import { buildInstance, type WrittenInstance } from './build-instance';
import type { Entrant } from './entrant';
import type { RunPool } from './run-pool';

const pool = (schoolCode: string, seats: number, more: Partial<RunPool> = {}): RunPool => {
  const grade = more.grade ?? 'G1';
  return {
    id: `${schoolCode}${grade}`,
    name: `${schoolCode}:${grade}`,
    schoolId: schoolCode,
    schoolCode,
    authorityCode: 'X',
    ownership: 'public',
    grade,
    lon: null,
    lat: null,
    seats,
    ...more,
  };
};

const child = (student: string, wishedSchoolIds: readonly string[], more: Partial<Entrant> = {}): Entrant => ({
  applicationId: student,
  student,
  authorityCode: 'X',
  stage: 'primary',
  grade: 'G1',
  wantsSeat: true,
  scope: ['X'],
  mode: 'ranked',
  criteria: { class: 3 },
  wishedSchoolIds,
  acceptsPlacement: false,
  family: student,
  acrossGrades: false,
  siblingSchool: null,
  residence: null,
  employer: null,
  fixed: null,
  heldSchoolId: null,
  ...more,
});
const twins = (more: Partial<Entrant> = {}): Entrant[] =>
  ['t1', 't2'].map((id) => child(id, ['A', 'B'], { family: 'f', ...more }));

function placed(instance: WrittenInstance): Outcome['placements'] {
  const read = readInstance({ ...instance, lottery: { ...instance.lottery, seed: 'a seed' } });
  if (!read.ok) throw new Error(read.error.line);
  return { ...match(read.value).placements };
}
const build = (entrants: readonly Entrant[], pools: readonly RunPool[]): WrittenInstance =>
  buildInstance(entrants, pools, ['class', 'sibling', 'lottery']);

describe('twins whose first wish has one seat and whose second has two', () => {
  const pools = [pool('A', 1), pool('B', 2)];

  it('are both placed at the second', () => {
    expect(placed(build(twins(), pools))).toEqual({ t1: 'B:G1', t2: 'B:G1' });
  });

  it('are placed at the first and the second when the guardian has unticked it', () => {
    expect(Object.values(placed(build(twins({ family: null }), pools))).sort()).toEqual(['A:G1', 'B:G1']);
  });

  it('are both placed at the second by nearness too', () => {
    const at = { lon: 113.6, lat: 34.75 };
    const near = [pool('A', 1, at), pool('B', 2, at)];
    expect(placed(build(twins({ mode: 'nearest', residence: at }), near))).toEqual({ t1: 'B:G1', t2: 'B:G1' });
  });

  it('are placed each by itself when their wishes differ', () => {
    const [one] = twins();
    const instance = build([one!, child('t2', ['B', 'A'], { family: 'f' })], pools);
    expect(instance.siblings).toBeUndefined();
    expect(placed(instance)).toEqual({ t1: 'A:G1', t2: 'B:G1' });
  });

  it('are placed each by itself when one of them is fixed', () => {
    const [one, other] = twins();
    const instance = build([one!, { ...other!, fixed: { mode: 'negotiated', schoolId: 'B' } }], pools);
    expect([instance.siblings, placed(instance)]).toEqual([undefined, { t1: 'A:G1' }]);
  });
});

describe('brothers and sisters of two grades', () => {
  const pools = [pool('A', 2), pool('B', 2), pool('B', 1, { grade: 'G3' }), pool('C', 1, { grade: 'G3' })];
  const both = (more: Partial<Entrant>): Entrant[] => [
    child('s1', ['A', 'B'], { family: 'f', ...more }),
    child('s3', ['B', 'C'], { family: 'f', grade: 'G3', ...more }),
  ];

  it('stay together where both can have a seat, when the guardian asks for it', () => {
    const apart = build(both({}), pools);
    expect(placed(apart)).toEqual({ s1: 'A:G1', s3: 'B:G3' });
    expect(
      placed(
        build(
          [
            child('s1', ['A', 'B'], { family: 'f', acrossGrades: true }),
            child('s3', ['B'], { family: 'f', grade: 'G3', acrossGrades: true }),
          ],
          pools,
        ),
      ),
    ).toEqual({
      s1: 'B:G1',
      s3: 'B:G3',
    });
  });
});

describe('a child that holds a seat', () => {
  const holder = (wishes: readonly string[]): Entrant => child('h', wishes, { heldSchoolId: 'B', acceptsPlacement: true });

  it('keeps it against children with more priority, and brings it along', () => {
    const instance = build(
      [holder(['A', 'B']), child('a', ['A']), child('b', ['B'], { criteria: { class: 1 } })],
      [pool('A', 1), pool('B', 0)],
    );
    expect(instance.schools.map(({ id, capacity }) => [id, capacity])).toEqual([
      ['A:G1', 1],
      ['B:G1', 1],
    ]);
    const { h, b } = placed(instance) as Record<string, string | null>;
    expect([h === 'A:G1' ? b : h]).toEqual(['B:G1']);
  });

  it('leaves it for a better wish, and it goes to who waits', () => {
    expect(placed(build([holder(['A', 'B']), child('b', ['B'])], [pool('A', 1), pool('B', 0)]))).toEqual({
      h: 'A:G1',
      b: 'B:G1',
    });
  });

  it('has it after its wishes when it was none of them, and no second list', () => {
    const [h] = build([holder(['A'])], [pool('A', 0), pool('B', 0), pool('C', 1)]).students;
    expect(h).toEqual({ id: 'h', prefs: ['A:G1', 'B:G1'], holds: 'B:G1' });
  });

  it('wishes nothing when its pool is gone', () => {
    expect(build([holder(['A'])], [pool('A', 1)]).students).toEqual([{ id: 'h', prefs: [] }]);
  });
});

describe('keys', () => {
  it('put the school of a brother or sister first, and tell nothing where no pool is listed', () => {
    const instance = build([child('s', ['A', 'B'], { siblingSchool: 'B' })], [pool('A', 1), pool('B', 1), pool('C', 1)]);
    expect(instance.schools.map(({ id, keys }) => [id, keys])).toEqual([
      ['A:G1', { s: [3, 1] }],
      ['B:G1', { s: [3, 0] }],
    ]);
  });

  it('follow the wishes with every other pool in scope as a second list, for a family that agrees to be placed', () => {
    const [student] = build(
      [child('s', ['B'], { acceptsPlacement: true })],
      [pool('A', 1), pool('B', 1), pool('D', 1, { authorityCode: 'Y' }), pool('E', 1, { ownership: 'private' })],
    ).students;
    expect(student).toEqual({ id: 's', prefs: ['B:G1'], fallback: ['A:G1'] });
  });
});
