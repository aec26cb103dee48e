import { certificateOf } from './certificate';
import { certify, match, type Instance } from './index';
import { marketOf } from './named-market';
import { numbers, shuffled } from './numbers.fixture';
import { sound } from './sound.fixture';

describe('a wrong placement', () => {
  const instance = sound({
    students: [
      { id: 'a', prefs: ['A', 'B'] },
      { id: 'b', prefs: ['A', 'B'] },
    ],
    schools: [
      { id: 'A', capacity: 1, priority: ['a', 'b'] },
      { id: 'B', capacity: 1, priority: ['b'] },
    ],
  });

  it.each([
    ['swaps two children', { a: 'B', b: 'A' }, { feasible: false, blocking: [{ student: 'a', school: 'A' }] }],
    ['seats two children on one seat', { a: 'A', b: 'A' }, { feasible: false, blocking: [] }],
    [
      'leaves a seat empty that a child wants',
      { a: 'A', b: null },
      { feasible: true, blocking: [{ student: 'b', school: 'B' }] },
    ],
    ['forgets a child', { a: 'A' }, { feasible: false, blocking: [{ student: 'b', school: 'B' }] }],
    ['places a stranger', { a: 'A', b: 'B', x: 'B' }, { feasible: false, blocking: [] }],
    ['names an unknown school', { a: 'A', b: 'Z' }, { feasible: false, blocking: [{ student: 'b', school: 'B' }] }],
  ])('is not certified when it %s', (_, placements, expected) => {
    expect(certify(instance, placements)).toMatchObject({ ...expected, studentOptimal: false });
  });
});

describe('a household that was split', () => {
  it('is asked about as a whole, a member who already sits there counted once', () => {
    const instance = sound({
      siblings: 'together',
      students: ['t1', 't2'].map((id) => ({ id, prefs: ['A', 'B'], household: 'h' })),
      schools: [
        { id: 'A', capacity: 2, priority: ['t1', 't2'] },
        { id: 'B', capacity: 2, priority: ['t1', 't2'] },
      ],
    });
    const certificate = certify(instance, { t1: 'A', t2: 'B' });
    expect(certificate).toMatchObject({
      feasible: false,
      blocking: [
        { household: 'h', site: 'A' },
        { household: 'h', site: 'B' },
      ],
    });
    expect(certificate.studentOptimal).toBeNull();
  });
});

describe('the question whether a placement is the best stable one', () => {
  /** Markets of open seats, small enough to try every placement; numbers that only look random. */
  const small = (seed: number): Instance => {
    const pick = numbers(seed);
    const ids = ['a', 'b', 'c', 'd'].slice(0, 3 + pick(2));
    const pools = ['A', 'B', 'C'];
    return sound({
      students: ids.map((id) => ({
        id,
        prefs: shuffled(pools, pick).slice(0, 2 + pick(2)),
        ...(pick(3) === 0 && { fallback: shuffled(pools, pick) }),
      })),
      schools: pools.map((id) => ({
        id,
        capacity: 1 + Number(pick(4) === 0),
        priority: shuffled(ids, pick).filter(() => pick(7) > 0),
      })),
    });
  };

  it('is answered by circles of schools as the match itself answers it, for every placement of small markets', () => {
    let betterExists = 0;
    for (let seed = 0; seed < 250; seed += 1) {
      const instance = small(seed);
      const best = match(instance).placements;
      const market = marketOf(instance);
      const extend = (placement: Record<string, string | null>, from: number): void => {
        const student = instance.students[from];
        if (student) {
          for (const school of [...student.prefs, null]) extend({ ...placement, [student.id]: school }, from + 1);
          return;
        }
        const same = instance.students.every(({ id }) => placement[id] === best[id]);
        const { feasible, blocking, studentOptimal } = certificateOf(market, placement);
        if (studentOptimal !== same) throw new Error(`market ${seed}: ${JSON.stringify(placement)}`);
        if (feasible && blocking.length === 0 && !same) betterExists += 1;
      };
      extend({}, 0);
    }
    expect(betterExists).toBeGreaterThan(10);
  });
});
