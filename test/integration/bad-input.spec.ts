import { startTestApp, type TestApp } from '../support/app';
import { seedCity } from '../support/city';
import type { ApiClient, ProblemBody } from '../support/client';
import { eligibleFamily, formOf, residentNumber } from '../support/families';
import { signInFamily } from '../support/sign-in';

type Form = Record<string, unknown>;
type Part = Readonly<Record<string, unknown>>;

const PATH = '/api/family/applications';
const CJK = /[\u4e00-\u9fff]/;
/** English in a Chinese sentence, beside the names of things that are written so. */
const LATIN = /[A-Za-z]{3,}/;
const NAMES = /application\/json|JSON/g;

describe('a wrong form', () => {
  let test: TestApp;
  let client: ApiClient;
  let schools: { code: string; grades: string[] }[];
  const good = (): Form => formOf(eligibleFamily());
  const child = (): Part => good()['child'] as Part;
  const request = (): Part => good()['request'] as Part;

  const counts = async (): Promise<Record<string, number>> => {
    const tables = await test.database.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
    );
    const all: Record<string, number> = {};
    for (const { name } of tables)
      all[name] = Number((await test.database.query<{ n: string }>(`SELECT COUNT(*) AS n FROM \`${name}\``))[0]!.n);
    return all;
  };

  /** Sends it in both languages; every word must be there in the reader's own, and nothing may be written. */
  async function refused(body: unknown, headers: Record<string, string> = {}, path = PATH): Promise<ProblemBody> {
    const before = await counts();
    const zh = await client.request<ProblemBody>('POST', path, body, { ...headers, 'accept-language': 'zh-CN' });
    const en = await client.request<ProblemBody>('POST', path, body, { ...headers, 'accept-language': 'en' });
    expect(await counts()).toEqual(before);
    expect(zh.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect([zh.status, zh.body.status, zh.body.code]).toEqual([en.status, en.body.status, en.body.code]);
    expect(zh.body.fields.map(({ field, code }) => `${field} ${code}`)).toEqual(
      en.body.fields.map(({ field, code }) => `${field} ${code}`),
    );
    for (const said of [zh.body, ...zh.body.fields]) {
      expect(said.detail).toMatch(CJK);
      expect(said.detail.replace(NAMES, '')).not.toMatch(LATIN);
    }
    for (const said of [en.body, ...en.body.fields]) expect(said.detail).toMatch(/^[^\u4e00-\u9fff]{8,}$/);
    return zh.body;
  }

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-05-01T10:00:00+08:00' });
    await seedCity(test, { talents: false });
    test.clock.set('2027-05-20T10:00:00+08:00');
    ({ client } = await signInFamily(test, eligibleFamily().phone));
    ({ schools } = (await client.get<{ schools: typeof schools }>('/api/open/seasons/2027')).body);
  });
  afterAll(() => test.stop());
  afterEach(() => test.clock.set('2027-05-20T10:00:00+08:00'));

  describe('that is no form', () => {
    it.each([
      ['a cut body', '{"round": "main", "channel"'],
      ['no JSON', 'round=main'],
      ['a body that reaches for the prototype', '{"__proto__": {"admin": true}}'],
      ['an empty body', ''],
    ])('(%s) is called malformed', async (_, body) => {
      expect(await refused(body)).toMatchObject({ status: 400, code: 'REQUEST.MALFORMED' });
    });

    it.each([
      ['a list', []],
      ['a text', '"text"'],
      ['nothing', 'null'],
      ['an object without a field', {}],
    ])('(%s) has every required field named', async (_, body) => {
      expect(await refused(body)).toMatchObject({ status: 400, code: 'REQUEST.INVALID_FIELDS' });
    });

    it('(too large, or of another type) is refused before it is read', async () => {
      expect(await refused({ ...good(), filler: 'x'.repeat(300 * 1024) })).toMatchObject({
        status: 413,
        code: 'REQUEST.TOO_LARGE',
      });
      for (const type of [
        'application/x-www-form-urlencoded',
        'text/plain',
        'multipart/form-data; boundary=x',
        'application/jsonp',
      ]) {
        expect(await refused(JSON.stringify(good()), { 'content-type': type })).toMatchObject({
          status: 415,
          code: 'REQUEST.UNSUPPORTED_MEDIA_TYPE',
        });
      }
    });

    it('(nested a thousand times) is refused as any other', async () => {
      const deep = `{"child":${'['.repeat(1000)}${']'.repeat(1000)}}`;
      expect(await refused(deep)).toMatchObject({ status: 400 });
    });

    it('(for an address whose id is none) is told so', async () => {
      expect(await refused({}, {}, `${PATH}/not-an-id/submit`)).toMatchObject({ status: 400, code: 'REQUEST.BAD_ADDRESS' });
    });
  });

  const changed: [string, () => Form, string, string][] = [
    ['an unknown field', () => ({ ...good(), nickname: 'x' }), 'nickname', 'whitelistValidation'],
    [
      'an unknown field inside',
      () => ({ ...good(), child: { ...child(), shoeSize: 28 } }),
      'child.shoeSize',
      'whitelistValidation',
    ],
    [
      'an unknown field inside a list',
      () => ({ ...good(), residences: [{ kind: 'rented', authority: 'HK', floor: 3 }] }),
      'residences.0.floor',
      'whitelistValidation',
    ],
    ['a text for a truth', () => ({ ...good(), acceptsPlacement: 'yes' }), 'acceptsPlacement', 'isBoolean'],
    ['a number for a name', () => ({ ...good(), child: { ...child(), name: 7 } }), 'child.name', 'isLength'],
    ['a text for a part', () => ({ ...good(), child: 'x' }), 'child', 'nestedValidation'],
    ['no part at all', () => ({ ...good(), guardian: null }), 'guardian', 'nestedValidation'],
    ['a choice that is none', () => ({ ...good(), round: 'extra' }), 'round', 'isIn'],
    [
      'an authority written out',
      () => ({ ...good(), request: { ...request(), authority: '金水区' } }),
      'request.authority',
      'matches',
    ],
    ['a date in words', () => ({ ...good(), child: { ...child(), bornOn: '2020年10月15日' } }), 'child.bornOn', 'matches'],
    ['the same school twice', () => ({ ...good(), wishes: ['ZX-09-076', 'ZX-09-076'] }), 'wishes', 'arrayUnique'],
    [
      'eleven wishes',
      () => ({ ...good(), wishes: Array.from({ length: 11 }, (_, at) => `ZX-09-0${at + 10}`) }),
      'wishes',
      'arrayMaxSize',
    ],
    [
      'a place off the earth',
      () => ({ ...good(), residences: [{ kind: 'rented', authority: 'HK', lon: 999, lat: 34 }] }),
      'residences.0.lon',
      'isLongitude',
    ],
    ['no consent', () => ({ ...good(), consent: { given: false, textVersion: '2027-1' } }), 'consent.given', 'equals'],
    ['a name of a page', () => ({ ...good(), child: { ...child(), name: '演'.repeat(61) } }), 'child.name', 'isLength'],
    [
      'a wrong check digit',
      () => ({ ...good(), child: { ...child(), documentNumber: '410199202106190010' } }),
      'child.documentNumber',
      'DOCUMENT_CHECK_DIGIT',
    ],
    [
      'a number too short',
      () => ({ ...good(), child: { ...child(), documentNumber: '41019920210619' } }),
      'child.documentNumber',
      'DOCUMENT_SHAPE',
    ],
    [
      'a birth date that no calendar has',
      () => ({ ...good(), child: { ...child(), documentNumber: '410199202102300018' } }),
      'child.documentNumber',
      'DOCUMENT_BIRTH_DATE',
    ],
    [
      'a birth date that contradicts the number',
      () => ({ ...good(), child: { ...child(), bornOn: '2021-06-20' } }),
      'child.bornOn',
      'BIRTH_DATE_DIFFERS',
    ],
    [
      'a day that does not exist',
      () => ({ ...good(), child: { ...child(), bornOn: '2021-02-30' } }),
      'child.bornOn',
      'DATE_UNKNOWN',
    ],
    [
      "a guardian's wrong number",
      () => ({ ...good(), guardian: { ...(good()['guardian'] as Part), documentNumber: '410199198205160010' } }),
      'guardian.documentNumber',
      'DOCUMENT_CHECK_DIGIT',
    ],
    [
      'a grade of another stage',
      () => ({ ...good(), request: { ...request(), grade: 'G7' } }),
      'request.grade',
      'GRADE_NOT_OF_STAGE',
    ],
  ];

  it.each(changed)('with %s has that field named, and what to do', async (_, form, field, code) => {
    const problem = await refused(form());
    expect(problem).toMatchObject({ status: 400, code: 'REQUEST.INVALID_FIELDS' });
    expect(problem.fields.map((fault) => `${fault.field} ${fault.code}`)).toContain(`${field} ${code}`);
  });

  it('with several faults has all of them named at once', async () => {
    const problem = await refused({
      ...good(),
      nickname: 'x',
      acceptsPlacement: 1,
      child: { ...child(), shoeSize: 28, bornOn: '' },
    });
    const named = problem.fields.map(({ field }) => field).sort();
    expect(named).toEqual(['acceptsPlacement', 'child.bornOn', 'child.shoeSize', 'nickname']);
  });

  it('with broken letters is refused or taken, and never fails the service', async () => {
    for (const name of ['\ud800', '演示\u0000', '😀'.repeat(30)]) {
      const body = JSON.stringify({ ...good(), wishes: ['ZX-99-999'], child: { ...child(), name } });
      const answer = await client.request<ProblemBody>('POST', PATH, body, { 'idempotency-key': 'broken-letters' });
      expect(answer.status).toBe(400);
    }
  });

  it('for a school that nobody knows names the wish', async () => {
    const problem = await refused({ ...good(), wishes: [(good()['wishes'] as string[])[0], 'ZX-99-999'] });
    expect(problem).toMatchObject({
      status: 400,
      code: 'APPLICATION.SCHOOL_UNKNOWN',
      fields: [{ field: 'wishes.1', code: 'APPLICATION.SCHOOL_UNKNOWN' }],
    });
  });

  it('for a school without seats in the grade names the wish', async () => {
    const { code } = schools.find(({ grades }) => grades.includes('G7') && !grades.includes('G1'))!;
    const problem = await refused({ ...good(), wishes: [code] });
    expect(problem).toMatchObject({ status: 400, code: 'APPLICATION.SCHOOL_OUT_OF_SCOPE', fields: [{ field: 'wishes.0' }] });
  });

  it('for an authority that takes no applications says so', async () => {
    expect(await refused({ ...good(), request: { ...request(), authority: 'QQ' } })).toMatchObject({
      code: 'APPLICATION.WINDOW_UNKNOWN',
    });
  });

  it('for a child on file with another birth date is refused without a word of the other', async () => {
    const passport = { documentType: 'passport', documentNumber: 'E19900001', name: '演示童9001' };
    const first = await client.post(PATH, { ...good(), child: { ...child(), ...passport, bornOn: '2021-01-05' }, submit: false });
    expect(first.status).toBe(201);
    const problem = await refused({ ...good(), child: { ...child(), ...passport, bornOn: '2021-01-06' } });
    expect(problem).toMatchObject({ code: 'PEOPLE.CHILD_DIFFERS', fields: [{ field: 'child.bornOn' }] });
    expect(JSON.stringify(problem)).not.toContain('2021-01-05');
  });

  it('never has its content repeated in the answer', async () => {
    const name = '演示不回显';
    const number = residentNumber('2021-03-05', 77);
    const problem = await refused({
      ...good(),
      round: name,
      child: { ...child(), name, documentNumber: `${number}9`, bornOn: '05.03.2021', sex: number },
    });
    for (const secret of [name, number, '05.03.2021']) expect(JSON.stringify(problem)).not.toContain(secret);
  });

  describe('sent outside its window', () => {
    const late = (at: string): Promise<ProblemBody> => {
      test.clock.set(at);
      return refused(good());
    };

    it('is told when applications are taken, to the second', async () => {
      for (const at of ['2027-05-10T08:59:59.999+08:00', '2027-06-10T18:00:01+08:00']) {
        const problem = await late(at);
        expect(problem).toMatchObject({ status: 409, code: 'APPLICATION.WINDOW_CLOSED' });
        expect(problem.detail).toContain('2027-05-10 09:00:00');
        expect(problem.detail).toContain('2027-06-10 18:00:00');
      }
    });

    it('is in at 18:00:00.999, and at 09:00:00 of the first day', async () => {
      const state = async (at: string, family: number): Promise<unknown> => {
        test.clock.set(at);
        const visitor = (await signInFamily(test, eligibleFamily(family).phone, test.client(`10.6.0.${family}`))).client;
        const answer = await visitor.post<{ state: string }>(PATH, formOf(eligibleFamily(family)));
        return answer.body.state ?? answer.text;
      };
      expect(await state('2027-06-10T18:00:00.999+08:00', 1)).toBe('submitted');
      expect(await state('2027-05-10T09:00:00+08:00', 2)).toBe('submitted');
    });
  });
});
