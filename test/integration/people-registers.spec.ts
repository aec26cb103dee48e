import { checkDigit } from '../../src/domain/kernel/identity-document';
import { AccountRegister, ChildRegister, type ChildInput } from '../../src/features/people';
import type { AppError } from '../../src/platform/errors/app-error';
import { startTestApp, type TestApp } from '../support/app';
import { signInFamily } from '../support/sign-in';

/** A well-formed number of the unassigned area 410199. */
const documentOf = (born: string, order: string): string => {
  const first = `410199${born.replaceAll('-', '')}${order}`;
  return `${first}${checkDigit(first)}`;
};
const child = (order: string, more: Partial<ChildInput> = {}): ChildInput => ({
  documentType: 'residentId',
  documentNumber: documentOf('2021-03-05', order),
  name: '演示甲轩',
  bornOn: '2021-03-05',
  sex: 'male',
  ...more,
});
const refusal = async (work: Promise<unknown>): Promise<AppError> => work.then(() => Promise.reject(new Error('not refused')), (error: AppError) => error);

describe('children and families are kept once, sealed', () => {
  let test: TestApp;
  let register: ChildRegister;
  const keep = (input: ChildInput): Promise<string> => test.work.write(test.ctx, (tx) => register.keep(tx, input));

  beforeAll(async () => {
    test = await startTestApp();
    register = test.get(ChildRegister);
  });
  afterAll(() => test.stop());

  it('finds a child again by its document, however the number is written', async () => {
    const first = await keep(child('001'));
    const spaced = documentOf('2021-03-05', '001').replace(/(\d{6})(\d{8})/, '$1 $2 ').toLowerCase();
    expect(await keep(child('001', { documentNumber: spaced }))).toBe(first);
    expect(await keep(child('003'))).not.toBe(first);
  });

  it('keeps one child when forty families file it at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => keep(child('005'))));
    expect(new Set(ids).size).toBe(1);
  });

  it('refuses a wrong check digit, a contradicting birth date, and another birth date than on file, naming the field', async () => {
    const number = documentOf('2021-03-05', '007');
    const altered = `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`;
    const wrong = await refusal(keep(child('007', { documentNumber: altered })));
    expect([wrong.code, wrong.fields[0]]).toEqual(['PEOPLE.DOCUMENT_WRONG', expect.objectContaining({ field: 'child.documentNumber', code: 'DOCUMENT_CHECK_DIGIT' })]);
    const contradiction = await refusal(keep(child('007', { bornOn: '2021-03-06' })));
    expect([contradiction.code, contradiction.fields[0]?.field]).toEqual(['PEOPLE.BORN_ON_CONTRADICTS', 'child.bornOn']);
    const passport = child('007', { documentType: 'passport', documentNumber: 'E12345678' });
    await keep(passport);
    const differs = await refusal(keep({ ...passport, bornOn: '2021-04-05' }));
    expect([differs.code, differs.status]).toEqual(['PEOPLE.CHILD_DIFFERS', 409]);
    expect(JSON.stringify([wrong, contradiction, differs])).not.toMatch(/410199|E1234/);
  });

  it('tells a passport from a permit of the same number', async () => {
    const passport = await keep(child('009', { documentType: 'passport', documentNumber: 'P7654321' }));
    expect(await keep(child('009', { documentType: 'foreignPermit', documentNumber: 'P7654321' }))).not.toBe(passport);
  });

  it('shows a child masked, gives rules its date of birth, and all of it only with an audit entry and its reason', async () => {
    const id = await keep(child('011'));
    const masked = await test.work.read(test.ctx, (read) => register.masked(read, [id]));
    const number = documentOf('2021-03-05', '011');
    expect(masked.get(id)).toEqual({ childId: id, documentType: 'residentId', documentMasked: `410*************${number.slice(-2)}`, nameMasked: '演**轩', sex: 'male' });
    const facts = await test.work.read(test.ctx, (read) => register.facts(read, [id]));
    expect(facts.get(id)).toEqual({ childId: id, documentType: 'residentId', bornOn: '2021-03-05', sex: 'male' });
    const entries = () => test.database.query<{ details: string }>("SELECT details FROM audit_entry WHERE action = 'person.reveal' AND subjectId = ?", [id]);
    expect(await entries()).toEqual([]);
    const clear = await test.work.write(test.ctx, (tx) => register.reveal(tx, test.ctx, [id], 'receipt at school'));
    expect(clear.get(id)).toEqual({ childId: id, documentType: 'residentId', documentNumber: number, name: '演示甲轩', bornOn: '2021-03-05', sex: 'male' });
    expect(await entries()).toEqual([{ details: '{"reason":"receipt at school"}' }]);
  });

  it('leaves no look behind when its transaction fails', async () => {
    const id = await keep(child('013'));
    const look = test.work.write(test.ctx, async (tx) => {
      await register.reveal(tx, test.ctx, [id], 'call');
      throw new Error('later');
    });
    await expect(look).rejects.toThrow('later');
    expect(await test.database.query("SELECT id FROM audit_entry WHERE action = 'person.reveal' AND subjectId = ?", [id])).toEqual([]);
  });

  it('refuses a row whose ciphertext was moved from another child', async () => {
    const [one, other] = [await keep(child('015')), await keep(child('017'))];
    await test.database.query('UPDATE child a JOIN child b ON b.id = ? SET a.nameSealed = b.nameSealed WHERE a.id = ?', [one, other]);
    await expect(test.work.read(test.ctx, (read) => register.masked(read, [other]))).rejects.toThrow('sealed field cannot be opened: child.nameSealed');
  });

  it('gives the counter the account that the family will sign in to', async () => {
    const accounts = test.get(AccountRegister);
    const ids = await Promise.all(Array.from({ length: 10 }, () => test.work.write(test.ctx, (tx) => accounts.keepFamily(tx, '199 0005 0001'))));
    expect(new Set(ids).size).toBe(1);
    const { accountId } = await signInFamily(test, '19900050001');
    expect(accountId).toBe(ids[0]);
    const shown = await test.work.read(test.ctx, (read) => accounts.maskedPhones(read, [accountId]));
    expect(shown.get(accountId)).toBe('199****0001');
    expect(await test.work.write(test.ctx, (tx) => accounts.revealPhone(tx, test.ctx, accountId, 'call'))).toBe('19900050001');
    expect((await refusal(test.work.write(test.ctx, (tx) => accounts.keepFamily(tx, '12345')))).code).toBe('PEOPLE.PHONE_WRONG');
  });
});
