import { certify, match, type Instance } from './index';
import { sound } from './sound.fixture';

describe('the worked examples of the format', () => {
  const galeShapley = sound({
    students: [
      { id: 'α', prefs: ['A', 'B', 'C'] },
      { id: 'β', prefs: ['B', 'C', 'A'] },
      { id: 'γ', prefs: ['C', 'A', 'B'] },
    ],
    schools: [
      { id: 'A', capacity: 1, priority: ['β', 'γ', 'α'] },
      { id: 'B', capacity: 1, priority: ['γ', 'α', 'β'] },
      { id: 'C', capacity: 1, priority: ['α', 'β', 'γ'] },
    ],
  });

  it('gives everybody the first wish in Gale & Shapley 1962, example 1', () => {
    const outcome = match(galeShapley);
    expect(outcome.placements).toEqual({ α: 'A', β: 'B', γ: 'C' });
    expect(outcome.certificate).toEqual({ feasible: true, blocking: [], checkedPairs: 9, studentOptimal: true, fixed: [] });
  });

  it('does not certify the stable but school-optimal answer of Gale & Shapley 1962, example 1', () => {
    const certificate = certify(galeShapley, { α: 'C', β: 'A', γ: 'B' });
    expect(certificate).toMatchObject({ feasible: true, blocking: [], studentOptimal: false });
  });

  const reserve = (slots: object[]): Instance =>
    sound({
      students: [
        { id: 's1', prefs: ['c1'] },
        { id: 's2', prefs: ['c1', 'c2'] },
        { id: 's3', prefs: ['c2', 'c1'], groups: ['min'] },
      ],
      schools: [
        { id: 'c1', capacity: 2, priority: ['s1', 's2', 's3'], slots },
        { id: 'c2', capacity: 1, priority: ['s2', 's3', 's1'] },
      ],
    });

  it('hurts nobody by a soft reserve in the market of Hafalir, Yenmez & Yildirim 2013', () => {
    const without = match(reserve([])).placements;
    expect(without).toEqual({ s1: 'c1', s2: 'c1', s3: 'c2' });
    expect(match(reserve([{ count: 1, group: 'min', soft: true }])).placements).toEqual(without);
  });

  it('hurts the child it is meant for by a hard reserve in the same market', () => {
    const outcome = match(reserve([{ count: 1, group: 'min', soft: false }]));
    expect(outcome.placements).toEqual({ s1: 'c1', s2: 'c2', s3: 'c1' });
  });

  const walkZone = (slots: object[]): readonly string[] => {
    const order = ['w1', 'w2', 'n1', 'n2', 'w3', 'n3', 'w4', 'n4'];
    const outcome = match(
      sound({
        students: order.map((id) => ({ id, prefs: ['A'], ...(id.startsWith('w') && { groups: ['walk'] }) })),
        schools: [{ id: 'A', capacity: 4, priority: order, slots }],
      }),
    );
    return order.filter((id) => outcome.placements[id] === 'A');
  };

  it('lets the order of slots decide what a reserve is worth, as Dur, Kominers, Pathak & Sönmez 2018', () => {
    expect(walkZone([{ count: 2, group: 'walk' }])).toEqual(['w1', 'w2', 'n1', 'n2']);
    expect(
      walkZone([
        { count: 2, group: null },
        { count: 2, group: 'walk' },
      ]),
    ).toEqual(['w1', 'w2', 'w3', 'w4']);
  });
});
