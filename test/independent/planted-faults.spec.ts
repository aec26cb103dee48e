import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import { sm3Hex, utf8 } from '../../src/domain/kernel/sm3';
import {
  certify,
  familyLines,
  match,
  merkleTree,
  prove,
  readInstance,
  type Outcome,
  type Salts,
} from '../../src/domain/matching';
import * as verifier from '../../src/domain/verifier';

type Row = Readonly<Record<string, unknown>>;
type Change = (outcome: Outcome) => Row;

const hash = (value: unknown): string => `sm3:${sm3Hex(utf8(canonicalJson(value)))}`;
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function run(file: object, salts?: Salts): Outcome {
  const read = readInstance(plain({ format: 'xuewei.match/1', ...file }));
  if (!read.ok) throw new Error(read.error.line);
  return plain(match(read.value, { salts }));
}

/** The outcome with other placements, everything that is a function of them made to fit, so that only a judgement of the match can notice. */
function forged(file: object, placements: Record<string, string | null>): Outcome {
  const read = readInstance(plain({ format: 'xuewei.match/1', ...file }));
  if (!read.ok) throw new Error(read.error.line);
  const outcome = run(file);
  const { root } = merkleTree(familyLines(placements, outcome.explanations));
  return plain({
    ...outcome,
    placements,
    outcomeHash: hash(placements),
    merkleRoot: root,
    certificate: certify(read.value, placements),
  });
}

function faults(file: object, outcome: object, salts: verifier.Salts | null = null): string[] {
  const instance = verifier.readInstance(plain({ format: 'xuewei.match/1', ...file }));
  return verifier.verify(instance, verifier.readOutcome(plain(outcome)), salts).map(({ code, en }) => `${code} ${en}`);
}

/** Two contested schools with a lot, a hard and a soft reserve, a held seat, a fixed child and a second list. */
const market = {
  criteria: ['class', 'batch'],
  students: [
    { id: 'a', prefs: ['A', 'B'] },
    { id: 'b', prefs: ['A', 'B'] },
    { id: 'c', prefs: ['A', 'B'], groups: ['g'] },
    { id: 'd', prefs: ['A'], fallback: ['C'] },
    { id: 'e', prefs: ['B', 'A'], holds: 'A' },
    { id: 'f', prefs: ['B'] },
  ],
  fixed: [{ student: 'z', school: 'B', why: 'negotiated' }],
  schools: [
    {
      id: 'A',
      capacity: 3,
      keys: { a: [1, 1], b: [1, 1], c: [2, 1], d: [1, 2] },
      slots: [{ count: 2, group: 'g', soft: false }],
    },
    { id: 'B', capacity: 2, priority: ['f', 'e', 'b', 'a', 'c'] },
    { id: 'C', capacity: 1, priority: ['d'] },
  ],
  lottery: { seed: 'x', scope: 'single' },
};
const right = run(market);

/** Gale & Shapley 1962, example 1: three who wish in a circle, three schools of one seat that order them the other way round. */
const galeShapley = {
  students: ['αABC', 'βBCA', 'γCAB'].map(([id, ...prefs]) => ({ id, prefs })),
  schools: ['Aβγα', 'Bγαβ', 'Cαβγ'].map(([id, ...priority]) => ({ id, capacity: 1, priority })),
};

