import { DryRunUpload } from '../../src/features/plans/dry-run-upload.command';
import { startTestApp, type TestApp } from '../support/app';
import { importAuthorities } from '../support/city';
import { PAPER, PlanDesk } from '../support/plan-desk';
import type { Person } from '../support/sign-in';

/** Headings that no vocabulary has; two of them stand in two rows. */
const HEADINGS = ['批文流水', '校园称谓', '育人阶次', '兴办主体类', '归口 片', '远景 班组', '进展'];
const MAPPING = {
  批文流水: 'code',
  校园称谓: 'name',
  育人阶次: 'stage',
  兴办主体类: 'ownership',
  '归口 片': 'district',
  '远景 班组': 'planned.classes',
  进展: 'status',
};
const ROWS = [
  ['ZX-98-001', '示例甲小学', '小学', '公办', '金水区', '24', '规划'],
  ['ZX-98-002', '示例乙小学', '小学', '公办', '中原区', '若干', '在建'],
];

function csv(headings: readonly string[], rows: readonly (readonly string[])[], order: readonly number[]): Buffer {
  const two = [headings.map((heading) => heading.split(' ')[0]!), headings.map((heading) => heading.split(' ')[1] ?? '')];
  const lines = [
    ['某市学校远景一览'],
    ...two.map((row) => order.map((at) => row[at]!)),
    ...rows.map((row) => order.map((at) => row[at]!)),
  ];
  return Buffer.from(lines.map((cells) => cells.join(',')).join('\n'), 'utf8');
}
const inOrder = HEADINGS.map((_, at) => at);
const sheet = csv(HEADINGS, ROWS, inOrder);

