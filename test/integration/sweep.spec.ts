import { SweepOutboxProcessor } from '../../src/platform/queues/sweep-outbox.processor';
import { startTestApp, type TestApp } from '../support/app';

const id = (last: number): string => `01998000-0000-7000-8000-00000000000${last}`;

describe('the sweep of promised work', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });

  afterAll(() => test.stop());

  const message = (at: number, processedDaysAgo: number | null) =>
    test.database.query(
      `INSERT INTO outbox_message (id, job, payload, createdAt, availableAt, processedAt)
       VALUES (?, 'audit.seal', '{}', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), TIMESTAMPADD(DAY, ?, UTC_TIMESTAMP(6)))`,
      [id(at), processedDaysAgo === null ? null : -processedDaysAgo],
    );

  it('clears what was processed a month ago and nothing that is still promised', async () => {
    await message(1, 31);
    await message(2, 29);
    await message(3, null);
    expect(await test.get(SweepOutboxProcessor).handle(test.ctx)).toEqual({ messages: 1, answers: 0 });
    const left = await test.database.query<{ id: string }>("SELECT id FROM outbox_message WHERE id LIKE '01998000%' ORDER BY id");
    expect(left.map((row) => row.id)).toEqual([id(2), id(3)]);
  });

  it('forgets a kept answer after two days', async () => {
    const keep = (key: string, daysAgo: number) =>
      test.database.query('INSERT INTO idempotency_key (accountId, requestKey, fingerprint, answer, createdAt) VALUES (?, ?, ?, NULL, TIMESTAMPADD(DAY, ?, UTC_TIMESTAMP(6)))', [
        id(9),
        key,
        'f'.repeat(64),
        -daysAgo,
      ]);
    await keep('old', 3);
    await keep('new', 1);
    expect(await test.get(SweepOutboxProcessor).handle(test.ctx)).toEqual({ messages: 0, answers: 1 });
  });
});