describe('the verifier', () => {
  it('finds nothing wrong with what is right', () => {
    expect(right.placements).toEqual({ a: 'A', b: null, c: 'A', d: 'C', e: 'A', f: 'B' });
    expect(faults(market, right)).toEqual([]);
  });

  it('names both students who were exchanged, and the pair that would rather not', () => {
    const swapped = faults(market, forged(market, { ...right.placements, a: null, b: 'A' }));
    expect(swapped).toEqual(
      expect.arrayContaining([
        'BLOCKING "a" – "A" block: the student would rather be there and the school would choose the student.',
        'NOT_BEST Student "a" got no school; the student-optimal placement gives "A".',
        'NOT_BEST Student "b" got "A"; the student-optimal placement gives no school.',
      ]),
    );
  });

  it('counts a child too many and says whom the school would not choose', () => {
    expect(faults(market, forged(market, { ...right.placements, b: 'A' }))).toEqual(
      expect.arrayContaining([
        'TOO_MANY first run: school "A" has 3 seats and 4 students.',
        'NOT_CHOSEN first run: school "A", by its seats and its order, would not choose student "b".',
      ]),
    );
  });

  it('sees a seat that its group should have had', () => {
    expect(faults(market, forged(market, { ...right.placements, b: 'A', c: null }))).toEqual(
      expect.arrayContaining([
        'NOT_CHOSEN first run: school "A", by its seats and its order, would not choose student "b".',
        'BLOCKING "c" – "A" block: the student would rather be there and the school would choose the student.',
      ]),
    );
  });

  it('sees that a held seat was taken away and that a fixed seat was given twice', () => {
    const moved = faults(market, forged(market, { ...right.placements, e: null, b: 'A', a: 'B' }));
    expect(moved).toEqual(
      expect.arrayContaining([
        'TOO_MANY first run: school "B" has 1 seats and 2 students.',
        'BLOCKING "e" – "A" block: the student would rather be there and the school would choose the student.',
      ]),
    );
  });

  it('judges the second run by itself', () => {
    expect(faults(market, forged(market, { ...right.placements, d: null }))).toEqual(
      expect.arrayContaining([
        'BLOCKING "d" – "C" block: the student would rather be there and the school would choose the student.',
        'BY_FALLBACK byFallback names student "d", whom the second run did not place, or does so twice.',
      ]),
    );
  });

  it('refuses the stable but school-optimal answer of Gale & Shapley 1962, example 1', () => {
    const schoolOptimal = forged(galeShapley, { α: 'C', β: 'A', γ: 'B' });
    expect(schoolOptimal.certificate).toMatchObject({ feasible: true, blocking: [] });
    const found = faults(galeShapley, schoolOptimal).filter((line) => /^(BLOCKING|NOT_BEST|NOT_CHOSEN)/.test(line));
    expect(found).toEqual([
      'NOT_BEST Student "α" got "C"; the student-optimal placement gives "A".',
      'NOT_BEST Student "β" got "A"; the student-optimal placement gives "B".',
      'NOT_BEST Student "γ" got "B"; the student-optimal placement gives "C".',
    ]);
  });

  it('names the pair that was left out of the list, and the one that was put in', () => {
    const unstable = forged(market, { ...right.placements, f: null });
    const { certificate } = unstable;
    expect(certificate.blocking).toEqual(['b', 'e', 'f'].map((student) => ({ student, school: 'B' })));
    const hidden = { ...unstable, certificate: { ...certificate, blocking: certificate.blocking.slice(1) } };
    expect(faults(market, hidden)).toContain('BLOCKING_LEFT_OUT The certificate\'s list of what blocks leaves out "b" – "B".');
    const invented = { ...right, certificate: { ...right.certificate, blocking: [{ student: 'a', school: 'C' }, [['a', 'C']]] } };
    expect(faults(market, invented)).toEqual([
      'BLOCKING_INVENTED The certificate lists "{\\"school\\":\\"C\\",\\"student\\":\\"a\\"}", which does not block.',
      'BLOCKING_INVENTED The certificate lists "blocking[1]", which does not block.',
    ]);
  });

  const explained =
    (student: string, at: number, change: object): Change =>
    (outcome) => ({
      ...outcome,
      explanations: {
        ...outcome.explanations,
        [student]: outcome.explanations[student]!.map((row, i) => (i === at ? { ...row, ...change } : row)),
      },
    });
  const school =
    (id: string, change: object): Change =>
    (outcome) => ({ ...outcome, schools: { ...outcome.schools, [id]: { ...outcome.schools[id], ...change } } });
  const certified =
    (change: object): Change =>
    (outcome) => ({ ...outcome, certificate: { ...outcome.certificate, ...change } });
  const zeros = `sm3:${'0'.repeat(64)}`;

  it.each<[string, Change, RegExp]>([
    [
      'an edited draw',
      (o) => ({ ...o, lottery: { seed: 'x', draws: { ...o.lottery!.draws, a: '0'.repeat(64) } } }),
      /^DRAW The draw of student "a" must be [0-9a-f]{64}\.$/,
    ],
    [
      'a draw that is missing',
      (o) => ({ ...o, lottery: { seed: 'x', draws: { ...o.lottery!.draws, a: undefined } } }),
      /^DRAW The draw of student "a"/,
    ],
    [
      'a draw for a stranger',
      (o) => ({ ...o, lottery: { seed: 'x', draws: { ...o.lottery!.draws, y: '0'.repeat(64) } } }),
      /^DRAW .*unknown student "y"/,
    ],
    ['another seed', (o) => ({ ...o, lottery: { ...o.lottery, seed: 'y' } }), /^SEED The seed is "x", the outcome says "y"\.$/],
    ['a lottery that is gone', (o) => ({ ...o, lottery: null }), /^SEED The instance has a lottery/],
    ['an edited instanceHash', (o) => ({ ...o, instanceHash: zeros }), /^HASH instanceHash must be sm3:/],
    ['an edited outcomeHash', (o) => ({ ...o, outcomeHash: '' }), /^HASH outcomeHash must be sm3:/],
    ['an edited merkleRoot', (o) => ({ ...o, merkleRoot: zeros }), /^MERKLE_ROOT merkleRoot must be sm3:/],
    ['a student who is missing', (o) => ({ ...o, placements: { ...o.placements, b: undefined } }), /^MISSING .*student "b"/],
    ['a stranger', (o) => ({ ...o, placements: { ...o.placements, y: null } }), /^UNKNOWN .*unknown student "y"/],
    [
      'an unknown school',
      (o) => ({ ...o, placements: { ...o.placements, b: 'Q' } }),
      /^UNKNOWN Student "b" is placed at the unknown school "Q"/,
    ],
    [
      'a school nobody asked for',
      (o) => ({ ...o, placements: { ...o.placements, f: 'A' } }),
      /^NOT_WISHED Student "f" is placed at "A"/,
    ],
    ['a school that does not list the student', (o) => ({ ...o, placements: { ...o.placements, c: 'B' } }), /^NOT_CHOSEN .*"c"/],
    ['a child left out of byFallback', (o) => ({ ...o, byFallback: [] }), /^BY_FALLBACK byFallback leaves out student "d"/],
    [
      'a claim of another number of pairs',
      certified({ checkedPairs: right.certificate.checkedPairs + 1 }),
      /^CERTIFICATE The certificate says checkedPairs/,
    ],
    ['a claim of not being feasible', certified({ feasible: false }), /^CERTIFICATE The certificate says feasible false/],
    [
      'a claim of not being optimal',
      certified({ studentOptimal: false }),
      /^CERTIFICATE The certificate says studentOptimal false/,
    ],
    ['a fixed child that is not named', certified({ fixed: [] }), /^FIXED .*leaves out student "z"/],
    ['a fixed child that is invented', certified({ fixed: ['z', 'a'] }), /^FIXED .*names student "a"/],
    ['another capacity', school('A', { capacity: 4 }), /^FIGURES capacity of school "A" must be 3, the outcome says 4\.$/],
    ['another number placed', school('A', { placed: 2 }), /^FIGURES placed of school "A" must be 3/],
    ['another cutoff', school('A', { cutoff: 'b' }), /^FIGURES cutoff of school "A" must be "a", the outcome says "b"\.$/],
    ['a cutoff where a seat is free', school('C', { cutoff: 'd' }), /^FIGURES cutoff of school "C" must be null/],
    ['another cutoff of a group', school('A', { cutoffs: { g: 'a' } }), /^FIGURES cutoffs\["g"\] of school "A" must be "c"/],
    [
      'a waiting list without its first',
      school('A', { waiting: ['d'] }),
      /^FIGURES waiting of school "A" must be \["b", "d"\], the outcome says \["d"\]\.$/,
    ],
    ['a waiting list in another order', school('A', { waiting: ['d', 'b'] }), /^FIGURES waiting of school "A"/],
    ['a school without figures', (o) => ({ ...o, schools: { A: o.schools['A'], B: o.schools['B'] } }), /^MISSING .*school "C"/],
    [
      'another reason',
      explained('b', 0, { reason: 'better-placed' }),
      /^EXPLANATION What student "b" is told about "A" is not true: reason\.$/,
    ],
    ['a reason that nobody knows', explained('b', 0, { reason: 'sorry' }), /^EXPLANATION .*"b".*"A".*reason/],
    ['another rank', explained('b', 0, { rank: 2 }), /^EXPLANATION .*"b".*"A".*rank/],
    ['another rank of the last', explained('b', 0, { cutoffRank: 1 }), /^EXPLANATION .*"b".*"A".*cutoffRank/],
    ['another ground', explained('b', 0, { decidedBy: 'class' }), /^EXPLANATION .*"b".*"A".*decidedBy/],
    [
      'a wish that is not explained',
      (o) => ({ ...o, explanations: { ...o.explanations, b: o.explanations['b']!.slice(1) } }),
      /^EXPLANATION .*student "b" are not one a wish/,
    ],
  ])('notices %s', (_, change, line) => {
    expect(faults(market, change(right)).join('\n')).toMatch(new RegExp(line.source, 'm'));
  });

  it("works the root out again with the families' salts, and only looks at its form where it is not told them", () => {
    const salts = Object.fromEntries(Object.keys(right.placements).map((id, i) => [id, String(i).repeat(64)]));
    const salted = run(market, salts);
    expect(faults(market, salted, new Map(Object.entries(salts)))).toEqual([]);
    expect(faults(market, salted, 'untold')).toEqual([]);
    expect(faults(market, salted).map((line) => line.split(' ')[0])).toEqual(['MERKLE_ROOT']);
    expect(faults(market, { ...salted, merkleRoot: 'sm3:0' }, 'untold')).toEqual(['HASH merkleRoot "sm3:0" is no hash.']);
  });

  it('lists what a household could still do as a whole, and lets nobody tear it apart', () => {
    const twins = {
      siblings: 'together',
      students: [
        { id: 'x', prefs: ['A', 'B'], household: 'h' },
        { id: 'y', prefs: ['A2', 'B'], household: 'h' },
      ],
      schools: [
        { id: 'A', site: 'S', capacity: 1, priority: ['x'] },
        { id: 'A2', site: 'S', capacity: 1, priority: ['y'] },
        { id: 'B', capacity: 2, priority: ['x', 'y'] },
      ],
    };
    expect(faults(twins, run(twins))).toEqual([]);
    const worse = forged(twins, { x: 'B', y: 'B' });
    expect(worse.certificate.blocking).toEqual([{ household: 'h', site: 'S' }]);
    expect(faults(twins, { ...worse, certificate: { ...worse.certificate, blocking: [] } })).toContain(
      'BLOCKING_LEFT_OUT The certificate\'s list of what blocks leaves out household "h" – "S".',
    );
    expect(faults(twins, forged(twins, { x: 'A', y: 'B' }))).toContain('SPLIT first run: household "h" is split: "x", "y".');
  });
});

