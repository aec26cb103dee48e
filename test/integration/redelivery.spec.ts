import { JobRunner } from '../../src/platform/queues/job-runner';
import { startTestApp, type TestApp } from '../support/app';
import { seedCity } from '../support/city';
import { demoFamilies, formOf } from '../support/families';
import { signInFamily } from '../support/sign-in';

/** A small seeded draw, so that a failure can be run again. */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('jobs that are delivered two to five times, in any order', () => {
  let test: TestApp;
  const main = demoFamilies().filter(({ round }) => round === 'main');
  const families = ['ELIGIBLE', 'NOT_ELIGIBLE', 'MANUAL'].flatMap((verdict) =>
    main.filter(({ plan }) => plan.verdict === verdict).slice(0, 4),
  );

  /** The season of a few families up to their verdicts; `run` does the promised work. */
  async function season(run: () => Promise<void>): Promise<unknown> {
    await test.database.emptyTables();
    test.clock.set('2027-05-20T10:00:00+08:00');
    await seedCity(test);
    for (const [at, family] of families.entries()) {
      const { client } = await signInFamily(test, family.phone, test.client(`10.9.1.${at + 1}`));
      const answer = await client.post('/api/family/applications', formOf(family));
      expect(answer.status).toBe(201);
    }
    await run();
    const rows = await test.database.query<{
      state: string;
      outcome: string;
      reason: string | null;
      clauses: string;
      scope: string;
      mode: string | null;
    }>(
      `SELECT a.state, v.outcome, v.reason, v.clauses, v.scope, v.mode FROM application a JOIN account o ON o.id = a.accountId
         LEFT JOIN verdict v ON v.applicationId = a.id ORDER BY o.phoneIndex`,
    );
    const counts = await test.database.query(
      "SELECT action, COUNT(*) AS n FROM audit_entry WHERE action LIKE 'application.%' GROUP BY action ORDER BY action",
    );
    const messages = await test.database.query<{ job: string; n: string; processed: string }>(
      'SELECT job, COUNT(*) AS n, SUM(processedAt IS NOT NULL) AS processed FROM outbox_message GROUP BY job ORDER BY job',
    );
    return { rows, counts, messages };
  }

  /** Delivers everything ever promised again and again, shuffled and several at once, until nothing is open. */
  async function deliverWildly(seed: number): Promise<void> {
    const draw = draws(seed);
    for (let open = 1; open > 0;) {
      const messages = await test.database.query<{ id: string; job: string; payload: string }>(
        'SELECT id, job, payload FROM outbox_message',
      );
      const deliveries = messages.flatMap((message) =>
        Array.from({ length: 2 + draw(4) }, () => ({ message, order: draw(1e6) })),
      );
      deliveries.sort((a, b) => a.order - b.order);
      await Promise.all(
        deliveries.map(({ message: { id, job, payload } }) =>
          test.get(JobRunner).run({ messageId: id, job, payload: JSON.parse(payload) as unknown }),
        ),
      );
      const [row] = await test.database.query<{ n: string }>(
        'SELECT COUNT(*) AS n FROM outbox_message WHERE processedAt IS NULL',
      );
      open = Number(row!.n);
    }
  }

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-05-20T10:00:00+08:00' });
  });
  afterAll(() => test.stop());

  it('end in the same verdicts, states and audit as jobs delivered once', async () => {
    const once = await season(async () => void (await test.drain()));
    expect(new Set((once as { rows: { outcome: string }[] }).rows.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
    for (const seed of [20_270_510, 20_270_610]) expect(await season(() => deliverWildly(seed))).toEqual(once);
  }, 120_000);
});
