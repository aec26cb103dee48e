import { startTestApp, type TestApp } from '../support/app';
import { demoFile, importAuthorities, publishPolicy } from '../support/city';
import type { ProblemBody } from '../support/client';

interface Checked extends ProblemBody {
  readonly outcome: string;
  readonly reason: string | null;
  readonly clauses: { id: string; zh: string }[];
  readonly missing: string[];
  readonly notice: { zh: string };
}

const PATH = '/api/open/self-check';
const CASES = (
  JSON.parse(demoFile('policies/sp-2027.json').toString('utf8')) as {
    cases: { name: string; facts: Record<string, unknown>; expect: { outcome: string } }[];
  }
).cases;

describe('a visitor who checks before applying (条件自测)', () => {
  let test: TestApp;
  let asked: Set<string>;
  const check = (body: unknown, address = '10.3.0.1') => test.client(address).post<Checked>(PATH, body);
  /** What the policy's own case would answer to the questions. */
  const answersOf = (at: number): Record<string, unknown> =>
    Object.fromEntries(Object.entries(CASES[at]!.facts).filter(([key]) => asked.has(key)));
  /** Rows of every table. */
  const counts = async (): Promise<Record<string, number>> => {
    const tables = await test.database.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
    );
    const all: Record<string, number> = {};
    for (const { name } of tables)
      all[name] = Number((await test.database.query<{ n: string }>(`SELECT COUNT(*) AS n FROM \`${name}\``))[0]!.n);
    return all;
  };

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-05-20T10:00:00+08:00', env: { LOG_LEVEL: 'debug' } });
    await importAuthorities(test);
    await publishPolicy(test);
    const { body } = await test
      .client()
      .get<{ questions: { key: string; type: string; zh: string }[]; notice: { zh: string } }>(PATH);
    asked = new Set(body.questions.map(({ key }) => key));
    expect(body.notice.zh).toContain('仅供参考');
    expect(body.questions.every(({ zh }) => zh !== '')).toBe(true);
  });
  afterAll(() => test.stop());

  it('is asked what the rules test, and no name or number of a paper', () => {
    expect(asked.has('talent.class') && asked.has('child.bornOn')).toBe(true);
    expect([...asked].filter((key) => /certificate|request\.(on|authority)|consent/.test(key))).toEqual([]);
  });

  it('gets the verdict of the engine that decides cases, with its clauses, for orientation only', async () => {
    const said = [];
    for (const at of [0, 2, 3]) {
      const { status, body } = await check({
        authority: CASES[at]!.facts['request.authority'] ?? '410105',
        answers: answersOf(at),
      });
      expect(status).toBe(200);
      expect(body.notice.zh).toContain('自测结果仅供参考，以审核为准');
      expect(body.clauses.every(({ zh }) => zh.length > 4)).toBe(true);
      said.push(body.outcome);
    }
    expect(said).toEqual([0, 2, 3].map((at) => CASES[at]!.expect.outcome));
  });

  it('is asked on while answers are missing, and never refused for want of one', async () => {
    const answers = answersOf(0);
    const whole = answers['talent.class'];
    delete answers['talent.class'];
    const { body } = await check({ authority: '410105', answers });
    expect([body.outcome, body.missing]).toEqual(['NEED_MATERIAL', ['talent.class']]);
    expect((await check({ authority: '410105', answers: { ...answers, 'talent.class': whole } })).body.outcome).toBe('ELIGIBLE');
  });

  it('leaves nothing behind: no row, no line of a log', async () => {
    const lines: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    const before = await counts();
    await check({ authority: '410105', answers: { ...answersOf(0), 'child.bornOn': '2020-11-23' } });
    await check({ authority: '410105', answers: { 'child.bornOn': '2020-11-23', 'talent.class': 'no class' } });
    write.mockRestore();
    expect(lines.join('')).not.toContain('2020-11-23');
    expect(await counts()).toEqual(before);
  });

  it('is told which answer does not fit, all at once', async () => {
    const { status, body } = await check({
      authority: 'NOWHERE',
      answers: { 'talent.class': 'Z', 'child.bornOn': 'last year', 'child.name': 'somebody' },
    });
    expect([status, body.code]).toEqual([400, 'POLICY.ANSWERS_WRONG']);
    expect(body.fields.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      'answers.child.bornOn misfit',
      'answers.child.name notAsked',
      'answers.talent.class misfit',
      'authority unknown',
    ]);
    expect((await check({ answers: [] })).body.fields.map(({ field }) => field).sort()).toEqual(['answers', 'authority']);
  });

  it('that asks without end has to wait, while others may ask', async () => {
    const answers = answersOf(0);
    const statuses = await Promise.all(
      Array.from({ length: 70 }, async () => (await check({ authority: '410105', answers }, '10.3.0.9')).status),
    );
    expect(statuses).toContain(429);
    expect((await check({ authority: '410105', answers }, '10.3.0.10')).status).toBe(200);
  });
});
