import { startTestApp, type TestApp } from '../support/app';
import { demoFile, importAuthorities, LAYOUT_PLANS, publishPolicy } from '../support/city';
import type { ProblemBody } from '../support/client';
import { commentAt, edited, PAPER, PlanDesk, UPLOADS, VERSIONS, type UploadBody } from '../support/plan-desk';
import { addStaff, signInFamily, signInStaff, type Person } from '../support/sign-in';

const [SCHOOLS, KINDERGARTENS] = LAYOUT_PLANS as [string, string];
const REVISED = 'layout-plan-schools-2020-2035-revised.xlsx';
const file = (name: string): Buffer => demoFile(`plans/${name}`);

interface Differences extends ProblemBody {
  readonly sites: object;
  readonly counts: Record<string, number>;
  readonly changes: { kind: string; code: string; zh: string; en: string }[];
  readonly questions: object[];
}

describe('a layout plan, from the file to a version and back', () => {
  let test: TestApp;
  let desk: PlanDesk;
  let first: Person;
  let second: Person;
  const ids: Record<string, string> = {};

  const plans = async () =>
    (await first.client.get<{ items: Record<string, unknown>[] }>('/api/office/plans?pageSize=50')).body.items;

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importAuthorities(test);
    await publishPolicy(test);
    desk = new PlanDesk(test);
    first = await desk.planner('planner.first');
    second = await desk.planner('planner.second');
  });
  afterAll(() => test.stop());

  it('is sent as it is, waits for its dry run, and is read to the last row without becoming a version', async () => {
    const { status, body } = await desk.send(first, SCHOOLS, file(SCHOOLS));
    expect([status, body.state]).toEqual([202, 'received']);
    expect(await desk.one(first, body.id)).toMatchObject({ state: 'received', rowsDone: 0, findings: { error: 0 } });
    await test.drain();
    const read = await desk.one(second, body.id);
    expect(read).toMatchObject({
      state: 'read',
      kind: 'layout',
      title: '郑州都市区中小学布局规划（2020-2035）学校一览表',
      uploadedBy: 'planner.first',
      refusal: null,
      permittedActions: ['plans.map', 'plans.adopt'],
    });
    expect([read.rowsDone, read.rowsTotal]).toEqual([105, 105]);
    expect(read.columns).toContainEqual({ column: 'M', field: 'planned.classes', zh: '规划班数', en: 'planned classes' });
    expect((await desk.one(first, body.id)).permittedActions).toEqual(['plans.map']);
    expect(await plans()).toEqual([]);
    ids['schools'] = body.id;
  });

  it('has every finding with its cell and a sentence that says what to do', async () => {
    const findings = await desk.findings(first, ids['schools']!);
    expect(findings.find(({ row, column }) => row === 12 && column === 'O')).toEqual({
      row: 12,
      column: 'O',
      severity: 'warning',
      code: 'PLAN.SEATS_NOT_CLASSES_TIMES_SIZE',
      value: 1665,
      expected: 1620,
      zh: '写的是 1665 座，班数 × 班额为 1620 座；以班数 × 班额为准，请改正其中一个。',
      en: '1665 seats are stated, classes × class size give 1620, which counts; correct one of them.',
    });
    for (const { zh, en } of findings) {
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
      expect([zh, en].join()).not.toMatch(/[{}]|undefined/);
    }
  });

  it('comes back as a fix-it sheet with the reason at the cell; put right and sent again, the finding is gone', async () => {
    const sheet = (await desk.fixIt(first, ids['schools']!)).worksheets[0]!;
    expect(commentAt(sheet, 'O12')).toContain('班数 × 班额为 1620 座');
    expect([sheet.getCell('C6').value, sheet.getCell('O12').value, commentAt(sheet, 'C6')]).toEqual(['郑州外国语小学', 1665, '']);
    sheet.getCell('O12').value = 1620;
    const corrected = Buffer.from(await sheet.workbook.xlsx.writeBuffer());
    const again = await desk.read(first, 'corrected.xlsx', corrected);
    const { findings } = await desk.one(first, ids['schools']!);
    expect(again.id).not.toBe(ids['schools']);
    expect([again.state, again.findings]).toEqual(['read', { ...findings, warning: findings.warning - 1 }]);
  });

  it('is adopted by a second hand only, with its paper, and once', async () => {
    const id = ids['schools']!;
    expect((await desk.adopt(first, id)).body.code).toBe('ACCESS.SAME_HAND');
    const { horizonTo: _to, ...open } = PAPER;
    expect((await desk.adopt(second, id, open)).body.code).toBe('PLAN.HORIZON_NEEDED');
    expect((await desk.adopt(second, id, { ...PAPER, horizonFrom: 2036 })).body.code).toBe('PLAN.HORIZON_NEEDED');
    const unseen = await desk.adopt(second, id, { ...PAPER, acknowledgedErrors: 3 });
    expect([unseen.status, unseen.body.code, unseen.body.params]).toEqual([409, 'PLAN.ERRORS_NOT_ACKNOWLEDGED', { count: 0 }]);
    expect(await plans()).toEqual([]);
    const adopted = await desk.adopt(second, id);
    expect([adopted.status, adopted.body]).toEqual([
      200,
      expect.objectContaining({ kind: 'layout', version: 1, sites: 80, alreadyAdopted: false }),
    ]);
    const again = await desk.adopt(second, id);
    expect(again.body).toMatchObject({ planVersionId: adopted.body.planVersionId, alreadyAdopted: true });
    expect(await plans()).toHaveLength(1);
    expect(await desk.one(first, id)).toMatchObject({
      state: 'adopted',
      versionId: adopted.body.planVersionId,
      permittedActions: [],
    });
    ids['v1'] = adopted.body.planVersionId;
  });

  it('is one upload however often it is sent, also twice at once', async () => {
    const again = await desk.send(second, 'under-another-name.xlsx', file(SCHOOLS));
    expect([again.status, again.body.id, again.body.state]).toEqual([202, ids['schools'], 'adopted']);
    const both = await Promise.all([
      desk.send(first, KINDERGARTENS, file(KINDERGARTENS)),
      desk.send(second, KINDERGARTENS, file(KINDERGARTENS)),
    ]);
    expect(both.map(({ status }) => status)).toEqual([202, 202]);
    expect(both[0].body.id).toBe(both[1].body.id);
    ids['kindergartens'] = both[0].body.id;
    await test.drain();
  });

  it('is taken over a real connection as well', async () => {
    const base = await test.listen();
    const headers = {
      cookie: `xuewei_session=${first.client.cookie('xuewei_session')}`,
      'x-csrf-token': first.client.csrfToken!,
      'content-type': 'application/octet-stream',
      'idempotency-key': 'plan-life-0001',
    };
    const send = (name: string, body: Buffer) =>
      fetch(`${base}${UPLOADS}?fileName=${name}`, { method: 'POST', headers, body: Uint8Array.from(body) });
    const sent = await send('a.xlsx', file(SCHOOLS));
    expect([sent.status, await sent.json()]).toEqual([202, { id: ids['schools'], state: 'adopted' }]);
    const repeated = await send('a.xlsx', file(SCHOOLS));
    expect([repeated.status, repeated.headers.get('idempotency-replayed')]).toEqual([202, 'true']);
    const other = await send('a.xlsx', file(KINDERGARTENS));
    expect([other.status, ((await other.json()) as ProblemBody).code]).toEqual([422, 'REQUEST.KEY_REUSED']);
  });

  it('may be a CSV: its fix-it sheet is a workbook, and it stands beside the other plan', async () => {
    const id = ids['kindergartens']!;
    const upload = await desk.one(first, id);
    expect(upload).toMatchObject({ state: 'read', kind: 'layout' });
    const sheet = (await desk.fixIt(first, id)).worksheets[0]!;
    expect(commentAt(sheet, 'L18')).toContain('看不出投用年月');
    expect(sheet.getCell('B3').value).toBe('中原区示例第一幼儿园');
    const other = upload.uploadedBy === 'planner.first' ? second : first;
    const adopted = await desk.adopt(other, id, { ...PAPER, horizonFrom: 2021 });
    expect([adopted.status, adopted.body]).toEqual([200, expect.objectContaining({ version: 2, sites: 70 })]);
    expect((await plans()).map(({ stands }) => stands)).toEqual([true, true]);
  });

  it('is revised: what changes is said in words and numbers', async () => {
    const { id } = await desk.read(second, REVISED, file(REVISED));
    const would = await first.client.get<Differences>(`${UPLOADS}/${id}/differences?from=${ids['v1']}`);
    const revised = await desk.adopt(first, id, { ...PAPER, documentNumber: '郑教规〔2027〕9号', revises: ids['v1'] });
    expect([revised.status, revised.body.version]).toEqual([200, 3]);
    ids['v3'] = revised.body.planVersionId;
    const { body } = await first.client.get<Differences>(`${VERSIONS}/${ids['v3']}/differences?from=${ids['v1']}`);
    expect(body.sites).toEqual({ before: 80, after: 81, unchanged: 73 });
    expect(Object.entries(body.counts).filter(([, count]) => count > 0)).toEqual([
      ['new', 1],
      ['closed', 1],
      ['renamed', 2],
      ['earlier', 3],
      ['later', 1],
      ['moreSeats', 3],
      ['statusChanged', 3],
    ]);
    const said = body.changes.map(({ zh }) => zh);
    expect(said).toContain('中原区 中原区世纪城小学（ZX-01-004）：小学学位由 2160 增至 2430，多 270 个');
    expect(said).toContain('惠济区 惠济区绿荫路实验小学（ZX-05-041）：由“惠济区绿荫路小学”更名');
    expect(said).toContain('航空港区 航空港区示例新建小学（ZX-09-081）：新增，近期拟建');
    expect(said).toContain('郑东新区 中原科技城规划小学一（ZX-06-048）：投用由 2028-09-01 提前至 2027-09-01');
    expect(body.changes.find(({ code }) => code === 'ZX-01-004')!.en).toContain('primary seats 2160 → 2430, 270 more');
    expect(body.questions).toEqual([]);
    expect(would.body).toEqual({
      ...body,
      to: { id, kind: 'layout', version: null, title: expect.any(String) as string, documentNumber: null },
    });
  });

  it('lists its versions with both hands, document number, horizon and which of them stand', async () => {
    const listed = await plans();
    expect(listed.find(({ id }) => id === ids['v3'])).toMatchObject({
      version: 3,
      uploadedBy: 'planner.second',
      adoptedBy: 'planner.first',
      documentNumber: '郑教规〔2027〕9号',
      horizonFrom: 2020,
      horizonTo: 2035,
      revises: ids['v1'],
      stands: true,
    });
    expect(listed.find(({ id }) => id === ids['v1'])).toMatchObject({ stands: false });
  });

  it('is gone back to as a new version, by two hands again', async () => {
    const back = (person: Person, id: string) => person.client.post<UploadBody>(`${VERSIONS}/${id}/roll-back`);
    expect((await back(first, ids['v3']!)).body.code).toBe('PLAN.STANDS_ALREADY');
    const proposed = await back(first, ids['v1']!);
    expect(proposed.status).toBe(202);
    expect((await back(second, ids['v1']!)).body.id).toBe(proposed.body.id);
    await test.drain();
    expect(await desk.one(second, proposed.body.id)).toMatchObject({ state: 'read', restores: ids['v1'], revises: ids['v3'] });
    expect((await desk.adopt(first, proposed.body.id)).body.code).toBe('ACCESS.SAME_HAND');
    const adopted = await desk.adopt(second, proposed.body.id, { ...PAPER, documentNumber: '郑教规〔2027〕12号' });
    expect([adopted.status, adopted.body.version]).toEqual([200, 4]);
    const { body } = await first.client.get<Differences>(
      `${VERSIONS}/${adopted.body.planVersionId}/differences?from=${ids['v1']}`,
    );
    expect(body.changes).toEqual([]);
    expect((await back(second, ids['v1']!)).body.code).toBe('PLAN.STANDS_ALREADY');
    expect((await plans()).filter(({ stands }) => stands).map(({ version }) => version)).toEqual([4, 2]);
    const [school] = await test.database.query<{ name: string }>("SELECT name FROM school WHERE code = 'ZX-05-041'");
    expect(school!.name).toBe('惠济区绿荫路小学');
  });

  it('cannot take the place of a version that was replaced, nor of another kind', async () => {
    const changed = await edited(file(REVISED), (sheet) => (sheet.getCell('C6').value = '郑州外国语小学东校区'));
    const { id } = await desk.read(second, 'third.xlsx', changed);
    const late = await desk.adopt(first, id, { ...PAPER, revises: ids['v1'] });
    expect([late.status, late.body.code, late.body.params]).toEqual([409, 'PLAN.REVISED_ALREADY', { version: 3 }]);
    const none = await desk.adopt(first, id, { ...PAPER, revises: '01890000-0000-7000-8000-000000000001' });
    expect([none.status, none.body.code]).toEqual([409, 'PLAN.REVISES_OTHER']);
  });

  describe('is refused', () => {
    const path = `${UPLOADS}?fileName=plan.xlsx`;

    it('to those who do not plan, before a byte of it is read', async () => {
      const family = await signInFamily(test, '19900009999');
      await addStaff(test, { login: 'officer', roles: ['case-officer'], authorityCode: '410105' });
      const officer = await signInStaff(test, 'officer');
      for (const person of [family, officer])
        expect((await desk.raw(person, path, Buffer.from('a'))).body.code).toBe('ACCESS.FORBIDDEN');
      const visitor = await test.app.inject({
        method: 'POST',
        url: path,
        headers: { 'content-type': 'application/octet-stream' },
        payload: 'a',
      });
      expect(visitor.statusCode).toBe(401);
    });

    it('without the session’s token, and as JSON; and no other route takes a file', async () => {
      const token = first.client.csrfToken;
      first.client.csrfToken = 'another';
      expect((await desk.send(first, 'plan.csv', Buffer.from('a'))).body.code).toBe('ACCESS.CSRF_MISMATCH');
      first.client.csrfToken = token;
      expect((await first.client.post<ProblemBody>(path, {})).body.code).toBe('REQUEST.FILE_EXPECTED');
      const elsewhere = await desk.raw(first, `${UPLOADS}/${ids['schools']}/adopt`, Buffer.from('{}'));
      expect([elsewhere.status, elsewhere.body.code]).toEqual([415, 'REQUEST.UNSUPPORTED_MEDIA_TYPE']);
    });

    it('above 32 MiB, with what to do', async () => {
      const large = await desk.send(first, 'plan.xlsx', Buffer.alloc(32 * 1024 * 1024 + 1));
      expect([large.status, large.body.code, large.body.params]).toEqual([413, 'REQUEST.FILE_TOO_LARGE', { mebibytes: 32 }]);
      const counted = await test.database.query<{ n: string }>('SELECT COUNT(*) AS n FROM plan_file WHERE number > 0');
      expect(Number(counted[0]!.n)).toBe(0);
    });

    it.each<[string, Buffer, string, RegExp]>([
      ['empty', Buffer.alloc(0), 'PLAN.UNREADABLE', /没有内容/],
      ['no sheet', Buffer.from('%PDF-1.7 nothing'), 'PLAN.UNREADABLE', /不是 .xlsx 或 CSV/],
      ['with a password', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'PLAN.UNREADABLE', /取消密码/],
      ['no plan', Buffer.from('姓名,电话\n甲,1\n乙,2\n'), 'PLAN.NOT_A_PLAN', /指定各列的含义/],
    ])('as what it is: %s', async (_, bytes, code, words) => {
      const upload = await desk.read(first, 'some.file', bytes);
      expect([upload.state, upload.refusal?.code]).toEqual(['refused', code]);
      expect(upload.refusal!.zh).toMatch(words);
      const adopted = await desk.adopt(second, upload.id);
      expect([adopted.status, adopted.body.code]).toEqual([409, 'PLAN.NOT_IN_STATE']);
    });
  });
});
