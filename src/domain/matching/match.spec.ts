import { canonicalJson } from '../kernel/canonical-json';
import { certify, match, type Instance } from './index';
import { sound } from './sound.fixture';

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

  it('ranks holders by the order of the school, then those whom it does not list by id, and everybody else behind them', () => {
    const students = ['u2', 'u1', 'b', 'a'].map((id) => ({ id, holds: 'A' }));
    const { explanations } = match(one([...students, { id: 'c' }], { capacity: 4, priority: ['c', 'b', 'a'] }));
    expect(Object.fromEntries(Object.entries(explanations).map(([id, [wish]]) => [id, wish!.rank]))).toEqual({
      b: 1,
      a: 2,
      u1: 3,
      u2: 4,
      c: 5,
    });
    expect(explanations['c']).toEqual([{ school: 'A', reason: 'behind-cutoff', rank: 5, cutoffRank: 4, decidedBy: 'holds' }]);
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