describe('the columns of a plan whose headings nobody knows', () => {
  let test: TestApp;
  let desk: PlanDesk;
  let first: Person;
  let second: Person;
  let third: Person;
  let id: string;

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importAuthorities(test);
    desk = new PlanDesk(test);
    first = await desk.planner('planner.first');
    second = await desk.planner('planner.second');
    third = await desk.planner('planner.third');
  });
  afterAll(() => test.stop());

  it('are shown as they stand, and the refusal says that they can be assigned', async () => {
    const upload = await desk.read(first, 'foreign.csv', sheet);
    expect([upload.state, upload.refusal?.code]).toEqual(['refused', 'PLAN.NOT_A_PLAN']);
    expect(upload.head[1]).toEqual(['批文流水', '校园称谓', '育人阶次', '兴办主体类', '归口', '远景', '进展']);
    expect(upload.permittedActions).toEqual(['plans.map']);
    id = upload.id;
  });

  it('are assigned to what a plan has, by headings that the file has', async () => {
    const strange = await desk.map(first, id, { 校园称谓: 'title' });
    expect([strange.status, strange.body.code, strange.body.fields[0]!.field]).toEqual([
      400,
      'PLAN.COLUMN_UNKNOWN',
      'mapping.校园称谓',
    ]);
    expect((await desk.map(first, id, { 校名全称: 'name' })).status).toBe(202);
    await test.drain();
    expect((await desk.one(first, id)).refusal).toMatchObject({
      code: 'PLAN.HEADINGS_NOT_FOUND',
      zh: expect.stringContaining('校名全称') as string,
    });
  });

  it('are read by the assignment, and the finding stands at its cell', async () => {
    expect(await desk.map(second, id, MAPPING)).toMatchObject({ status: 202, body: { state: 'received' } });
    await test.drain();
    const upload = await desk.one(first, id);
    expect(upload).toMatchObject({ state: 'read', refusal: null, mapping: MAPPING, mappingRemembered: false });
    expect(upload.columns.map(({ field }) => field)).toEqual(expect.arrayContaining(Object.values(MAPPING)));
    const found = (await desk.findings(first, id)).find(({ code }) => code === 'PLAN.FIGURE_UNREADABLE');
    expect(found).toMatchObject({ row: 5, column: 'F', severity: 'error' });
    expect((await desk.map(second, id, MAPPING)).body.state).toBe('read');
  });

  it('let neither who sent the file nor who assigned them adopt it; errors are acknowledged', async () => {
    const paper = { ...PAPER, acknowledgedErrors: (await desk.one(first, id)).findings.error };
    expect(paper.acknowledgedErrors).toBeGreaterThan(0);
    for (const person of [first, second]) expect((await desk.adopt(person, id, paper)).body.code).toBe('ACCESS.SAME_HAND');
    expect((await desk.adopt(third, id)).body).toMatchObject({
      code: 'PLAN.ERRORS_NOT_ACKNOWLEDGED',
      params: { count: paper.acknowledgedErrors },
    });
    expect(await desk.adopt(third, id, paper)).toMatchObject({ status: 200, body: { sites: 2, version: 1 } });
    const after = await desk.map(first, id, MAPPING);
    expect([after.status, after.body.code]).toEqual([409, 'PLAN.NOT_IN_STATE']);
  });

  it('are known in the next file with the same headings, in whatever order', async () => {
    const next = csv(HEADINGS, [['ZX-98-003', '示例丙小学', '小学', '公办', '二七区', '18', '规划']], [...inOrder].reverse());
    const upload = await desk.read(second, 'next.csv', next);
    expect(upload).toMatchObject({ state: 'read', mapping: MAPPING, mappingRemembered: true, findings: { error: 0 } });
    expect((await desk.adopt(second, upload.id)).body.code).toBe('ACCESS.SAME_HAND');
    expect(await desk.adopt(third, upload.id)).toMatchObject({ status: 200, body: { sites: 1 } });
  });

  it('make a reading void that was asked for before; one that is delivered again changes nothing, one whose worker died is done anew', async () => {
    const rows = [['ZX-98-009', '示例庚小学', '小学', '公办', '二七区', '12', '规划']];
    const { body } = await desk.send(first, 'void.csv', csv(HEADINGS, rows, inOrder));
    const given = { ...MAPPING, 进展: 'note' };
    await desk.map(second, body.id, given);
    await test.drain();
    expect(await desk.one(first, body.id)).toMatchObject({ state: 'read', mapping: given, mappingRemembered: false });
    const readings = () =>
      test.database.query("SELECT id FROM audit_entry WHERE action = 'plans.dryRun' AND subjectId = ?", [body.id]);
    expect(await readings()).toHaveLength(1);
    const deliver = (reading: number) => test.get(DryRunUpload).execute(test.ctx, { uploadId: body.id, reading });
    expect([await deliver(1), await deliver(2)].map(({ state }) => state)).toEqual(['read', 'read']);
    expect(await readings()).toHaveLength(1);
    await test.database.query("UPDATE plan_upload SET state = 'reading', readAt = NULL WHERE id = ?", [body.id]);
    expect([(await deliver(2)).state, (await readings()).length]).toEqual(['read', 2]);
    await desk.map(second, body.id, MAPPING);
    await test.drain();
  });

  it('are not taken for known when a heading is another one', async () => {
    const other = csv([...HEADINGS.slice(0, -1), '近况'], ROWS, inOrder);
    expect(await desk.read(first, 'other.csv', other)).toMatchObject({ state: 'refused', mapping: null });
  });

  it('do not matter to who is first: of two adoptions at once each has its number, and a place is taken once', async () => {
    const ids: string[] = [];
    for (const at of [31, 32, 33, 34]) {
      const rows = [[`ZX-98-0${at}`, `示例第${at}小学`, '小学', '公办', '惠济区', '18', '规划']];
      ids.push((await desk.read(first, `${at}.csv`, csv(HEADINGS, rows, inOrder))).id);
    }
    const both = await Promise.all(ids.slice(0, 2).map((one) => desk.adopt(third, one)));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const revises = both[0]!.body.planVersionId;
    const rivals = await Promise.all(ids.slice(2).map((one) => desk.adopt(third, one, { ...PAPER, revises })));
    expect(rivals.map(({ status, body }) => body.code ?? status).sort()).toEqual([200, 'PLAN.REVISED_ALREADY']);
    const again = await Promise.all([ids[0]!, ids[0]!].map((one) => desk.adopt(third, one)));
    expect(again.map(({ body }) => body.planVersionId)).toEqual([revises, revises]);
  });

  it('are read anew without an assignment when the city has what was missing', async () => {
    const enrolment = Buffer.from('2031年招生计划\n学校,年级,计划班数,班额\n示例甲小学,一年级,4,45\n', 'utf8');
    const upload = await desk.read(first, 'enrolment.csv', enrolment);
    expect(upload.refusal?.code).toBe('PLAN.NO_POLICY');
    expect((await desk.map(first, upload.id, {})).body.state).toBe('received');
    expect((await desk.send(first, 'enrolment.csv', enrolment)).body.state).toBe('received');
    await test.drain();
    expect((await desk.one(first, upload.id)).refusal?.zh).toMatch(/请先发布政策/);
  });
});
