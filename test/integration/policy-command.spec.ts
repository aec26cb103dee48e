// `policy check | evaluate | diff` on the policy that the guide writes step by step, as a stranger would use them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageFault, type Shell } from '../../src/cli/command';
import { policy } from '../../src/cli/policy';
import type { Policy, PolicyFinding, Verdict } from '../../src/domain/eligibility';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xuewei-policies-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const guide = readFileSync(join(__dirname, '../../docs/guide/policies.md'), 'utf8');
const sample = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(guide)![1]!) as Policy;
const child = JSON.parse(/`policy evaluate` with a child: `(\{.*?\})`/.exec(guide)![1]!) as Record<string, unknown>;

const file = (name: string, json: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(json));
  return path;
};

/** What the command prints, remarks to people apart. */
async function run(...args: string[]): Promise<{ code: number; printed: string; noted: string }> {
  const [printed, noted]: [string[], string[]] = [[], []];
  const nothing = (): never => {
    throw new Error('a policy needs nothing else');
  };
  const shell: Shell = {
    args,
    house: nothing,
    lines: nothing,
    out: (text) => void printed.push(text),
    note: (text) => void noted.push(text),
    progress: nothing,
  };
  return { code: await policy.run(shell), printed: printed.join('\n'), noted: noted.join('\n') };
}
const refusal = async (...args: string[]): Promise<string> => {
  const fault = await run(...args).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(UsageFault);
  return (fault as UsageFault).message;
};

describe('policy on the command line', () => {
  it("finds the guide's policy publishable, and tells the guide's child when to come again", async () => {
    const { code, printed } = await run('check', file('p.json', sample));
    expect([code, (JSON.parse(printed) as { publishable: boolean }).publishable]).toEqual([0, true]);
    const { printed: told } = await run('evaluate', file('p.json', sample), file('f.json', child));
    const verdict = JSON.parse(told) as Verdict;
    expect(verdict).toMatchObject({ outcome: 'NOT_ELIGIBLE', reason: 'insuranceTooShort' });
    expect(verdict.nearest.flatMap(({ failing }) => failing.map(({ turnsOn }) => turnsOn))).toContain('2027-07-01');
  });

  it('refuses with exit 1 and a place what it does not understand, and says what was meant', async () => {
    const tables = sample.tables.map((table) => (table.id === 'age' ? { ...table, inputs: ['child.bornOm'] } : table));
    const { code, printed } = await run('check', file('slip.json', { ...sample, tables }));
    expect(code).toBe(1);
    const { findings } = JSON.parse(printed) as { findings: PolicyFinding[] };
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'factUnknown', table: 'age', column: 1, right: 'child.bornOn', severity: 'error' }),
    );
  });

  it('remarks on a fact that is nearly one of the policy, and only then', async () => {
    const { 'talent.class': own, ...rest } = child;
    const slip = await run(
      'evaluate',
      file('p.json', sample),
      file('g.json', { ...rest, 'talent.clas': own, 'child.hobby': 'chess' }),
    );
    expect(slip.noted).toMatch(/talent\.clas，是否应为 talent\.class/);
    expect(slip.noted).not.toContain('hobby');
    expect((JSON.parse(slip.printed) as Verdict).outcome).toBe('NEED_MATERIAL');
  });

  it('names in one line, in both languages, what cannot be used', async () => {
    const [p, f] = [file('p.json', sample), file('f.json', child)];
    expect(await refusal('check', file('no.json', { format: 'other' }))).toMatch(/不是政策文件.*is no policy/);
    expect(await refusal('check', p, '--bogus')).toMatch(/没有选项 --bogus.*no option/);
    expect(await refusal('evaluate', p)).toMatch(/缺少 FACTS/);
    expect(await refusal('evaluate', p, f, '--authority', 'SOUTH')).toMatch(/没有部门 SOUTH.*EX, EAST, WEST/);
    expect(await refusal('evaluate', p, file('h.json', { ...child, 'child.bornOn': '31.8.2021' }))).toMatch(
      /child\.bornOn 的值不合.*no date/,
    );
    expect(await refusal('diff', p, p, '--lang', 'fr')).toMatch(/没有语言 fr/);
  });

  it('says every difference in words, and nothing of two policies that do not differ', async () => {
    const p = file('p.json', sample);
    expect(await run('diff', p, p)).toEqual({ code: 0, printed: '', noted: expect.stringContaining('没有差别') });
    const later = file('q.json', { ...sample, transition: 'betterOfTwo', effective: { from: '2027-06-01', to: null } });
    expect((await run('diff', p, later, '--lang', 'zh')).printed.split('\n')).toEqual([
      '有效期：2027-05-01 至 2028-04-30 → 2027-06-01 起',
      '新旧衔接：无 → 从旧兼从优',
    ]);
  });
});