describe("a family's line", () => {
  const salts = Object.fromEntries(Object.keys(right.placements).map((id, i) => [id, String(i).repeat(64)]));
  const outcome = run(market, salts);
  const proof = prove(outcome, 'c', salts);
  if (!proof.ok) throw new Error(proof.error.line);
  const good = plain(proof.value);
  const check = (changed: object, root?: string): string[] =>
    verifier.checkLine(verifier.readProof(plain(changed)), root).map(({ code }) => code);

  it('is found in the published result', () => {
    expect(check(good)).toEqual([]);
    expect(check(good, outcome.merkleRoot)).toEqual([]);
  });

  it.each<[string, object]>([
    ['another step', { path: good.path.map((step, i) => (i === 0 ? { ...step, hash: '1'.repeat(64) } : step)) }],
    ['a step less', { path: good.path.slice(1) }],
    [
      'another side',
      { path: good.path.map(({ side, hash: partner }) => ({ side: side === 'left' ? 'right' : 'left', hash: partner })) },
    ],
    ['another salt', { line: { ...good.line, salt: '9'.repeat(64) } }],
    ['another school', { line: { ...good.line, school: 'B' } }],
    ['another student', { line: { ...good.line, student: 'a' } }],
    ['another explanation', { line: { ...good.line, explanations: [] } }],
    ['another root of its own', { merkleRoot: zerosOf(64) }],
  ])('is not, with %s', (_, change) => {
    expect(check({ ...good, ...change })).toEqual(['LINE_CHANGED']);
  });

  it('is not in another result', () => {
    expect(check(good, zerosOf(64))).toEqual(['NOT_PUBLISHED']);
  });

  it.each<[string, object]>([
    ['a key it does not know', { extra: 1 }],
    ['a step that is no hash', { path: [{ side: 'left', hash: 'xyz' }] }],
    ['a side that is none', { path: [{ side: 'up', hash: '1'.repeat(64) }] }],
    ['no salt', { line: { ...good.line, salt: undefined } }],
    ['a root without its name', { merkleRoot: '0'.repeat(64) }],
    ['another format', { format: 'xuewei.proof/2' }],
  ])('is refused with %s', (_, change) => {
    expect(() => check({ ...good, ...change })).toThrow(/^BAD_PROOF proof/);
  });
});

function zerosOf(digits: number): string {
  return `sm3:${'0'.repeat(digits)}`;
}
