import { startTestApp, type TestApp } from '../support/app';
import type { ProblemBody } from '../support/client';
import { addStaff, signInStaff, type Person } from '../support/sign-in';
import { commitSeed, demoFamilies, Desks, formOf, openSeason, sealAndRun, type DemoFamily } from './season';

interface Heap {
  readonly heap: string;
  readonly count: number;
}
interface Line {
  readonly applicationId: string;
  readonly caseNumber: string;
  readonly authority: string;
  readonly childName: string;
  readonly talentClass: string | null;
  readonly clauses: readonly string[];
  readonly school: { readonly code: string; readonly metres: number | null } | null;
  readonly alternative: { readonly code: string; readonly seatsLeft: number } | null;
  readonly decision: { readonly permittedActions: string[]; readonly confirmedAt: string | null } | null;
  readonly permittedActions: string[];
}

const HOME = '410105';
const PERSONAL = (family: DemoFamily) => [family.child.documentNumber, family.phone];

describe('the desks of the bureau', () => {
  let test: TestApp;
  let desks: Desks;
  let roundId: string;
  let families: DemoFamily[];
  const cases: { id: string; caseNumber: string }[] = [];
  let officer: Person;

  const heapsOf = async ({ client }: Person): Promise<Record<string, number>> =>
    Object.fromEntries((await client.get<Heap[]>('/api/office/desk')).body.map(({ heap, count }) => [heap, count]));
  const entriesOf = (action: string): Promise<{ subjectId: string; details: string }[]> =>
    test.database.query('SELECT subjectId, details FROM audit_entry WHERE action = ? ORDER BY id', [action]);
  const linesOf = async ({ client }: Person, query = ''): Promise<Line[]> =>
    (await client.get<{ items: Line[] }>(`/api/office/rounds/${roundId}/proposal${query}`)).body.items;

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-05-20T10:00:00+08:00' });
    desks = new Desks(test);
    roundId = (await openSeason(test)).main;
    await commitSeed(desks, roundId);
    families = demoFamilies()
      .filter(({ round, channel, request, plan }) => round === 'main' && channel === 'online' && request.authority === HOME && request.grade === 'G1' && plan.verdict === 'ELIGIBLE' && plan.fixed === null)
      .slice(0, 2);
    for (const family of families) {
      const filed = await (await desks.family(family)).client.post<{ id: string; caseNumber: string }>('/api/family/applications', { ...formOf(family), submit: true });
      cases.push(filed.body);
    }
    await test.drain();
    officer = await desks.of('officer', HOME);
  }, 120_000);
  afterAll(() => test.stop());

  it('find a case in the ledger by its filters, masked, and by the last digits of its number', async () => {
    const last = cases[0]!.caseNumber.slice(-5);
    const page = await officer.client.get<{ items: { id: string; outcome: string }[]; total: number }>(
      `/api/office/applications?state=eligible&authority=${HOME}&stage=primary&grade=G1&caseNumber=${last}`,
    );
    expect(page.body).toMatchObject({ total: 1, items: [{ id: cases[0]!.id, outcome: 'ELIGIBLE' }] });
    for (const family of families) for (const text of PERSONAL(family)) expect(page.text).not.toContain(text);
    expect((await officer.client.get<{ total: number }>('/api/office/applications?stage=junior')).body.total).toBe(0);
  });

  it('take the ledger away as a workbook, which is audited', async () => {
    const answer = await officer.client.get('/api/office/applications/ledger.xlsx?grade=G1');
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    expect(answer.text.startsWith('PK')).toBe(true);
    expect((await entriesOf('application.exportLedger')).map(({ details }) => JSON.parse(details) as unknown)).toEqual([{ lines: 2 }]);
  });

  it('show what a case rests on: facts with their sources, every cell of the verdict, what was done, and no person', async () => {
    const record = await officer.client.get<{
      facts: { fact: string; source: string; at: string | null; value: { zh: string } }[];
      verdict: { trace: { cells: { result: string }[] }[]; clauses: unknown[] };
      history: { action: string }[];
    }>(`/api/office/applications/${cases[0]!.id}/record`);
    const { facts, verdict, history } = record.body;
    expect(facts.find(({ fact }) => fact === 'talent.class')).toMatchObject({ source: 'register', at: '2027-05-20T02:00:00.000Z' });
    expect(facts.find(({ fact }) => fact === 'child.bornOn')?.value.zh).toMatch(/^\d{4}-\*\*-\*\*$/);
    expect(verdict.clauses.length).toBeGreaterThan(0);
    expect(verdict.trace.flatMap(({ cells }) => cells).some(({ result }) => result === 'yes')).toBe(true);
    expect(history.map(({ action }) => action)).toEqual(['application.create', 'application.submit', 'application.verify', 'application.decide']);
    for (const text of PERSONAL(families[0]!)) expect(record.text).not.toContain(text);
  });

  it('show persons in clear text for a reason only, and write down each look', async () => {
    const path = `/api/office/applications/${cases[0]!.id}/reveal`;
    expect((await officer.client.post<ProblemBody>(path, { reason: 'curious' })).status).toBe(400);
    const shown = await officer.client.post<{ child: { documentNumber: string }; phone: string }>(path, { reason: 'callFamily' }, { 'idempotency-key': '01998000-0000-7000-8000-0000000000aa' });
    expect([shown.body.child.documentNumber, shown.body.phone]).toEqual(PERSONAL(families[0]!));
    expect(await entriesOf('application.reveal')).toEqual([{ subjectId: cases[0]!.id, details: '{"reason":"callFamily"}' }]);
    expect(await entriesOf('person.reveal')).toHaveLength(2);
    expect((await (await desks.of('officer', '410103')).client.post(path, { reason: 'callFamily' })).status).toBe(404);
    const kept = await test.database.query<{ answer: string | null }>("SELECT answer FROM idempotency_key WHERE requestKey = '01998000-0000-7000-8000-0000000000aa'");
    expect(kept).toEqual([]);
  });

  it('count what waits for whom: a proposed decision waits for the reviewer, not for who proposed it', async () => {
    const school = (await officer.client.get<{ wished: { code: string }[] }>(`/api/office/applications/${cases[1]!.id}/record`)).body.wished[0]!.code;
    const fixed = await officer.client.post(`/api/office/applications/${cases[1]!.id}/fix`, { mode: 'catchment', school, ground: '住址在对口范围内' });
    expect(fixed.status).toBe(200);
    const reviewer = await desks.of('reviewer', HOME);
    expect((await heapsOf(reviewer))['round.confirmFix']).toBe(1);
    expect(await heapsOf(officer)).not.toHaveProperty(['round.confirmFix']);
    const seen = await reviewer.client.get<{ fixed: { permittedActions: string[] } }>(`/api/office/applications/${cases[1]!.id}/decisions`);
    expect(seen.body.fixed.permittedActions).toEqual(['round.confirmFix']);
    expect((await reviewer.client.post(`/api/office/applications/${cases[1]!.id}/fix/confirm`)).status).toBe(200);
    expect((await heapsOf(reviewer))['round.confirmFix']).toBe(0);
  });

  it('offer each step of the round to whose turn it is', async () => {
    const city = await desks.of('officer', 'ZZ');
    expect((await heapsOf(city))['round.seal']).toBe(0);
    test.clock.set('2027-06-30T09:00:00+08:00');
    expect((await heapsOf(city))['round.seal']).toBe(1);
    const head = await city.client.get<{ permittedActions: string[] }>(`/api/office/rounds/${roundId}`);
    expect(head.body.permittedActions).toContain('round.seal');
    await sealAndRun(desks, roundId);
    const running = await city.client.get(`/api/office/rounds/${roundId}/totals`);
    expect(running.body).toEqual([]);
    await test.drain();
    const told = await city.client.get(`/api/office/rounds/${roundId}/progress`);
    expect(told.headers['content-type']).toContain('text/event-stream');
    expect(told.text).toContain('event: done');
    expect(told.text).toContain('"state":"proposed"');
    const heaps = (await (await desks.of('signatory', HOME)).client.get<Heap[]>('/api/office/desk')).body;
    expect(heaps.find(({ heap }) => heap === 'round.sign')).toEqual({ heap: 'round.sign', count: 1, until: null, subjectId: roundId });
  });

  it('put the lines before the joint session, with facts, distance and the next school with a seat, to whom they concern', async () => {
    const lines = await linesOf(officer);
    expect(lines.map(({ applicationId }) => applicationId).sort()).toEqual(cases.map(({ id }) => id).sort());
    const free = lines.find(({ applicationId }) => applicationId === cases[0]!.id)!;
    expect(free.talentClass).toMatch(/^[A-D]$/);
    expect(free.childName).toContain('*');
    expect(free.clauses).toEqual([...free.clauses].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
    expect(free.school?.code).toBeDefined();
    expect(free.alternative?.code).not.toBe(free.school?.code);
    expect(free.permittedActions).toContain('round.adjust');
    expect(await linesOf(await desks.of('officer', '410103'))).toEqual([]);
    expect((await linesOf(officer, '?kind=decided')).map(({ applicationId }) => applicationId)).toEqual([cases[1]!.id]);
    const totals = await officer.client.get<{ children: number }[]>(`/api/office/rounds/${roundId}/totals`);
    expect(totals.body.reduce((sum, { children }) => sum + children, 0)).toBe(2);
    expect((await officer.client.get(`/api/office/rounds/${roundId}/proposal/workbook`)).text.startsWith('PK')).toBe(true);
    expect(await entriesOf('round.exportProposal')).toHaveLength(1);
  });

  it('leave an adjustment to a second person, and let nobody else take it for done', async () => {
    const [free] = (await linesOf(officer)).filter(({ applicationId }) => applicationId === cases[0]!.id);
    const path = `/api/office/rounds/${roundId}/lines/${free!.applicationId}/adjust`;
    expect((await officer.client.post(path, { school: null, ground: '家长出国', minutes: '会纪〔2027〕3号' })).status).toBe(200);
    const mine = (await linesOf(officer)).find(({ applicationId }) => applicationId === free!.applicationId)!;
    expect(mine.decision?.permittedActions).toEqual(['round.withdrawAdjustment']);
    const reviewer = await desks.of('reviewer', HOME);
    const theirs = (await linesOf(reviewer)).find(({ applicationId }) => applicationId === free!.applicationId)!;
    expect(theirs.decision).toMatchObject({ permittedActions: ['round.confirmAdjustment'], confirmedAt: null });
    expect((await heapsOf(reviewer))['round.confirmAdjustment']).toBe(1);
    expect((await officer.client.post(`${path}/withdraw`)).status).toBe(200);
  });

  it('let the operator shut an account out on a ground, and nobody itself', async () => {
    const operatorId = await addStaff(test, { login: 'operator', roles: ['operator'], authorityCode: 'ZZ' });
    const clerkId = await addStaff(test, { login: 'clerk.leaving', roles: ['counter-clerk'], authorityCode: HOME });
    const operator = await signInStaff(test, 'operator', test.client('10.8.9.1'));
    const clerk = await signInStaff(test, 'clerk.leaving', test.client('10.8.9.2'));
    const list = await operator.client.get<{ items: { id: string; permittedActions: string[] }[] }>('/api/office/accounts?login=leaving');
    expect(list.body.items).toMatchObject([{ id: clerkId, permittedActions: ['account.disable'] }]);
    expect((await operator.client.post<ProblemBody>(`/api/office/accounts/${operatorId}/disable`, { reason: '试一试' })).body.code).toBe('PEOPLE.OWN_ACCOUNT');
    expect((await operator.client.post(`/api/office/accounts/${clerkId}/disable`, { reason: '调离，人函〔2027〕1号' })).body).toEqual({ id: clerkId, disabled: true });
    expect((await clerk.client.get('/api/session')).status).toBe(401);
    await operator.client.post(`/api/office/accounts/${clerkId}/enable`, { reason: '返岗' });
    expect((await entriesOf('account.disable')).map(({ subjectId }) => subjectId)).toEqual([clerkId]);
    expect((await signInStaff(test, 'clerk.leaving', test.client('10.8.9.3'))).accountId).toBe(clerkId);
    expect((await operator.client.get('/api/office/health')).body).toMatchObject({ ready: true });
  });

  it('let the auditor find what was done by subject, actor and action, and whether the chain holds', async () => {
    await addStaff(test, { login: 'auditor', roles: ['auditor'], authorityCode: 'ZZ' });
    const { client } = await signInStaff(test, 'auditor', test.client('10.8.9.4'));
    const looks = await client.get<{ total: number; items: { actorName: string; details: string }[] }>(
      `/api/office/audit?subjectType=application&subject=${cases[0]!.id}&action=application.reveal&actor=officer.${HOME}`,
    );
    expect(looks.body).toMatchObject({ total: 1, items: [{ actorName: `officer.${HOME}`, details: '{"reason":"callFamily"}' }] });
    const round = await client.get<{ total: number; items: { action: string }[] }>('/api/office/audit?action=round.&pageSize=200');
    expect(round.body.items.every(({ action }) => action.startsWith('round.'))).toBe(true);
    expect((await client.get<{ total: number }>('/api/office/audit?from=2030-01-01T00:00:00%2B08:00')).body.total).toBe(0);
    expect((await client.get('/api/office/audit/chain')).body).toMatchObject({ sound: true, faults: [] });
    for (const family of families) for (const text of PERSONAL(family)) expect(round.text).not.toContain(text);
    expect((await officer.client.get('/api/office/audit')).status).toBe(403);
  });
});
