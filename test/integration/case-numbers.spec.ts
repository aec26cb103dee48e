import { newCaseNumber } from '../../src/features/applications/case-number';
import { startTestApp, type TestApp } from '../support/app';
import { seedCity } from '../support/city';
import { eligibleFamily, formOf } from '../support/families';
import { signInFamily } from '../support/sign-in';

jest.mock('../../src/features/applications/case-number', () => ({ newCaseNumber: jest.fn() }));

describe('case numbers', () => {
  let test: TestApp;
  const draw = newCaseNumber as jest.MockedFunction<typeof newCaseNumber>;

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-05-20T10:00:00+08:00' });
    await seedCity(test, { talents: false });
  });
  afterAll(() => test.stop());

  it('are drawn again when another case has the number already', async () => {
    const numbers = ['ZZ2027-00000001', 'ZZ2027-00000001', 'ZZ2027-00000001', 'ZZ2027-00000002'];
    draw.mockImplementation(() => numbers.shift()!);
    const given: unknown[] = [];
    for (const at of [0, 1]) {
      const { client } = await signInFamily(test, eligibleFamily(at).phone, test.client(`10.10.0.${at + 1}`));
      const answer = await client.post<{ caseNumber: string }>('/api/family/applications', formOf(eligibleFamily(at)));
      given.push([answer.status, answer.body.caseNumber]);
    }
    expect(given).toEqual([
      [201, 'ZZ2027-00000001'],
      [201, 'ZZ2027-00000002'],
    ]);
    const rows = await test.database.query("SELECT details FROM audit_entry WHERE action = 'application.submit'");
    expect(rows).toHaveLength(2);
  });
});
