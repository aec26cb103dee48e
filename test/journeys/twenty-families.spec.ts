import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyLine, type Proof } from '../../src/domain/matching';
import { startTestApp, type TestApp } from '../support/app';
import type { Person } from '../support/sign-in';
import { commitSeed, demoFamilies, Desks, formOf, openSeason, sealAndRun, type DemoFamily } from './season';

interface Placement {
  readonly id: string;
  readonly applicationId: string;
  readonly school: string;
  readonly state: string;
  readonly mode: string;
  readonly permittedActions: string[];
}

interface Application {
  readonly id: string;
  readonly state: string;
  readonly verdict: { outcome: string; clauses: string[] } | null;
}

const pick = (families: DemoFamily[], count: number, fits: (family: DemoFamily) => boolean): DemoFamily[] =>
  families.filter(fits).slice(0, count);

/** Twenty families of the demo city: placed by wish, by nearness, by catchment, by negotiation; refused by four clauses. */
function twenty(): DemoFamily[] {
  const main = demoFamilies().filter((family) => family.round === 'main' && family.channel !== 'counter');
  const refused = (clause: string) => (family: DemoFamily) =>
    family.plan.verdict === 'NOT_ELIGIBLE' && family.plan.clause === clause;
  const eligible = (mode: 'catchment' | 'negotiated' | null, grade: string) => (family: DemoFamily) =>
    family.plan.verdict === 'ELIGIBLE' && (family.plan.fixed?.mode ?? null) === mode && family.request.grade === grade;
  return [
    ...pick(main, 8, eligible(null, 'G1')),
    ...pick(main, 3, eligible(null, 'K1')),
    ...pick(main, 2, eligible('catchment', 'G1')),
    ...pick(main, 1, eligible('negotiated', 'G1')),
    ...pick(main, 2, eligible(null, 'G10')),
    ...['P1', 'P3', 'P4', 'P7'].flatMap((clause) => pick(main, 1, refused(clause))),
  ];
}

