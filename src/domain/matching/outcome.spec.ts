import { draws, match } from './index';
import { sound } from './sound.fixture';

describe('the draw', () => {
  it('gives the published vector', () => {
    const ids = ['ZZ2026-000001', 'ZZ2026-000002', 'ZZ2026-000003'];
    const seed = 'ZZRC-2026-07-08|公证员7319|家长代表0426|监察员5581';
    const instance = sound({
      students: ids.map((id) => ({ id, prefs: ['A'] })),
      schools: [{ id: 'A', capacity: 1, priorityTiers: [ids] }],
      lottery: { seed, scope: 'single' },
    });
    const drawn = draws(instance) as Record<string, string>;
    expect(ids.map((id) => drawn[id]?.slice(0, 16))).toEqual(['dff6da5234f2cfb6', '2fcd66217f78a39d', '5760556305b6b217']);
    const outcome = match(instance);
    expect(outcome.placements).toEqual({ [ids[0]!]: null, [ids[1]!]: 'A', [ids[2]!]: null });
    expect(outcome.schools['A']).toEqual({ capacity: 1, placed: 1, cutoff: ids[1], cutoffs: {}, waiting: [ids[2], ids[0]] });
    expect(outcome.explanations[ids[2]!]).toEqual([
      { school: 'A', reason: 'behind-cutoff', rank: 2, cutoffRank: 1, decidedBy: 'lottery' },
    ]);
  });

  it('draws once for each school that lists the student when the scope is perSchool', () => {
    const instance = sound({
      students: [
        { id: 'a', prefs: ['A'] },
        { id: 'b', prefs: ['A', 'B'] },
      ],
      schools: [
        { id: 'A', capacity: 1, priorityTiers: [['a', 'b']] },
        { id: 'B', capacity: 1, priority: ['b'] },
      ],
      lottery: { seed: 'seed', scope: 'perSchool' },
    });
    const drawn = draws(instance) as Record<string, Record<string, string>>;
    expect(Object.keys(drawn['a']!)).toEqual(['A']);
    expect(Object.keys(drawn['b']!)).toEqual(['A', 'B']);
    expect(drawn['b']!['A']).not.toBe(drawn['b']!['B']);
  });
});

describe('what a family and a school are told', () => {
  const keyed = sound({
    criteria: ['class', 'sibling'],
    students: [
      { id: 'a', prefs: ['A', 'B'], groups: ['g'] },
      { id: 'b', prefs: ['A'] },
      { id: 'c', prefs: ['A', 'C', 'B'] },
      { id: 'd', prefs: ['A'], groups: ['g'] },
    ],
    schools: [
      {
        id: 'A',
        capacity: 2,
        keys: { a: [1, 1], b: [1, 2], c: [1, 3], d: [2, 1] },
        slots: [
          { count: 1, group: null },
          { count: 1, group: 'g' },
        ],
      },
      { id: 'B', capacity: 2, keys: { c: [1, 1] } },
      { id: 'C', capacity: 1, keys: {} },
    ],
  });

  it('names the reason of every wish and the criterion that decided', () => {
    const { explanations } = match(keyed);
    expect(explanations).toEqual({
      a: [
        { school: 'A', reason: 'placed', rank: 1 },
        { school: 'B', reason: 'not-listed-by-school' },
      ],
      b: [{ school: 'A', reason: 'held-for-group', rank: 2 }],
      c: [
        { school: 'A', reason: 'held-for-group', rank: 3 },
        { school: 'C', reason: 'not-listed-by-school' },
        { school: 'B', reason: 'placed', rank: 1 },
      ],
      d: [{ school: 'A', reason: 'placed', rank: 4 }],
    });
    const open = match({ ...keyed, schools: keyed.schools.map((school) => ({ ...school, slots: [] })) });
    expect(open.explanations['c']![0]).toEqual({
      school: 'A',
      reason: 'behind-cutoff',
      rank: 3,
      cutoffRank: 2,
      decidedBy: 'sibling',
    });
    expect(open.explanations['d']![0]).toEqual({
      school: 'A',
      reason: 'behind-cutoff',
      rank: 4,
      cutoffRank: 2,
      decidedBy: 'class',
    });
  });

  it('draws the lines of a school by kind of seat and leaves them open while a seat is free', () => {
    const { schools } = match(keyed);
    expect(schools['A']).toEqual({ capacity: 2, placed: 2, cutoff: 'a', cutoffs: { g: 'd' }, waiting: ['b', 'c'] });
    expect(schools['B']).toEqual({ capacity: 2, placed: 1, cutoff: null, cutoffs: {}, waiting: [] });
  });
});
