import { canonicalJson } from '../kernel/canonical-json';
import { certify, draws, match, readInstance, type Instance } from './index';

function sound(file: object): Instance {
  const read = readInstance(JSON.parse(JSON.stringify({ format: 'xuewei.match/1', ...file })));
  if (!read.ok) throw new Error(read.error.line);
  return read.value;
}

describe('slots, held seats and the second run', () => {
  const one = (students: object[], school: object): Instance =>
    sound({ students: students.map((s) => ({ prefs: ['A'], ...s })), schools: [{ id: 'A', ...school }] });
  const ofA = (instance: Instance): readonly string[] =>
    Object.entries(match(instance).placements).flatMap(([id, at]) => (at === 'A' ? [id] : []));
  const abc = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  it('leaves a hard seat empty, gives a soft one to anybody, and the rest of a hard one by unfilledToOpen', () => {
    const school = (slot: object, more = {}): object => ({
      capacity: 2,
      priority: ['a', 'b', 'c'],
      slots: [{ count: 1, group: 'g', ...slot }],
      ...more,
    });
    expect(ofA(one(abc, school({ soft: false })))).toEqual(['a']);
    expect(ofA(one(abc, school({})))).toEqual(['a', 'b']);
    expect(ofA(one(abc, school({ soft: false }, { unfilledToOpen: true })))).toEqual(['a', 'b']);
  });

  it('takes fixed lines off open seats first, then off slots from the last', () => {
    const slots = [
      { count: 1, group: 'g', soft: false },
      { count: 1, group: 'h', soft: false },
    ];
    const market = (fixed: string[]): readonly string[] =>
      ofA(
        sound({
          students: [
            { id: 'a', prefs: ['A'], groups: ['h'] },
            { id: 'b', prefs: ['A'], groups: ['g'] },
            { id: 'c', prefs: ['A'] },
          ],
          fixed: fixed.map((student) => ({ student, school: 'A', why: 'negotiated' })),
          schools: [{ id: 'A', capacity: 3, priority: ['a', 'b', 'c', ...fixed], slots }],
        }),
      );
    expect(market([])).toEqual(['a', 'b', 'c']);
    expect(market(['x'])).toEqual(['a', 'b']);
    expect(market(['x', 'y'])).toEqual(['b']);
    expect(market(['x', 'y', 'z'])).toEqual([]);
  });

  it('takes an open seat for a fixed line even where it stands before a reserved one', () => {
    const instance = sound({
      students: [
        { id: 'a', prefs: ['A'] },
        { id: 'b', prefs: ['A'], groups: ['g'] },
      ],
      fixed: [{ student: 'x', school: 'A', why: 'adjusted' }],
      schools: [
        {
          id: 'A',
          capacity: 2,
          priority: ['a', 'b'],
          slots: [
            { count: 1, group: null },
            { count: 1, group: 'g', soft: false },
          ],
        },
      ],
    });
    expect(ofA(instance)).toEqual(['b']);
  });

  it('ignores wishes after the held seat', () => {
    const instance = sound({
      students: [{ id: 'a', prefs: ['A', 'B'], holds: 'A' }],
      schools: [
        { id: 'A', capacity: 1, priority: [] },
        { id: 'B', capacity: 1, priority: ['a'] },
      ],
    });
    expect(match(instance).certificate.checkedPairs).toBe(1);
    expect(certify(instance, { a: 'B' })).toMatchObject({ feasible: false, blocking: [{ student: 'a', school: 'A' }] });
  });

  it('never takes away a seat that a student holds, even where the school does not list the student', () => {
    const instance = one([{ id: 'a' }, { id: 'b', holds: 'A' }], {
      capacity: 1,
      priority: ['a'],
      slots: [{ count: 1, group: 'g', soft: false }],
    });
    const outcome = match(instance);
    expect(outcome.placements).toEqual({ a: null, b: 'A' });
    expect(certify(instance, { a: 'A', b: null }).blocking).toContainEqual({ student: 'b', school: 'A' });
  });

  it('places by fallback over the seats still free and leaves the first placements alone', () => {
    const instance = sound({
      students: [
        { id: 'a', prefs: ['A'], fallback: ['B'] },
        { id: 'b', prefs: ['A'], fallback: ['A', 'B', 'C'] },
        { id: 'c', prefs: ['B'] },
        { id: 'd', prefs: ['A'] },
      ],
      schools: [
        { id: 'A', capacity: 1, priority: ['d', 'a', 'b'] },
        { id: 'B', capacity: 2, priority: ['b', 'a', 'c'] },
        { id: 'C', capacity: 1, priority: ['b'] },
      ],
    });
    const outcome = match(instance);
    expect(outcome.placements).toEqual({ a: null, b: 'B', c: 'B', d: 'A' });
    expect(outcome.byFallback).toEqual(['b']);
    expect(outcome.certificate).toMatchObject({ feasible: true, blocking: [], studentOptimal: true });
    expect(certify(instance, { ...outcome.placements, a: 'B', b: 'C' }).blocking).toEqual([{ student: 'b', school: 'B' }]);
    expect(outcome.explanations['b']).toEqual([
      { school: 'A', reason: 'behind-cutoff', rank: 3, cutoffRank: 1, decidedBy: 'priority' },
      { school: 'B', reason: 'placed', rank: 1 },
      { school: 'C', reason: 'better-placed', rank: 1 },
    ]);
  });
});

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

