import { ImportPlan, ImportShapes } from '../../src/features/plans';
import { startTestApp, type TestApp } from '../support/app';
import { demoFile, importAuthorities, publishPolicy } from '../support/city';
import { PAPER, PlanDesk } from '../support/plan-desk';
import type { Person } from '../support/sign-in';

const SCHOOLS = 'layout-plan-schools-2020-2035.xlsx';
const shapes = (): { datum: string; features: { properties: { name: string } }[] } =>
  JSON.parse(demoFile('shapes/zhengzhou-districts.geojson').toString('utf8')) as ReturnType<typeof shapes>;
const sheet = (...points: [string, string][]): Buffer =>
  Buffer.from(
    [
      '规划编号,学校名称,学段,办学性质,行政区,状态,现状班数,规划班数,班额,规划学位数,投用时间,经度,纬度',
      ...points.map(([district, point], at) => `D-${at},示例第${at}小学,小学,公办,${district},现状保留,24,24,45,1080,2010年9月,${point}`),
    ].join('\n'),
    'utf8',
  );

describe('the districts of the city, drawn', () => {
  let test: TestApp;
  let desk: PlanDesk;
  let first: Person;
  const bring = async (json: unknown) => test.get(ImportShapes).execute(test.ctx, json);
  const pointsOf = async (id: string): Promise<string[]> =>
    (await desk.findings(first, id))
      .filter(({ code }) => /POINT|SHAPE/.test(code))
      .map(({ row, column, code }) => `${row ?? '-'} ${column ?? '-'} ${code}`);

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importAuthorities(test);
    await publishPolicy(test);
    desk = new PlanDesk(test);
    first = await desk.planner('planner.first');
  });
  afterAll(() => test.stop());

  it('are asked for as long as nobody has brought them', async () => {
    const { id } = await desk.read(first, SCHOOLS, demoFile(`plans/${SCHOOLS}`));
    expect(await pointsOf(id)).toEqual(['24 V PLAN.POINT_MISSING', '- - PLAN.POINTS_NOT_CHECKED'].sort());
  });

  it('are kept once in WGS-84, and name the authorities that they do not reach', async () => {
    const brought = await bring(shapes());
    expect([brought.alreadyImported, brought.districts.length, brought.notCovered]).toEqual([false, 12, []]);
    expect(await bring(shapes())).toEqual({ ...brought, alreadyImported: true });
    const [kept] = await test.database.query<{ drawnIn: string; content: string }>('SELECT drawnIn, content FROM district_shape_set');
    expect(kept!.drawnIn).toBe('gcj02');
    expect((JSON.parse(kept!.content) as { datum: string }).datum).toBe('wgs84');
    test.clock.set('2027-04-20T10:00:01+08:00');
    const some = shapes();
    const fewer = await bring({ ...some, features: some.features.filter(({ properties }) => properties.name !== '中原区') });
    expect(fewer.notCovered).toEqual(['中原区', '高新区']);
    test.clock.set('2027-04-20T10:00:02+08:00');
    expect(await bring(shapes())).toMatchObject({ id: brought.id, alreadyImported: false });
    expect(await test.database.query('SELECT id FROM district_shape_set')).toHaveLength(2);
    const records = await test.database.query("SELECT id FROM audit_entry WHERE action = 'plans.importShapes'");
    expect(records).toHaveLength(3);
  });

  it('that are none change nothing', async () => {
    for (const wrong of [null, {}, { ...shapes(), datum: 'mars' }, { type: 'FeatureCollection', features: [] }])
      await expect(bring(wrong)).rejects.toMatchObject({ code: 'PLAN.SHAPES_UNREADABLE' });
  });

  it('show a point of an upload that lies in another district, or in the sea', async () => {
    const again = await desk.map(first, (await desk.send(first, SCHOOLS, demoFile(`plans/${SCHOOLS}`))).body.id, {});
    await test.drain();
    expect(await pointsOf(again.body.id)).toEqual(['24 V PLAN.POINT_MISSING', '47 V PLAN.POINT_OUTSIDE_DISTRICT']);
    const bytes = sheet(['金水区', '113.66,34.78'], ['金水区', '113.55,34.75'], ['郑东新区', '113.77,34.78'], ['中牟县', '122.5,33.2'], ['二七区', '113.64,34.73']);
    const { id, findings } = await desk.read(first, 'points.csv', bytes);
    expect(await pointsOf(id)).toEqual(['3 L PLAN.POINT_OUTSIDE_DISTRICT', '5 L PLAN.POINT_OUTSIDE_DISTRICT']);
    const [wrong] = (await desk.findings(first, id)).filter(({ row }) => row === 3);
    expect(wrong!.zh).toBe('点位 113.55,34.75 不在金水区内，请核对坐标或行政区。');
    const second = await desk.planner('planner.second');
    const adopted = await desk.adopt(second, id, { ...PAPER, acknowledgedErrors: findings.error });
    expect(adopted.body).toMatchObject({ findings: { 'PLAN.POINT_OUTSIDE_DISTRICT': 2 } });
  });

  it('are read by the shell’s import too', async () => {
    const imported = await test.get(ImportPlan).execute(test.ctx, { fileName: 'sea.csv', bytes: sheet(['金水区', '122.5,33.2']) });
    expect(imported.findings).toMatchObject({ 'PLAN.POINT_OUTSIDE_DISTRICT': 1 });
  });
});
