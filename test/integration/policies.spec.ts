import { PoliciesModule, DraftPolicy, Policies, PublishPolicy } from '../../src/features/policies';
import { startTestApp, type TestApp } from '../support/app';
import { contextOf, demoFile, importAuthorities, publishPolicy } from '../support/city';

interface PolicyFile {
  effective: { from: string; to: string | null };
  title: { zh: string };
  tables: { rows: { when: string[] }[] }[];
}

describe('a policy is published', () => {
  let test: TestApp;
  const file = demoFile('policies/sp-2027.json').toString('utf8');
  const changed = (change: (policy: PolicyFile) => void): string => {
    const policy = JSON.parse(file) as PolicyFile;
    change(policy);
    return JSON.stringify(policy);
  };
  const inForce = (at: string, schoolYear = 2027) =>
    test.work.read(test.ctx, (read) => test.get(Policies).inForce(read, { schoolYear, at: new Date(at) }));

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00', imports: [PoliciesModule] });
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    test.clock.set('2027-04-20T10:00:00+08:00');
    await test.database.emptyTables();
    await importAuthorities(test);
  });

  it('only by another person than the one who drafted it', async () => {
    const draftId = (await test.get(DraftPolicy).execute(contextOf('drafter'), { text: file })).draftId!;
    await expect(test.get(PublishPolicy).execute(contextOf('drafter'), { draftId })).rejects.toMatchObject({
      code: 'ACCESS.SAME_HAND',
    });
    await expect(inForce('2027-05-20T10:00:00+08:00')).rejects.toMatchObject({ code: 'POLICY.NONE_IN_FORCE' });
    expect(await test.get(PublishPolicy).execute(contextOf('publisher'), { draftId })).toMatchObject({
      policyId: 'SP-2027',
      version: 1,
      effectiveFrom: '2027-05-01',
    });
    await expect(test.get(PublishPolicy).execute(contextOf('publisher'), { draftId })).rejects.toMatchObject({
      code: 'POLICY.NOT_IN_STATE',
    });
    const hands = await test.database.query("SELECT action, actorId FROM audit_entry WHERE action LIKE 'policies.%' ORDER BY action");
    expect(hands).toEqual([
      { action: 'policies.draft', actorId: 'drafter' },
      { action: 'policies.publish', actorId: 'publisher' },
      { action: 'policies.submit', actorId: 'drafter' },
    ]);
  });

  it('and decides from its first day in the city, not a moment before', async () => {
    await publishPolicy(test);
    await expect(inForce('2027-04-30T23:59:59+08:00')).rejects.toMatchObject({
      code: 'POLICY.NONE_IN_FORCE',
      params: { schoolYear: 2027 },
    });
    const { compiled, policyId } = await inForce('2027-05-01T00:00:00+08:00');
    expect([policyId, compiled.policy.id]).toEqual(['SP-2027', 'SP-2027']);
    await expect(inForce('2027-05-20T10:00:00+08:00', 2028)).rejects.toMatchObject({ code: 'POLICY.NONE_IN_FORCE' });
  });

  it('until a later version, which decides only what is submitted after it was published', async () => {
    await publishPolicy(test);
    test.clock.set('2027-05-15T12:00:00+08:00');
    const second = await publishPolicy(
      test,
      changed((policy) => (policy.title.zh = '示例政策（修订，非官方）')),
    );
    expect(second.version).toBe(2);
    expect((await inForce('2027-05-15T11:59:59+08:00')).version).toBe(1);
    expect((await inForce('2027-05-15T12:00:00+08:00')).versionId).toBe(second.versionId);
  });

  it('compiled once for one content', async () => {
    const { versionId } = await publishPolicy(test);
    const [one, other] = [
      await inForce('2027-05-20T10:00:00+08:00'),
      await test.work.read(test.ctx, (read) => test.get(Policies).byId(read, versionId)),
    ];
    expect(other.compiled).toBe(one.compiled);
    expect(one.contentHash).toBe(one.compiled.hash);
  });

  it('or kept once, however often and in whatever spelling it comes', async () => {
    const first = await test.get(DraftPolicy).execute(contextOf('drafter'), { text: file });
    const again = await test.get(DraftPolicy).execute(contextOf('other'), { text: changed(() => undefined) });
    expect(again).toEqual({ ...first, alreadyKept: true });
  });

  it('never when a cell of it cannot be read: every fault is named, nothing is kept', async () => {
    const text = changed((policy) => {
      policy.tables[0]!.rows[0]!.when[0] = 'perhaps';
      policy.tables[1]!.rows[0]!.when[0] = 'more or less';
    });
    await expect(test.get(DraftPolicy).execute(contextOf('drafter'), { text })).rejects.toMatchObject({
      code: 'POLICY.FAULTS',
      params: { count: 2 },
      fields: [{ code: 'cellNotUnderstood' }, { code: 'cellNotUnderstood' }],
    });
    await expect(test.get(DraftPolicy).execute(contextOf('drafter'), { text: '{' })).rejects.toMatchObject({
      code: 'POLICY.NOT_JSON',
    });
    expect(await test.database.query('SELECT id FROM policy_version')).toEqual([]);
  });

  it('for everybody to read, in both languages', async () => {
    expect((await test.client().get('/api/open/policies/current')).status).toBe(404);
    const { contentHash } = await publishPolicy(test);
    const answer = await test
      .client()
      .get<{ clauses: { id: string; zh: string; en: string }[] }>('/api/open/policies/current?schoolYear=2027');
    expect(answer).toMatchObject({
      status: 200,
      body: { policyId: 'SP-2027', version: 1, contentHash, effectiveFrom: '2027-05-01' },
    });
    expect(answer.body.clauses.length).toBeGreaterThan(10);
    expect(answer.body.clauses.every(({ id, zh, en }) => Boolean(id && zh && en))).toBe(true);
    expect((await test.client().get('/api/open/authorities')).body).toHaveLength(17);
  });
});
