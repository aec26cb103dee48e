import * as fc from 'fast-check';
import { match, prove, readInstance, verifyLine, type Instance, type Outcome, type Proof, type Salts } from './index';

function crowd(size: number): Instance {
  const ids = Array.from({ length: size }, (_, i) => `s${i}`);
  const read = readInstance({
    format: 'xuewei.match/1',
    students: ids.map((id) => ({ id, prefs: ['A', 'B'] })),
    schools: [
      { id: 'A', capacity: 2, priority: ids },
      { id: 'B', capacity: 1, priority: ids },
    ],
  });
  if (!read.ok) throw new Error(read.error.line);
  return read.value;
}

function proofOf(outcome: Outcome, student: string, salts?: Salts): Proof {
  const proof = prove(JSON.parse(JSON.stringify(outcome)), student, salts);
  if (!proof.ok) throw new Error(proof.error.line);
  return proof.value;
}

const saltsFor = (size: number): Salts =>
  Object.fromEntries(Array.from({ length: size }, (_, i) => [`s${i}`, (i + 1).toString(16).padStart(64, '0')]));

describe("a family's line", () => {
  it('is proved by its path to the root in a crowd of any size', () => {
    for (let size = 1; size <= 20; size += 1) {
      const outcome = match(crowd(size), { salts: saltsFor(size) });
      for (let i = 0; i < size; i += 1) {
        const proof = proofOf(outcome, `s${i}`, saltsFor(size));
        expect(verifyLine(proof, outcome.merkleRoot)).toEqual({ ok: true, value: [] });
      }
    }
  });

  it('is not proved once a word of it, its salt or its path is changed', () => {
    const outcome = match(crowd(7));
    const proof = proofOf(outcome, 's3');
    const wrong: readonly Proof[] = [
      { ...proof, line: { ...proof.line, school: 'A' } },
      { ...proof, line: { ...proof.line, student: 's4' } },
      { ...proof, line: { ...proof.line, salt: '1'.repeat(64) } },
      { ...proof, line: { ...proof.line, explanations: [] } },
      { ...proof, path: proof.path.slice(1) },
      { ...proof, path: proof.path.map((step) => ({ ...step, side: 'left' as const })) },
    ];
    for (const one of wrong) {
      const checked = verifyLine(one);
      expect(checked.ok && checked.value.length).toBe(1);
    }
    const elsewhere = verifyLine(proof, `sm3:${'0'.repeat(64)}`);
    expect(elsewhere.ok && elsewhere.value.length).toBe(1);
  });

  it('shows another root under other salts, so that lines cannot be guessed', () => {
    expect(match(crowd(3), { salts: saltsFor(3) }).merkleRoot).not.toBe(match(crowd(3)).merkleRoot);
  });

  it('is refused for a stranger, for other salts and from what is no outcome', () => {
    const outcome = match(crowd(3));
    const line = (made: ReturnType<typeof prove>): string => (made.ok ? 'made' : made.error.line);
    expect(line(prove(outcome, 'x'))).toBe('placements: unknown student "x"');
    expect(line(prove(outcome, 's1', saltsFor(3)))).toBe('merkleRoot: these lines and salts do not lead to it');
    expect(line(prove(outcome, 's1', {}))).toBe('salts["s0"]: must be 64 lower-case hexadecimal digits');
    expect(line(prove({}, 's1'))).toBe('format: must be "xuewei.outcome/1"');
  });

  it('is never taken from anything but a proof', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(verifyLine(value).ok).toBe(false)));
    const proof = proofOf(match(crowd(2)), 's1');
    expect(verifyLine({ ...proof, path: [{ side: 'up', hash: '00' }] }).ok).toBe(false);
  });
});
