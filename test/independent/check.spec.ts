import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import { sm3Hex, utf8 } from '../../src/domain/kernel/sm3';
import { match, readInstance, type Outcome } from '../../src/domain/matching';

const checker = join(__dirname, 'check.mjs');

/** Runs the checker over many pairs in one process of its own; yields one verdict a pair. */
const BATCH = `
import { check } from ${JSON.stringify(checker)};
import { readFileSync } from 'node:fs';
const pairs = JSON.parse(readFileSync(process.argv[1], 'utf8'));
process.stdout.write(JSON.stringify(pairs.map(([instance, outcome, options]) => check(instance, outcome, options))));`;

interface Verdict {
  readonly ok: boolean;
  readonly faults: readonly string[];
  readonly touched: readonly string[];
  readonly totals: Readonly<Record<string, unknown>>;
}
type Row = Readonly<Record<string, unknown>>;
interface File extends Row {
  readonly students: readonly (Row & { readonly id: string })[];
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function checkAll(pairs: readonly (readonly unknown[])[]): readonly Verdict[] {
  const file = join(folder, 'pairs.json');
  writeFileSync(file, JSON.stringify(pairs));
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', BATCH, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as readonly Verdict[];
}

function numbers(seed: number): (below: number) => number {
  let state = seed * 7919 + 1;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

/** A market with every feature of the format: ties, keys, slots, fixed lines, held seats, fallback, households. */
function market(seed: number, siblings: 'independent' | 'together'): File {
  const pick = numbers(seed);
  const mix = <T>(items: readonly T[]): T[] => {
    const left = [...items];
    return items.map(() => left.splice(pick(left.length), 1)[0]!);
  };
  const ids = Array.from({ length: 6 + pick(25) }, (_, i) => ['__proto__', '10', '2'][i] ?? `生${i}`);
  const pools = Array.from({ length: 3 + pick(4) }, (_, i) => `校${i}`);
  const fixed = pools
    .filter(() => pick(4) === 0)
    .map((school, i) => ({ student: `f${i}`, school, why: i % 2 === 0 ? 'negotiated' : 'adjusted' }));
  const capacity = new Map(pools.map((id) => [id, 1 + pick(5)]));
  const students = ids.map((id): File['students'][number] => {
    const prefs = mix(pools).slice(0, 1 + pick(pools.length));
    return {
      id,
      prefs,
      groups: ['g', 'h'].filter(() => pick(3) === 0),
      ...(pick(2) === 0 && { fallback: mix(pools).slice(0, pick(pools.length)) }),
      ...(siblings === 'independent' && pick(12) === 0 && capacity.get(prefs[0]!)! > 4 && { holds: prefs[0] }),
    };
  });
  const twins = siblings === 'together' ? [0, 2, 4] : [];
  const families = students.map((student, i) => {
    const first = twins.find((t) => i === t || i === t + 1);
    if (first === undefined) return student;
    const { prefs, fallback } = students[first]!;
    return { ...student, prefs, ...(fallback === undefined ? { fallback: [] } : { fallback }), household: `家${first}` };
  });
  const schools = pools.map((id) => {
    const listed = mix(ids).filter(() => pick(9) > 0);
    const order = [
      { priority: listed },
      { priorityTiers: [listed.slice(0, 4), listed.slice(4)] },
      { keys: Object.fromEntries(listed.map((student) => [student, [pick(2), pick(3)]])) },
    ][pick(3)]!;
    const seats = capacity.get(id)!;
    const slots = [
      { count: 1, group: 'g', soft: pick(2) === 0 },
      { count: 1, group: pick(2) === 0 ? null : 'h' },
    ].slice(0, Math.min(seats, pick(3)));
    return { id, capacity: seats, ...order, slots, unfilledToOpen: pick(2) === 0 };
  });
  const held = (id: string): number => students.filter((student) => student['holds'] === id).length;
  return {
    format: 'xuewei.match/1',
    siblings,
    criteria: ['class', 'batch'],
    students: families,
    fixed: fixed.filter(({ school }) => held(school) + 1 <= capacity.get(school)!),
    schools,
    lottery: { seed: `种子 ${seed}`, scope: pick(2) === 0 ? 'single' : 'perSchool' },
  };
}

function outcomeOf(file: File): Outcome {
  const read = readInstance(JSON.parse(JSON.stringify(file)));
  if (!read.ok) throw new Error(read.error.line);
  return JSON.parse(canonicalJson(match(read.value))) as Outcome;
}

/** The outcome with other placements and every hash made to fit them, so that only a check of the match itself can notice. */
function forged(outcome: Outcome, placements: Row): Row {
  return { ...outcome, placements, outcomeHash: `sm3:${sm3Hex(utf8(canonicalJson(placements)))}` };
}

const independent = Array.from({ length: 300 }, (_, seed) => market(seed, 'independent'));

describe('the independent check', () => {
  it('accepts what the engine gives on markets with every feature of the format', () => {
    const verdicts = checkAll(independent.map((file) => [file, outcomeOf(file)]));
    expect(verdicts.flatMap(({ faults }, seed) => (faults.length > 0 ? [{ seed, faults }] : []))).toEqual([]);
    expect(verdicts.some(({ totals }) => Number(totals['byFallback']) > 0)).toBe(true);
  });

  it('accepts households that stay together and finds the same moves they still wish', () => {
    const files = Array.from({ length: 300 }, (_, seed) => market(seed, 'together'));
    const verdicts = checkAll(files.map((file) => [file, outcomeOf(file)]));
    expect(verdicts.flatMap(({ faults }, seed) => (faults.length > 0 ? [{ seed, faults }] : []))).toEqual([]);
  });

  it('notices every exchange of two children, however well the hashes fit', () => {
    const pairs = independent.flatMap((file) => {
      const outcome = outcomeOf(file);
      const ids = Object.keys(outcome.placements);
      const a = ids.find((id) => outcome.placements[id] !== null);
      const b = ids.find((id) => a !== undefined && outcome.placements[id] !== outcome.placements[a]);
      if (a === undefined || b === undefined) return [];
      const swapped = Object.fromEntries(ids.map((id) => [id, outcome.placements[id === a ? b : id === b ? a : id] ?? null]));
      return [[file, forged(outcome, swapped)]];
    });
    expect(pairs.length).toBeGreaterThan(200);
    expect(checkAll(pairs).filter(({ ok }) => ok)).toEqual([]);
  });

  it('names a child too many, an edited draw, an edited hash and another seed', () => {
    const file = market(4, 'independent');
    const outcome = outcomeOf(file);
    const scope = (file['lottery'] as Row)['scope'];
    const full = Object.entries(outcome.schools).find(([, school]) => school.placed === school.capacity)!;
    const away = Object.keys(outcome.placements).find((id) => outcome.placements[id] === null)!;
    const draws = JSON.parse(canonicalJson(outcome.lottery?.draws).replace(/"[0-9a-f]{64}"/, `"${'0'.repeat(64)}"`)) as object;
    const [extra, draw, hash, root, seed] = checkAll([
      [file, forged(outcome, { ...outcome.placements, [away]: full[0] })],
      [file, { ...outcome, lottery: { ...outcome.lottery, draws } }],
      [file, { ...outcome, instanceHash: `sm3:${'0'.repeat(64)}` }],
      [file, { ...outcome, merkleRoot: `sm3:${'0'.repeat(64)}` }],
      [{ ...file, lottery: { seed: 'another', scope } }, outcome],
    ]);
    expect(extra!.faults).toContainEqual(expect.stringMatching(/children on \d+ seats/));
    expect(draw!.faults).toEqual(['draws do not follow from the seed']);
    expect(hash!.faults).toEqual(['instanceHash is not that of the instance']);
    expect(root!.faults).toEqual(['merkleRoot is not that of the lines']);
    expect(seed!.faults).toContain('seed differs');
  });

  it('leaves adjusted children outside and lists what their change touches', () => {
    const file: File = {
      format: 'xuewei.match/1',
      students: [
        { id: 'a', prefs: ['A', 'B'] },
        { id: 'b', prefs: ['A'] },
      ],
      schools: [
        { id: 'A', capacity: 1, priority: ['a', 'b'] },
        { id: 'B', capacity: 1, priority: ['a'] },
      ],
    };
    const outcome = outcomeOf(file);
    const changed = forged(outcome, { a: 'B', b: null });
    const schools = { A: { ...outcome.schools['A'], placed: 0 }, B: { ...outcome.schools['B'], placed: 1 } };
    const [plain, adjusted] = checkAll([
      [file, { ...changed, schools }],
      [file, { ...changed, schools }, { adjusted: ['a'] }],
    ]);
    expect(plain!.faults).toContain('a and A block');
    expect(adjusted!.faults).toEqual(['merkleRoot is not that of the lines']);
    expect(adjusted!.touched).toEqual(['b and A block']);
  });

  it('answers on the command line with one object and an exit code', () => {
    const file = market(1, 'independent');
    const write = (name: string, value: unknown): string => {
      const path = join(folder, name);
      writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
      return path;
    };
    const instance = write('instance.json', file);
    const run = (outcome: string): { status: number | null; stdout: string } =>
      spawnSync(process.execPath, [checker, instance, outcome], { encoding: 'utf8' });
    const good = run(write('good.json', outcomeOf(file)));
    expect([good.status, (JSON.parse(good.stdout) as Verdict).ok]).toEqual([0, true]);
    expect(run(write('bad.json', { ...outcomeOf(file), outcomeHash: '' })).status).toBe(1);
    expect(run(write('broken.json', '{')).status).toBe(2);
  });
});
