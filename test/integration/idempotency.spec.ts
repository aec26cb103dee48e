import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../support/app';
import { seedCity } from '../support/city';
import type { Answer, ApiClient, ProblemBody } from '../support/client';
import { eligibleFamily, formOf, type DemoFamily } from '../support/families';
import { signInFamily } from '../support/sign-in';

interface Deed {
  readonly id: string;
  readonly caseNumber: string | null;
  readonly state: string;
}

describe('a request with an idempotency key', () => {
  let test: TestApp;
  let client: ApiClient;
  let family: DemoFamily;
  let families = 0;

  const PATH = '/api/family/applications';
  const post = <B = Deed>(body: unknown, key: string, path = PATH, by = client): Promise<Answer<B>> =>
    by.post<B>(path, body, { 'idempotency-key': key });
  const rows = async (table: 'application' | 'audit_entry' | 'outbox_message' | 'idempotency_key' | 'child'): Promise<number> =>
    Number((await test.database.query<{ n: string }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n);
  const written = async (): Promise<number[]> =>
    Promise.all([rows('application'), rows('child'), rows('audit_entry'), rows('outbox_message')]);
  const newFamily = async (): Promise<void> => {
    family = eligibleFamily(families);
    families += 1;
    ({ client } = await signInFamily(test, family.phone, test.client(`10.5.0.${families}`)));
  };

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-05-20T10:00:00+08:00' });
    await seedCity(test, { talents: false });
  });
  afterAll(() => test.stop());
  beforeEach(newFamily);

  it('is answered the same way again, to the letter and with the same status, and says that it was', async () => {
    const key = randomUUID();
    const first = await post(formOf(family), key);
    const before = await written();
    const second = await post(formOf(family), key);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text).toBe(first.text);
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
    expect(second.headers['content-type']).toBe(first.headers['content-type']);
    expect(await written()).toEqual(before);
  });

  it('is the same request when its fields come in another order', async () => {
    const key = randomUUID();
    const form = formOf(family, false);
    const first = await post(form, key);
    const second = await post(Object.fromEntries(Object.entries(form).reverse()), key);
    expect([second.status, second.text]).toEqual([201, first.text]);
  });

  it('is refused when the key was used for another body, or at another address', async () => {
    const key = randomUUID();
    const { body: made } = await post(formOf(family, false), key);
    const before = await written();
    const other = await post<ProblemBody>(formOf({ ...family, acceptsPlacement: !family.acceptsPlacement }, false), key);
    const elsewhere = await post<ProblemBody>({}, key, `${PATH}/${made.id}/submit`);
    for (const refused of [other, elsewhere]) {
      expect([refused.status, refused.body.code]).toEqual([422, 'REQUEST.KEY_REUSED']);
      expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    }
    expect(await written()).toEqual(before);
  });

  it('makes one application out of a hundred at once, and answers all of them the same', async () => {
    const key = randomUUID();
    const before = await written();
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(formOf(family), key)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    expect((await written()).map((count, at) => count - before[at]!)).toEqual([1, 1, 2, 1]);
  });

  it('lets one of two bodies win when they come at once under one key', async () => {
    const key = randomUUID();
    const forms = [formOf(family, false), formOf({ ...family, acceptsPlacement: !family.acceptsPlacement }, false)];
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => post(forms[at % 2], key)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(20);
    expect(statuses.filter((status) => status === 422)).toHaveLength(20);
    expect(new Set(answers.filter(({ status }) => status === 201).map(({ text }) => text)).size).toBe(1);
  });

  it('knows nothing of the keys of another account', async () => {
    const key = randomUUID();
    const first = await post(formOf(family), key);
    await newFamily();
    const second = await post(formOf(family), key);
    expect([second.status, second.headers['idempotency-replayed']]).toEqual([201, undefined]);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('keeps its key when it is refused, so that the corrected request may use it', async () => {
    const key = randomUUID();
    const keys = await rows('idempotency_key');
    const unknownField = await post<ProblemBody>({ ...formOf(family), sibling: 'x' }, key);
    const wrongDigit = await post<ProblemBody>(
      formOf({ ...family, child: { ...family.child, documentNumber: '410199202106190010' } }),
      key,
    );
    expect([unknownField.status, wrongDigit.status]).toEqual([400, 400]);
    test.clock.set('2027-06-10T18:00:01+08:00');
    const late = await post<ProblemBody>(formOf(family), key);
    test.clock.set('2027-05-20T10:00:00+08:00');
    expect([late.status, late.body.code]).toEqual([409, 'APPLICATION.WINDOW_CLOSED']);
    expect(await rows('idempotency_key')).toBe(keys);
    expect(await post(formOf(family), key)).toMatchObject({ status: 201, body: { state: 'submitted' } });
  });

  it('is refused each time, and writes nothing, when a hundred of a refused request come at once', async () => {
    const before = await written();
    const key = randomUUID();
    const wrong = formOf({ ...family, wishes: ['ZX-99-999'] });
    const answers = await Promise.all(Array.from({ length: 100 }, () => post<ProblemBody>(wrong, key)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.code}`))).toEqual(
      new Set(['400 APPLICATION.SCHOOL_UNKNOWN']),
    );
    expect(await written()).toEqual(before);
  });

  it('is refused when its key is no key', async () => {
    for (const key of ['short', 'x'.repeat(81), 'with space in it', '键键键键键键键键']) {
      const answer = await post<ProblemBody>(
        formOf(family),
        encodeURIComponent(key) === key ? key : Buffer.from(key).toString('latin1'),
      );
      expect([answer.status, answer.body.code]).toEqual([400, 'REQUEST.BAD_IDEMPOTENCY_KEY']);
    }
  });

  it('keeps in its answer nothing that tells who the child is', async () => {
    await post(formOf(family), randomUUID());
    const kept = JSON.stringify(await test.database.query('SELECT * FROM idempotency_key'));
    for (const secret of [
      family.child.documentNumber,
      family.child.name,
      family.guardian.documentNumber,
      family.guardian.name,
      family.phone,
    ]) {
      expect(kept).not.toContain(secret);
    }
  });
});
