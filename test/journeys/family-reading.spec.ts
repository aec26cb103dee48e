import { startTestApp, type TestApp } from '../support/app';
import type { Person } from '../support/sign-in';
import { demoFamilies, Desks, formOf, openSeason, type DemoFamily } from './season';

interface Words {
  readonly zh: string;
  readonly en: string;
}

interface Case {
  readonly id: string;
  readonly state: string;
  readonly schoolYear: number;
  readonly dueOn: string | null;
  readonly desk: { readonly code: string; readonly nameZh: string; readonly telephone: string | null };
  readonly wishedSchools: readonly { readonly code: string; readonly name: string }[];
  readonly verdict: {
    readonly outcome: string;
    readonly reason: string | null;
    readonly words: Words | null;
    readonly remedy: Words | null;
    readonly policyTitle: Words;
    readonly clauseWords: readonly (Words & { readonly id: string })[];
    readonly changes: readonly { readonly steps: readonly Words[] }[];
    readonly missing: readonly Words[];
  } | null;
}

interface Offered {
  readonly code: string;
  readonly name: string;
  readonly authorityCode: string;
  readonly lon: number | null;
  readonly seats: number;
}

const TRACES = /"(class|talentClass|trace|rank)":/;

describe('what a family reads of the season and of its case', () => {
  let test: TestApp;
  let desks: Desks;
  const file = async (family: DemoFamily): Promise<{ person: Person; one: Case; text: string }> => {
    const person = await desks.family(family);
    const { body } = await person.client.post<{ id: string }>('/api/family/applications', { ...formOf(family), submit: true });
    await test.drain();
    const answer = await person.client.get<Case>(`/api/family/applications/${body.id}`);
    return { person, one: answer.body, text: answer.text };
  };
  const planned = (wanted: (family: DemoFamily & { readonly plan: { readonly reason: string | null } }) => boolean): DemoFamily =>
    demoFamilies().find((family) => family.round === 'main' && wanted(family as never))!;

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-06-04T10:00:00+08:00' });
    await openSeason(test);
    desks = new Desks(test);
  }, 60_000);
  afterAll(() => test.stop());

  it('is where and when applications are taken, and whom to ring up', async () => {
    const person = await desks.family(demoFamilies()[0]!);
    const { body } = await person.client.get<{ schoolYear: number; windows: { round: string; standing: string; desk: Case['desk'] }[] }>('/api/family/season');
    expect(body.schoolYear).toBe(2027);
    expect(body.windows.filter(({ round }) => round === 'main').every(({ standing }) => standing === 'open')).toBe(true);
    expect(body.windows.filter(({ round }) => round === 'transfer').every(({ standing }) => standing === 'upcoming')).toBe(true);
    expect(body.windows[0]!.desk).toMatchObject({ code: 'ZZ', nameZh: '郑州市教育局', telephone: '0371-00000001' });
  });

  it('is the public schools of a grade with their places and coordinated seats, and no other figure', async () => {
    const person = await desks.family(demoFamilies()[0]!);
    const { body } = await person.client.get<Offered[]>('/api/family/schools?grade=G1');
    expect(body.length).toBeGreaterThan(20);
    expect(Object.keys(body[0]!).sort()).toEqual(['authorityCode', 'code', 'lat', 'lon', 'name', 'seats']);
    expect((await person.client.get<Offered[]>('/api/family/schools?grade=G99')).status).toBe(400);
  });

  it('is, before anything is submitted, the list that nearness would use: bands of 500 m, wishes first within one', async () => {
    const person = await desks.family(demoFamilies()[0]!);
    const offered = (await person.client.get<Offered[]>('/api/family/schools?grade=G1')).body.filter(({ authorityCode }) => authorityCode === '410105');
    const home = offered[0]! as Offered & { lat: number; lon: number };
    const ask = (wishes: string[], places = [{ lon: home.lon, lat: home.lat }]) =>
      person.client.post<{ code: string; metres: number | null }[]>('/api/family/nearest-order', { schoolYear: 2027, grade: 'G1', authorities: ['410105'], places, wishes });
    const { status, body } = await ask([]);
    expect([status, body[0], body.length]).toEqual([200, { code: home.code, name: home.name, metres: 0 }, offered.length]);
    const bands = body.map(({ metres }) => Math.floor(metres! / 500));
    expect(bands).toEqual([...bands].sort((a, b) => a - b));
    const last = body.at(-1)!.code;
    expect((await ask([last], [])).body[0]).toMatchObject({ code: last, metres: null });
  });

  it('is, of a refusal, the row and the clause that decided and what remains open, in both languages', async () => {
    const { one, text, person } = await file(planned(({ plan }) => plan.reason === 'insuranceTooShort'));
    expect(one).toMatchObject({ state: 'notEligible', schoolYear: 2027, dueOn: null, verdict: { outcome: 'NOT_ELIGIBLE', reason: 'insuranceTooShort' } });
    expect(one.verdict!.words!.zh).toContain('养老保险');
    expect(one.verdict!.clauseWords).toContainEqual(expect.objectContaining({ id: 'P3', zh: expect.stringContaining('养老保险') as string }));
    expect(one.verdict!.remedy!.zh).toContain('普通招生');
    expect(one.verdict!.remedy!.en).toContain('ordinary enrolment');
    expect(one.wishedSchools.every(({ name, code }) => name !== '' && name !== code)).toBe(true);
    expect(text).not.toMatch(TRACES);
    const [listed] = (await person.client.get<Case[]>('/api/family/applications')).body;
    expect(listed).toMatchObject({ id: one.id, desk: one.desk, dueOn: null });
  });

  it('is its own draft in clear, which it may write anew until it submits it', async () => {
    const family = planned(({ plan, request, channel }) => plan.verdict === 'ELIGIBLE' && request.grade === 'G7' && channel === 'online');
    const person = await desks.family(family);
    const form = formOf(family) as { wishes: string[]; child: { documentNumber: string } };
    const { body } = await person.client.post<{ id: string }>('/api/family/applications', { ...form, wishes: [] });
    const address = `/api/family/applications/${body.id}`;
    expect((await person.client.get<Case>(address)).body).toMatchObject({ dueOn: '2027-06-10', dueAt: '2027-06-10T10:00:00.000Z' });
    const revised = await person.client.request('PUT', address, form);
    expect(revised.status).toBe(200);
    const { body: declared } = await person.client.get<typeof form & { round: string }>(`${address}/form`);
    expect(declared).toMatchObject({ round: 'main', wishes: form.wishes, child: { documentNumber: form.child.documentNumber } });
    expect((await person.client.get<{ wishes: string[] }>(address)).body.wishes).toEqual(form.wishes);
    expect((await person.client.request<{ fields: { field: string }[] }>('PUT', address, { ...form, child: { ...form.child, bornOn: '2001-01-01' } })).body.fields[0]).toMatchObject({ field: 'child.bornOn' });
    expect((await person.client.post(`${address}/submit`)).status).toBe(200);
    expect(await person.client.request('PUT', address, form)).toMatchObject({ status: 409, body: { code: 'APPLICATION.NOT_IN_STATE' } });
    const looks = await test.database.query("SELECT subjectId FROM audit_entry WHERE action = 'application.readForm'");
    expect(looks).toHaveLength(1);
  });

  it('is, where something is missing, what must be proved and the last of five working days', async () => {
    const family = planned(({ plan, request }) => plan.verdict === 'ELIGIBLE' && request.grade === 'G1');
    await test.database.query("UPDATE talent SET validTo = '2027-08-15' WHERE certificate = ?", [
      (family as never as { talent: { certificate: string } }).talent.certificate,
    ]);
    const { one } = await file(family);
    expect(one).toMatchObject({ state: 'awaitingSupplement', dueOn: '2027-06-11', verdict: { outcome: 'NEED_MATERIAL' } });
    expect(one.verdict!.missing.map(({ zh }) => zh)).toEqual(['证书有效期至']);
  });
});
