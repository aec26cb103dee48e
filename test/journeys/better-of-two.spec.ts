import { startTestApp, type TestApp } from '../support/app';
import { demoFile, publishPolicy, seedCity } from '../support/city';
import { demoFamilies, formOf, type DemoFamily } from '../support/families';
import { signInFamily } from '../support/sign-in';

interface Content {
  title: { zh: string };
  transition?: string;
  tables: { id: string; rows: { when: string[] }[] }[];
  cases: { facts: Record<string, unknown>; expect: { outcome: string } }[];
}

describe('a case that waits while the policy changes (从旧兼从优)', () => {
  let test: TestApp;
  /** Refused for insurance that is months too short. */
  const families = demoFamilies().filter(
    ({ round, channel, plan }) => round === 'main' && channel === 'online' && plan.clause === 'P3',
  );

  /** SP-2027 with as many months of insurance as are asked; no case of its own, since these months are what is tried. */
  const published = async (months: number, transition?: 'betterOfTwo'): Promise<string> => {
    const content = JSON.parse(demoFile('policies/sp-2027.json').toString('utf8')) as Content;
    for (const row of content.tables.find(({ id }) => id === 'insurance')!.rows)
      row.when = row.when.map((cell) => cell.replace(/^(>=|<) 6$/, `$1 ${months}`));
    test.clock.advance({ minutes: 1 });
    const { versionId } = await publishPolicy(
      test,
      JSON.stringify({
        ...content,
        title: { zh: `示例政策（非官方）${months}` },
        cases: [],
        ...(transition ? { transition } : {}),
      }),
    );
    return versionId;
  };
  const submitted = async (family: DemoFamily): Promise<() => Promise<{ outcome: string; policyVersionId: string }>> => {
    const { client } = await signInFamily(test, family.phone, test.client(family.address));
    const answer = await client.post<{ id: string }>('/api/family/applications', formOf(family));
    expect(answer.status).toBe(201);
    return async () => {
      await test.drain();
      const sql = 'SELECT outcome, policyVersionId FROM verdict WHERE applicationId = ?';
      return (await test.database.query<{ outcome: string; policyVersionId: string }>(sql, [answer.body.id]))[0]!;
    };
  };

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-05-20T10:00:00+08:00' });
    await seedCity(test);
  }, 120_000);
  afterAll(() => test.stop());

  it('is decided by the version of its submission, though a newer one would be better, when the newer one does not say otherwise', async () => {
    const strict = await published(6);
    const verdict = await submitted(families[0]!);
    await published(1);
    expect(await verdict()).toEqual({ outcome: 'NOT_ELIGIBLE', policyVersionId: strict });
  });

  it('keeps the older version where the newer is worse, whatever that publishes', async () => {
    const mild = await published(0);
    const verdict = await submitted(families[1]!);
    await published(6, 'betterOfTwo');
    expect(await verdict()).toEqual({ outcome: 'ELIGIBLE', policyVersionId: mild });
  });

  it('is decided by a newer version that publishes 从旧兼从优 where that is better for the child', async () => {
    await published(6);
    const verdict = await submitted(families[2]!);
    const mild = await published(0, 'betterOfTwo');
    expect(await verdict()).toEqual({ outcome: 'ELIGIBLE', policyVersionId: mild });
  });
});
