import { certify, match, readInstance, type Instance } from './index';

function sound(file: object): Instance {
  const read = readInstance({ format: 'xuewei.match/1', siblings: 'together', ...file });
  if (!read.ok) throw new Error(read.error.line);
  return read.value;
}

const twins = ['t1', 't2'].map((id) => ({ id, prefs: ['A', 'B'], household: 'h' }));

describe('siblings who stay together', () => {
  it('go to their next wish together when the first has a seat for one only', () => {
    const instance = sound({
      students: [...twins, { id: 'x', prefs: ['A'] }],
      schools: [
        { id: 'A', capacity: 2, priority: ['t1', 'x', 't2'] },
        { id: 'B', capacity: 2, priority: ['t1', 't2'] },
      ],
    });
    const outcome = match(instance);
    expect(outcome.placements).toEqual({ t1: 'B', t2: 'B', x: 'A' });
    expect(outcome.certificate).toMatchObject({ feasible: true, blocking: [], studentOptimal: null });
    expect(outcome.explanations['t1']).toEqual([
      { school: 'A', reason: 'behind-cutoff', rank: 1, cutoffRank: 2, decidedBy: 'household' },
      { school: 'B', reason: 'placed', rank: 1 },
    ]);
    expect(outcome.schools['A']!.waiting).toEqual(['t1', 't2']);
  });

  it('are all unplaced rather than split, and the seat goes to whoever comes next', () => {
    const instance = sound({
      students: [...twins, { id: 'x', prefs: ['A'] }],
      schools: [
        { id: 'A', capacity: 1, priority: ['t1', 't2', 'x'] },
        { id: 'B', capacity: 1, priority: ['t1', 't2'] },
      ],
    });
    expect(match(instance).placements).toEqual({ t1: null, t2: null, x: 'A' });
    expect(certify(instance, { t1: 'A', t2: 'B', x: null }).feasible).toBe(false);
  });

  it('meet on one campus in two grades', () => {
    const instance = sound({
      students: [
        { id: 'elder', prefs: ['A7', 'B7'], household: 'h' },
        { id: 'younger', prefs: ['A1', 'B1'], household: 'h' },
        { id: 'x', prefs: ['A1'] },
      ],
      schools: [
        { id: 'A7', site: 'A', capacity: 1, priority: ['elder'] },
        { id: 'A1', site: 'A', capacity: 1, priority: ['x', 'younger'] },
        { id: 'B7', site: 'B', capacity: 1, priority: ['elder'] },
        { id: 'B1', site: 'B', capacity: 1, priority: ['younger'] },
      ],
    });
    const outcome = match(instance);
    expect(outcome.placements).toEqual({ elder: 'B7', younger: 'B1', x: 'A1' });
    expect(certify(instance, { ...outcome.placements, x: null }).blocking).toEqual([
      { student: 'x', school: 'A1' },
      { household: 'h', site: 'A' },
    ]);
  });

  it('take a fallback together or not at all', () => {
    const market = (seats: number): Instance =>
      sound({
        students: [...twins.map((twin) => ({ ...twin, fallback: ['C'] })), { id: 'x', prefs: ['B'], fallback: ['C'] }],
        schools: [
          { id: 'A', capacity: 1, priority: ['t1', 't2'] },
          { id: 'B', capacity: 1, priority: ['t1', 't2'] },
          { id: 'C', capacity: seats, priority: ['x', 't1', 't2'] },
        ],
      });
    expect(match(market(2))).toMatchObject({ placements: { t1: null, t2: null, x: 'C' }, byFallback: ['x'] });
    expect(match(market(3))).toMatchObject({ placements: { t1: 'C', t2: 'C', x: 'C' }, byFallback: ['t1', 't2', 'x'] });
  });

  it('are placed stably where only another beginning leads there', () => {
    const family = (household: string): object[] => ['1', '2'].map((n) => ({ id: household + n, prefs: ['A', 'B'], household }));
    const instance = sound({
      students: [...family('g'), ...family('h'), { id: 'x', prefs: ['B', 'A'] }, { id: 'y', prefs: ['B', 'A'] }],
      schools: [
        { id: 'A', capacity: 2, priority: ['y', 'g2', 'h2', 'h1', 'g1', 'x'] },
        { id: 'B', capacity: 2, priority: ['g1', 'h1', 'h2', 'g2', 'x', 'y'] },
      ],
    });
    expect(match(instance).certificate).toMatchObject({ feasible: true, blocking: [] });
  });

  it('are given back a better site that came free after they had moved on', () => {
    const instance = sound({
      students: [
        { id: 'a1', prefs: ['A', 'B'], household: 'a' },
        { id: 'a2', prefs: ['A', 'B'], household: 'a' },
        { id: 'b1', prefs: ['A', 'C'], household: 'b' },
        { id: 'b2', prefs: ['A', 'C'], household: 'b' },
      ],
      schools: [
        { id: 'A', capacity: 2, priority: ['a1', 'b1', 'a2', 'b2'] },
        { id: 'B', capacity: 2, priority: ['a1', 'a2'] },
        { id: 'C', capacity: 2, priority: ['b1', 'b2'] },
      ],
    });
    const outcome = match(instance);
    expect(outcome.placements).toEqual({ a1: 'A', a2: 'A', b1: 'C', b2: 'C' });
    expect(outcome.certificate.blocking).toEqual([]);
  });
});

describe('the second run with siblings together', () => {
  const schools = (seats: number) => [
    { id: 'S1', site: 'S', capacity: 1, priority: ['x', 'y'] },
    { id: 'S2', site: 'S', capacity: seats, priority: ['x', 'y'] },
  ];
  const placed = (file: object) => ({ ...match(sound(file)).placements });

  it('asks another pool of a site that a wish was refused at', () => {
    const students = [
      { id: 'x', prefs: ['S1'] },
      { id: 'y', prefs: ['S1'], fallback: ['S2'] },
    ];
    expect(placed({ students, schools: schools(1) })).toEqual({ x: 'S1', y: 'S2' });
  });

  it('does so for a household, whose members go there as one', () => {
    const students = ['x', 'y'].map((id) => ({ id, household: 'h', prefs: ['S1'], fallback: ['S2'] }));
    expect(placed({ students, schools: schools(2) })).toEqual({ x: 'S2', y: 'S2' });
  });
});