describe('the same problem', () => {
  const file = {
    siblings: 'independent',
    criteria: ['class'],
    students: [
      { id: '10', prefs: ['A', 'B'], groups: ['x', 'g'] },
      { id: '2', prefs: ['B', 'A'], fallback: ['C'] },
      { id: '__proto__', prefs: ['A'] },
    ].map((student) => ({ ...student })),
    fixed: [
      { student: 'z', school: 'A', why: 'adjusted' },
      { student: 'y', school: 'C', why: 'negotiated' },
    ],
    schools: [
      {
        id: 'A',
        site: 'A',
        capacity: 2,
        priorityTiers: [
          ['2', '10'],
          ['__proto__', 'z'],
        ],
        slots: [{ count: 1, group: 'g', soft: true }],
      },
      { id: 'B', capacity: 1, keys: { '10': [1], '2': [1] }, unfilledToOpen: false },
      { id: 'C', capacity: 2, priority: ['2'] },
    ],
    lottery: { seed: 'one', scope: 'single' },
  };

  it('gives the same bytes in whatever order students, schools and keys are written', () => {
    const turned = {
      lottery: { scope: 'single', seed: 'one' },
      schools: [...file.schools].reverse().map((school) => ({
        ...Object.fromEntries(Object.entries(school).reverse()),
        ...(school.priorityTiers && { priorityTiers: school.priorityTiers.map((tier) => [...tier].reverse()) }),
      })),
      fixed: [...file.fixed].reverse(),
      students: [...file.students]
        .reverse()
        .map((student) => ({ ...student, ...(student.groups && { groups: [...student.groups].reverse() }) })),
      criteria: ['class'],
    };
    expect(canonicalJson(match(sound(turned)))).toBe(canonicalJson(match(sound(file))));
  });

  it('has one hash before and after the draw, and another when anything else changes', () => {
    const hash = match(sound(file)).instanceHash;
    expect(match(sound({ ...file, lottery: { seed: 'two', scope: 'single' } })).instanceHash).toBe(hash);
    expect(match(sound({ ...file, lottery: { seed: 'one', scope: 'perSchool' } })).instanceHash).not.toBe(hash);
    expect(match(sound({ ...file, criteria: ['batch'] })).instanceHash).not.toBe(hash);
  });

  it('treats every id as an ordinary id', () => {
    expect(Object.keys(match(sound(file)).placements).sort()).toEqual(['10', '2', '__proto__']);
  });
});

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
