import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Audit } from '../../src/platform/audit/audit';
import { AuditSealer } from '../../src/platform/audit/audit-sealer';
import { AuditVerifier } from '../../src/platform/audit/audit-verifier';
import { Outbox } from '../../src/platform/outbox/outbox';
import { sealAudit } from '../../src/platform/audit/seal-audit.job';
import { startTestApp, type TestApp } from '../support/app';

describe('the audit chain', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    await test.database.emptyTables();
    for (const file of ['head.json', 'heads.jsonl']) rmSync(join(test.config.AUDIT_HEAD_DIR, file), { force: true });
  });

  const seal = () => test.get(AuditSealer).seal(test.ctx);
  const verify = () => test.get(AuditVerifier).verify(test.ctx);
  const firstFault = async () => (await verify()).faults[0];
  const write = (count: number) =>
    test.work.write(test.ctx, (tx) =>
      test.get(Audit).recordMany(
        tx,
        test.ctx,
        Array.from({ length: count }, (_, index) => ({
          action: 'application.submit',
          subject: { type: 'application', id: `case-${index}` },
          details: { index },
        })),
      ),
    );
  const entryIds = async (sealSeq: number) =>
    (
      await test.database.query<{ entryId: string }>('SELECT entryId FROM audit_chain_link WHERE sealSeq = ? ORDER BY position', [
        sealSeq,
      ])
    ).map((row) => row.entryId);
  /** Plain SQL with foreign keys off, as an intruder with the database's password would. */
  const tamper = async (...statements: [string, unknown[]][]) => {
    const runner = test.database.dataSource.createQueryRunner();
    try {
      await runner.query('SET FOREIGN_KEY_CHECKS = 0');
      for (const [sql, params] of statements) await runner.query(sql, params);
      await runner.query('SET FOREIGN_KEY_CHECKS = 1');
    } finally {
      await runner.release();
    }
  };

  async function threeSeals(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      await write(4);
      expect(await seal()).toBe(4);
    }
  }

  it('is sound when nobody touched it, and says what no seal holds yet', async () => {
    await threeSeals();
    await write(2);
    expect(await verify()).toEqual({
      sound: true,
      seals: 3,
      sealedEntries: 12,
      unsealed: { entries: 2, oldestSeconds: expect.any(Number) as number },
      exportedSeal: 3,
      faults: [],
    });
  });

  it('tells the age of the unsealed tail in seconds', async () => {
    await write(1);
    const { unsealed } = await verify();
    expect(unsealed.entries).toBe(1);
    expect(unsealed.oldestSeconds).toBeLessThan(20);
  });

  it('has nothing to say of an empty house', async () => {
    expect(await seal()).toBe(0);
    expect(await verify()).toMatchObject({ sound: true, seals: 0, exportedSeal: null });
  });

  it('names an entry that was edited', async () => {
    await threeSeals();
    const [, , id] = await entryIds(2);
    await tamper(['UPDATE audit_entry SET details = ? WHERE id = ?', ['{"index":9}', id]]);
    expect(await firstFault()).toMatchObject({ kind: 'edited', seal: 2, position: 2, entryId: id });
  });

  it('names an entry that was edited before it was sealed', async () => {
    await write(2);
    await tamper(['UPDATE audit_entry SET actorId = ? ORDER BY id LIMIT 1', ['somebody-else']]);
    expect(await firstFault()).toMatchObject({ kind: 'edited', seal: null });
  });

  it('names an entry that was removed, and where', async () => {
    await threeSeals();
    const [, id] = await entryIds(2);
    await tamper(['DELETE FROM audit_entry WHERE id = ?', [id]]);
    expect(await firstFault()).toMatchObject({ kind: 'removed', seal: 2, position: 1, entryId: id });
  });

  it('names the place of an entry that was removed with its link', async () => {
    await threeSeals();
    const [, id] = await entryIds(2);
    await tamper(['DELETE FROM audit_entry WHERE id = ?', [id]], ['DELETE FROM audit_chain_link WHERE entryId = ?', [id]]);
    expect(await firstFault()).toMatchObject({ kind: 'removed', seal: 2, position: 1 });
  });

  it('names a seal that was removed with all its entries', async () => {
    await threeSeals();
    await tamper(
      ['DELETE entry FROM audit_entry entry JOIN audit_chain_link link ON link.entryId = entry.id WHERE link.sealSeq = 2', []],
      ['DELETE FROM audit_chain_link WHERE sealSeq = 2', []],
      ['DELETE FROM audit_seal WHERE seq = 2', []],
    );
    expect(await firstFault()).toMatchObject({ kind: 'removed', seal: 2 });
  });

  it('names the first of two entries that changed places', async () => {
    await threeSeals();
    const [, second, third] = await entryIds(3);
    await tamper(
      ['UPDATE audit_chain_link SET position = 99 WHERE entryId = ?', [second]],
      ['UPDATE audit_chain_link SET position = 1 WHERE entryId = ?', [third]],
      ['UPDATE audit_chain_link SET position = 2 WHERE entryId = ?', [second]],
    );
    expect(await firstFault()).toMatchObject({ kind: 'reordered', seal: 3, position: 1, entryId: third });
  });

  it('names seals that changed places', async () => {
    await threeSeals();
    await tamper(
      ['UPDATE audit_seal SET seq = 99 WHERE seq = 2', []],
      ['UPDATE audit_seal SET seq = 2 WHERE seq = 3', []],
      ['UPDATE audit_seal SET seq = 3 WHERE seq = 99', []],
    );
    expect(await firstFault()).toMatchObject({ kind: 'forged', seal: 2 });
  });

  it('names the seal from which the chain was cut off', async () => {
    await threeSeals();
    await tamper(
      ['DELETE entry FROM audit_entry entry JOIN audit_chain_link link ON link.entryId = entry.id WHERE link.sealSeq = 3', []],
      ['DELETE FROM audit_chain_link WHERE sealSeq = 3', []],
      ['DELETE FROM audit_seal WHERE seq = 3', []],
    );
    expect(await firstFault()).toMatchObject({ kind: 'truncated', seal: 3 });
  });

  it('is not taken in by a chain that was cut off and grown again', async () => {
    await threeSeals();
    await tamper(['DELETE FROM audit_chain_link WHERE sealSeq = 3', []], ['DELETE FROM audit_seal WHERE seq = 3', []]);
    await write(1);
    await seal();
    expect(await firstFault()).toMatchObject({ kind: 'forged', seal: 3 });
  });

  it('says that nothing was exported when the exported heads are gone', async () => {
    await threeSeals();
    for (const file of ['head.json', 'heads.jsonl']) rmSync(join(test.config.AUDIT_HEAD_DIR, file));
    expect(await firstFault()).toMatchObject({ kind: 'head-missing' });
  });

  it('exports one line a seal and goes on after a line that a crash cut', async () => {
    await threeSeals();
    const file = join(test.config.AUDIT_HEAD_DIR, 'heads.jsonl');
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(3);
    appendFileSync(file, '{"seq":4,"ha\n');
    await write(1);
    await seal();
    expect(await verify()).toMatchObject({ sound: true, seals: 4, exportedSeal: 4 });
  });

  it('chains every entry once when two sealers run at the same time', async () => {
    await write(50);
    const sealed = await Promise.all([seal(), seal(), seal()]);
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(50);
    expect(await verify()).toMatchObject({ sound: true, sealedEntries: 50 });
  });

  it('finds an entry whose deed committed after younger ones were sealed', async () => {
    await test.work.write(test.ctx, async (tx) => {
      await test.get(Audit).record(tx, test.ctx, { action: 'round.run', subject: { type: 'round', id: 'slow' } });
      await write(1);
      expect(await seal()).toBe(1);
    });
    expect(await seal()).toBe(1);
    expect(await verify()).toMatchObject({ sound: true, unsealed: { entries: 0 } });
  });

  it('is kept by a recurring job that runs once however often it is delivered', async () => {
    await write(3);
    await test.work.write(test.ctx, (tx) => test.get(Outbox).add(tx, sealAudit, {}));
    await test.drain();
    expect(await verify()).toMatchObject({ sound: true, seals: 1, sealedEntries: 3 });
  });
});