describe('twenty families from application to received child', () => {
  let test: TestApp;
  let desks: Desks;
  let roundId: string;
  const families = twenty();
  const ids = new Map<string, string>();

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-06-08T10:00:00+08:00' });
    desks = new Desks(test);
    roundId = (await openSeason(test)).main;
    await commitSeed(desks, roundId);
  }, 120_000);

  afterAll(() => test.stop());

  const mine = async (family: DemoFamily): Promise<Application> => {
    const person = await desks.family(family);
    return (await person.client.get<Application>(`/api/family/applications/${ids.get(family.key)}`)).body;
  };

  const placementOf = async (family: DemoFamily): Promise<Placement | undefined> => {
    const { client } = await desks.family(family);
    return (await client.get<Placement[]>('/api/family/placements')).body[0];
  };

  /** What a family is told of its own case, or of another's. */
  const told = async <T>(family: DemoFamily, what: string, of = family): Promise<{ status: number; body: T }> =>
    (await desks.family(family)).client.get<T>(`/api/family/applications/${ids.get(of.key)}/${what}`);

  const post = async (person: Person, path: string, body: unknown = {}): Promise<void> => {
    const answer = await person.client.post<{ code?: string }>(path, body);
    expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined]);
  };

  it('takes twenty applications over HTTP', async () => {
    expect(families).toHaveLength(20);
    for (const family of families) {
      const { client } = await desks.family(family);
      const answer = await client.post<{ id: string; state: string; caseNumber: string }>('/api/family/applications', {
        ...formOf(family),
        submit: true,
      });
      expect([family.key, answer.status, answer.text.slice(0, 200)]).toEqual([
        family.key,
        201,
        expect.stringContaining('submitted'),
      ]);
      ids.set(family.key, answer.body.id);
    }
  }, 120_000);

  it('decides each of them as its facts were planted, with the clause', async () => {
    await test.drain();
    for (const family of families) {
      const { verdict } = await mine(family);
      expect([family.key, verdict?.outcome]).toEqual([family.key, family.plan.verdict]);
      if (family.plan.clause)
        expect([family.key, verdict?.clauses]).toEqual([family.key, expect.arrayContaining([family.plan.clause])]);
    }
  }, 120_000);

  it('fixes catchment and negotiated placements by two different hands', async () => {
    for (const family of families.filter(({ plan }) => plan.fixed)) {
      const id = ids.get(family.key)!;
      const { mode, school } = family.plan.fixed!;
      const officer = await desks.of('officer', family.request.authority);
      await post(officer, `/api/office/applications/${id}/fix`, {
        mode,
        school,
        ground: '示例理由',
        ...(mode === 'negotiated' ? { minutes: '示会纪〔2027〕1号' } : {}),
      });
      await post(await desks.of('reviewer', family.request.authority), `/api/office/applications/${id}/fix/confirm`);
    }
  }, 120_000);

  it('refuses to seal while the window is open, then seals and runs', async () => {
    const officer = await desks.of('officer', 'ZZ');
    const early = await officer.client.post<{ code: string }>(`/api/office/rounds/${roundId}/seal`);
    expect(early.body.code).toBe('ROUND.WINDOW_OPEN');
    test.clock.set('2027-06-30T09:00:00+08:00');
    await sealAndRun(desks, roundId);
    await test.drain();
    const round = await officer.client.get<{ state: string; certificate: { feasible: boolean; blocking: number } }>(
      `/api/office/rounds/${roundId}`,
    );
    expect(round.body).toMatchObject({ state: 'proposed', certificate: { feasible: true, blocking: 0, studentOptimal: true } });
  }, 120_000);

  it('gives supervision an instance and an outcome that a stranger can check', async () => {
    const { client } = await desks.supervision();
    const folder = mkdtempSync(join(tmpdir(), 'xuewei-check-'));
    for (const file of ['instance', 'outcome']) {
      writeFileSync(join(folder, `${file}.json`), (await client.get(`/api/office/rounds/${roundId}/${file}`)).text);
    }
    const checked = spawnSync('node', [join(__dirname, '../../dist/xuewei-verify.mjs'), 'verify', join(folder, 'instance.json'), join(folder, 'outcome.json'), '--salted'], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect([checked.status, checked.stdout, checked.stderr]).toEqual([0, '', expect.stringContaining('merkleRoot was not checked')]);
  }, 120_000);

  it('runs everything again around an adjusted line, which the certificate names', async () => {
    const officer = await desks.of('officer', 'ZZ');
    const lines = (
      await officer.client.get<{ applicationId: string; authority: string; school: string | null; mode: string }[]>(
        `/api/office/rounds/${roundId}/lines`,
      )
    ).body;
    const line = lines.find(({ mode, school }) => mode !== 'list' && school !== null)!;
    const path = `/api/office/rounds/${roundId}/lines/${line.applicationId}/adjust`;
    const maker = await desks.of('officer', line.authority);
    await post(maker, path, { school: null, ground: '示例：家长申请缓办', minutes: '示会纪〔2027〕2号' });
    const signatory = await desks.of('signatory', line.authority);
    const early = await signatory.client.post<{ code: string }>(`/api/office/rounds/${roundId}/sign`, {
      authority: line.authority,
      documentNumber: '示教〔2027〕1号',
      answerOn: '2027-07-16',
    });
    expect(early.body.code).toBe('ROUND.UNCONFIRMED');
    await post(await desks.of('reviewer', line.authority), `${path}/confirm`);
    await test.drain();
    const after = (await officer.client.get<typeof lines>(`/api/office/rounds/${roundId}/lines`)).body.find(
      ({ applicationId }) => applicationId === line.applicationId,
    );
    expect(after).toMatchObject({ school: null, mode: 'adjusted' });
  }, 120_000);

  it('shows a placement to the family only after its authority signed', async () => {
    const eligible = families.filter(({ plan }) => plan.verdict === 'ELIGIBLE');
    expect(await placementOf(eligible[0]!)).toBeUndefined();
    for (const what of ['proof', 'explanations'])
      expect(await told(eligible[0]!, what)).toMatchObject({ status: 409, body: { code: 'ROUND.NOT_SIGNED' } });
    test.clock.set('2027-07-06T09:00:00+08:00');
    const round = await (
      await desks.of('officer', 'ZZ')
    ).client.get<{ parts: { authority: string }[] }>(`/api/office/rounds/${roundId}`);
    for (const { authority } of round.body.parts) {
      await post(await desks.of('signatory', authority), `/api/office/rounds/${roundId}/sign`, {
        authority,
        documentNumber: '示教基函〔2027〕18号',
        answerOn: '2027-07-16',
      });
    }
    await test.drain();
    const placed = (await Promise.all(eligible.map(placementOf))).filter((placement) => placement !== undefined);
    expect(placed.length).toBeGreaterThanOrEqual(10);
    expect(
      placed.every(({ state, permittedActions }) => state === 'placed' && permittedActions.includes('placement.answer')),
    ).toBe(true);
    expect(
      await Promise.all(
        families.filter(({ request }) => request.grade === 'G10').map(async (family) => (await mine(family)).state),
      ),
    ).toEqual(['listed', 'listed']);
  }, 120_000);

  it('tells each family its own line and proves it against the public root, and tells nobody another line', async () => {
    const [record] = (
      await test
        .client('10.9.0.200')
        .get<{ id: string; runs: { merkleRoot: string; instanceHash: string }[] }[]>('/api/open/rounds')
    ).body.filter(({ id }) => id === roundId);
    const { merkleRoot, instanceHash } = record!.runs.at(-1)!;
    const lines = (
      await (
        await desks.of('officer', 'ZZ')
      ).client.get<{ applicationId: string; mode: string; school: string | null }[]>(`/api/office/rounds/${roundId}/lines`)
    ).body;
    const inRun = families.filter((family) =>
      ['ranked', 'nearest'].includes(lines.find(({ applicationId }) => applicationId === ids.get(family.key))?.mode ?? ''),
    );
    expect(inRun.length).toBeGreaterThan(5);
    const students = new Set<string>();
    for (const family of inRun) {
      const { body: proof } = await told<Proof>(family, 'proof');
      expect(verifyLine(proof, merkleRoot)).toEqual({ ok: true, value: [] });
      expect([proof.instanceHash, proof.line.school?.split(':')[0] ?? null]).toEqual([
        instanceHash,
        lines.find(({ applicationId }) => applicationId === ids.get(family.key))!.school,
      ]);
      students.add(proof.line.student);
      const { body: line } = await told<{ school: string | null; explanations: object[] }>(family, 'explanations');
      expect(line.explanations).toEqual(
        expect.arrayContaining([
          { school: line.school, schoolName: expect.any(String) as string, reason: 'placed', decidedBy: null },
        ]),
      );
      expect(line.explanations.flatMap((wish) => Object.keys(wish))).not.toContain('rank');
    }
    expect(students.size).toBe(inRun.length);
    const { body: own } = await told<Proof>(inRun[0]!, 'proof');
    expect(verifyLine({ ...own, line: { ...own.line, school: null } }, merkleRoot)).toMatchObject({
      ok: true,
      value: [expect.any(String), expect.any(String)],
    });
    expect(await told(inRun[0]!, 'proof', inRun[1]!)).toMatchObject({ status: 404 });
    expect(
      await told(
        families.find(({ plan }) => plan.fixed?.mode === 'catchment')!,
        'proof',
      ),
    ).toMatchObject({ status: 409, body: { code: 'ROUND.NOT_IN_RUN' } });
    const [looks] = await test.database.query<{ n: string }>(
      "SELECT COUNT(*) AS n FROM audit_entry WHERE action = 'round.ownLine'",
    );
    expect(Number(looks!.n)).toBe(2 * inRun.length + 1);
  }, 120_000);

  it('hands the round key to supervision on its letter, and the key gives every child its pseudonym', async () => {
    const { client } = await desks.supervision();
    const { body } = await client.post<{ roundKey: string; roundKeyCommitment: string }>(`/api/office/rounds/${roundId}/key`, {
      documentNumber: '示纪函〔2027〕3号',
    });
    expect(`sm3:${createHash('sm3').update(body.roundKey).digest('hex')}`).toBe(body.roundKeyCommitment);
    const pseudonym = (family: DemoFamily) =>
      createHmac('sm3', Buffer.from(body.roundKey, 'hex'))
        .update(`child\u0000${family.child.documentNumber}`)
        .digest('hex')
        .slice(0, 32);
    const kept = await test.database.query<{ student: string }>('SELECT student FROM round_child WHERE roundId = ?', [roundId]);
    expect(new Set(kept.map(({ student }) => student))).toEqual(
      new Set(families.filter(({ plan }) => plan.verdict === 'ELIGIBLE').map(pseudonym)),
    );
    const entries = await test.database.query("SELECT details FROM audit_entry WHERE action = 'round.handOverKey'");
    expect(entries).toEqual([{ details: '{"documentNumber":"示纪函〔2027〕3号"}' }]);
  }, 120_000);

  it('lets families agree, not agree, or stay silent until three reminders and a call are recorded', async () => {
    const placed: { family: DemoFamily; placement: Placement }[] = [];
    for (const family of families) {
      const placement = await placementOf(family);
      if (placement) placed.push({ family, placement });
    }
    const [declining, silent, ...agreeing] = placed;
    const waiting = await (
      await desks.family(declining!.family)
    ).client.post<{ code: string }>(`/api/family/placements/${declining!.placement.id}/answer`, {
      answer: 'accept',
      keepWaiting: true,
    });
    expect(waiting.body.code).toBe('PLACEMENT.NO_WAITING');
    await post(await desks.family(declining!.family), `/api/family/placements/${declining!.placement.id}/answer`, {
      answer: 'decline',
    });
    for (const { family, placement } of agreeing)
      await post(await desks.family(family), `/api/family/placements/${placement.id}/answer`, { answer: 'accept' });
    const { ChaseAnswers } = await import('../../src/features/placements/chase-answers.command');
    const chase = test.get(ChaseAnswers);
    for (const day of ['11', '13', '15']) {
      test.clock.set(`2027-07-${day}T09:00:00+08:00`);
      expect(await chase.execute(test.ctx)).toEqual({ reminded: 1, lapsed: 0 });
      expect(await chase.execute(test.ctx)).toEqual({ reminded: 0, lapsed: 0 });
    }
    test.clock.set('2027-07-17T09:00:00+08:00');
    expect(await chase.execute(test.ctx)).toEqual({ reminded: 0, lapsed: 0 });
    const desk = (
      await (
        await desks.of('officer', 'ZZ')
      ).client.get<{ items: { id: string; authority: string; reminders: number }[] }>('/api/office/placements?state=placed')
    ).body.items[0]!;
    expect(desk).toMatchObject({ id: silent!.placement.id, reminders: 3 });
    await post(await desks.of('officer', desk.authority), `/api/office/placements/${desk.id}/call`, { outcome: 'notReached' });
    expect(await chase.execute(test.ctx)).toEqual({ reminded: 0, lapsed: 1 });
    expect((await placementOf(silent!.family))?.state).toBe('lapsed');
    expect((await mine(silent!.family)).state).toBe('ordinary');
  }, 120_000);

  it('has schools receive each child, and a queried one after its authority decided', async () => {
    let queried = false;
    for (const family of families) {
      const placement = await placementOf(family);
      if (placement?.state !== 'accepted') continue;
      const school = await desks.school(placement.school);
      if (!queried) {
        queried = true;
        await post(school, `/api/school/placements/${placement.id}/query`, { code: 'identityDiffers' });
        const office = (
          await (
            await desks.of('officer', 'ZZ')
          ).client.get<{ items: { id: string; authority: string }[] }>('/api/office/placements?state=queried')
        ).body.items[0]!;
        await post(await desks.of('officer', office.authority), `/api/office/placements/${office.id}/query/resolve`, {
          resolution: 'confirm',
        });
      }
      await post(school, `/api/school/placements/${placement.id}/receive`);
      expect((await mine(family)).state).toBe('closed');
    }
    expect(queried).toBe(true);
  }, 120_000);

  it('ends with a ledger whose figures are the sums of its entries', async () => {
    const { SeatLedger } = await import('../../src/features/seats');
    expect(await test.work.read(test.ctx, (read) => test.get(SeatLedger).drift(read))).toEqual([]);
  });
});
