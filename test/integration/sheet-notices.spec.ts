import { ChaseSheets, OpenSheets } from '../../src/features/seat-sheets';
import { MESSAGE_GATEWAY, type Message, type MessageGateway } from '../../src/features/people/message-gateway';
import { startTestApp, type TestApp } from '../support/app';
import { ImportPlan } from '../../src/features/plans';
import { importAuthorities, publishPolicy } from '../support/city';
import { addStaff, signInStaff, type Person } from '../support/sign-in';
import { smallEnrolment, smallLayout } from '../support/small-plans';

const SCHOOL_PHONE = '19912340001';
const OFFICER_PHONE = '19912340002';
const SITES = [1, 2].map((at) => ({ code: `X-${at}`, name: `示例第${at}小学`, status: '现状保留', current: 24, planned: 24 }));

describe('messages about seat sheets', () => {
  let test: TestApp;
  let school: Person;
  let failing = false;
  const sent: Message[] = [];

  const chase = () => test.get(ChaseSheets).execute(test.ctx);
  const sheetOf = async (code: string): Promise<{ id: string; state: string; reminders: number }> =>
    (
      await test.database.query<{ id: string; state: string; reminders: number }>(
        'SELECT t.id, t.state, t.reminders FROM seat_sheet t JOIN school s ON s.id = t.schoolId WHERE s.code = ?',
        [code],
      )
    )[0]!;
  const outcomes = async (): Promise<Record<string, number>> => {
    const rows = await test.database.query<{ outcome: string; count: number }>(
      'SELECT outcome, COUNT(*) AS count FROM seat_sheet_notice GROUP BY outcome',
    );
    return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, Number(count)]));
  };

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    const gateway = test.get<MessageGateway>(MESSAGE_GATEWAY);
    const inbox = gateway.send.bind(gateway);
    jest.spyOn(gateway, 'send').mockImplementation((message: Message) => {
      if (failing) return Promise.reject(new Error('the gateway did not take it'));
      sent.push(message);
      return inbox(message);
    });
    await importAuthorities(test);
    await publishPolicy(test);
    const plan = (fileName: string, bytes: Buffer) => test.get(ImportPlan).execute(test.ctx, { fileName, bytes });
    await plan('layout.csv', smallLayout('布局规划', SITES));
    await plan('enrolment.csv', smallEnrolment(SITES.map(({ name }) => ({ school: name, grade: '一年级', classes: 4 }))));
    const [first] = await test.database.query<{ id: string }>("SELECT id FROM school WHERE code = 'X-1'");
    await addStaff(test, { login: 'school.one', roles: ['school-admin'], schoolId: first!.id, phone: '+86 199-1234-0001' });
    await addStaff(test, { login: 'officer', roles: ['case-officer'], authorityCode: '410105', phone: OFFICER_PHONE });
    await addStaff(test, { login: 'reviewer', roles: ['reviewer'], authorityCode: '410105', phone: '19912340003' });
    await addStaff(test, { login: 'elsewhere', roles: ['planner'], authorityCode: '410103', phone: '19912340004' });
    school = await signInStaff(test, 'school.one');
    const opened = { schoolYear: 2027, authority: '410105', closesAt: new Date('2027-04-30T10:00:00Z') };
    await test.get(OpenSheets).execute(test.ctx, opened);
  });
  afterAll(() => test.stop());
  beforeEach(() => {
    sent.length = 0;
    failing = false;
  });

  it('remind the admins of a school by telephone, once for each reminder, with no telephone and no name in a queue', async () => {
    await chase();
    await test.drain();
    expect(sent).toEqual([]);
    test.clock.set('2027-04-25T09:00:00+08:00');
    await chase();
    await chase();
    await test.drain();
    expect(sent).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        phone: SCHOOL_PHONE,
        text: '【学位】示例第1小学2027学年学位核定表尚未上报，2027-04-30 18:00:00截止，请登录系统办理。',
      },
    ]);
    const inbox = await test.client().get<{ messages: { text: string }[] }>(`/api/open/development/messages?phone=${SCHOOL_PHONE}`);
    expect(inbox.body.messages.map(({ text }) => text)).toEqual(sent.map(({ text }) => text));
    const payloads = await test.database.query<{ payload: string }>(
      "SELECT payload FROM outbox_message WHERE job = 'seat-sheets.tell'",
    );
    expect(payloads.map(({ payload }) => Object.keys(JSON.parse(payload) as object))).toEqual([['noticeId']]);
    const [account] = await test.database.query<{ contactSealed: string }>(
      "SELECT contactSealed FROM account WHERE login = 'school.one'",
    );
    expect(account!.contactSealed).not.toContain(SCHOOL_PHONE);
  });

  it('are the same message when they are handed over again, and none when they came', async () => {
    test.clock.set('2027-04-27T09:00:00+08:00');
    failing = true;
    await chase();
    await expect(test.drain()).rejects.toThrow('did not take it');
    failing = false;
    await test.database.query('UPDATE outbox_message SET dispatchedAt = NULL WHERE processedAt IS NULL');
    await test.drain();
    await test.database.query("UPDATE outbox_message SET dispatchedAt = NULL WHERE job = 'seat-sheets.tell'");
    await test.drain();
    expect(sent).toHaveLength(1);
    expect(await outcomes()).toEqual({ sent: 2 });
  });

  it('are not sent any more when the school has reported meanwhile', async () => {
    test.clock.set('2027-04-29T09:00:00+08:00');
    await chase();
    const lines = [{ grade: 'G1', classes: 4, classSize: 45, committed: 100 }];
    const answer = await school.client.post<{ state: string }>('/api/school/seat-sheet/report', { schoolYear: 2027, lines });
    expect(answer.body.state).toBe('reported');
    await test.drain();
    expect(sent).toEqual([]);
    expect(await outcomes()).toEqual({ sent: 2, unneeded: 1 });
    expect((await sheetOf('X-1')).reminders).toBe(3);
  });

  it('tell the authority of what is overdue, its planners and officers only, once for all its schools', async () => {
    test.clock.set('2027-04-30T18:00:01+08:00');
    expect((await chase()).escalated).toBe(1);
    expect((await sheetOf('X-2')).state).toBe('overdue');
    await chase();
    await test.drain();
    expect(sent.map(({ phone, text }) => [phone, text])).toEqual([
      [
        OFFICER_PHONE,
        '【学位】2027学年学位核定表于2027-04-30 18:00:00截止，本单位有1所学校逾期未上报，请登录系统办理。',
      ],
    ]);
  });

  it('leave out who has closed the account since', async () => {
    const { id } = await sheetOf('X-2');
    const officer = await signInStaff(test, 'officer');
    await officer.client.post(`/api/office/seat-sheets/${id}/extend`, { closesAt: '2027-05-05T18:00:00+08:00' });
    test.clock.set('2027-05-05T18:00:01+08:00');
    await chase();
    await test.database.query("UPDATE account SET disabledAt = UTC_TIMESTAMP(6) WHERE login = 'officer'");
    await test.drain();
    expect(sent).toEqual([]);
    expect(await outcomes()).toMatchObject({ unreachable: 1 });
  });

  it('refuse a telephone that is none', async () => {
    await expect(addStaff(test, { login: 'nobody', roles: ['planner'], phone: '12345' })).rejects.toMatchObject({
      code: 'PEOPLE.PHONE_WRONG',
    });
  });
});
