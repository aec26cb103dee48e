// How far a long file is read, as a planner who waits for it sees.
import { PlanUploadsRepository } from '../../src/features/plans/plan-uploads.repository';
import { xlsxOf, type Cell } from '../proof/plans/written-file';
import { startTestApp, type TestApp } from '../support/app';
import { importAuthorities, publishPolicy } from '../support/city';
import { PlanDesk } from '../support/plan-desk';
import type { Person } from '../support/sign-in';

const ROWS = 15_000;
const HEADINGS: Cell[] = ['规划编号', '学校名称', '学段', '办学性质', '行政区', '状态', '规划班数', '班额', '规划学位数', '投用时间', '备注'];
const plan = (): Uint8Array =>
  xlsxOf(
    [
      {
        name: '一览表',
        rows: [HEADINGS, ...Array.from({ length: ROWS }, (_, at): Cell[] => [`L-${at}`, `示例第${at}小学`, '小学', '公办', '金水区', '规划', 24, 45, 1080, '2029年9月', `地块${at}`])],
      },
    ],
    true,
  );

describe('the progress of a reading', () => {
  let test: TestApp;
  let desk: PlanDesk;
  let planner: Person;

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importAuthorities(test);
    await publishPolicy(test);
    desk = new PlanDesk(test);
    planner = await desk.planner('planner.first');
  });
  afterAll(() => test.stop());

  it('counts bytes against all bytes while the file is opened, then rows against all rows, and never goes back', async () => {
    const progress = jest.spyOn(test.get(PlanUploadsRepository), 'progress');
    const upload = await desk.read(planner, 'long.xlsx', Buffer.from(plan()));
    const told = (of: 'bytes' | 'rows') => progress.mock.calls.flatMap(([, , what, one]) => (what === of ? [one] : []));
    const [bytes, rows] = [told('bytes'), told('rows')];
    expect(bytes.length).toBeGreaterThan(1);
    expect(bytes[0]!.done).toBeLessThan(bytes[0]!.total);
    expect(new Set(bytes.map(({ total }) => total)).size).toBe(1);
    for (const one of [bytes, rows]) expect(one.map(({ done }) => done)).toEqual(one.map(({ done }) => done).sort((a, b) => a - b));
    expect(rows[0]).toEqual({ done: 0, total: ROWS + 1 });
    expect(upload).toMatchObject({ state: 'read', bytesDone: bytes[0]!.total, bytesTotal: bytes[0]!.total, rowsDone: ROWS + 1, rowsTotal: ROWS + 1 });
  });

  it('of a reading that is begun anew by another worker waits until it is as far as the first was', async () => {
    const { body } = await desk.send(planner, 'short.csv', Buffer.from(`${HEADINGS.join(',')}\n`, 'utf8'));
    await test.database.query("UPDATE plan_upload SET state = 'reading' WHERE id = ?", [body.id]);
    const uploads = test.get(PlanUploadsRepository);
    const seen: [number, number][] = [];
    for (const done of [300, 100, 500, 1200]) {
      await test.work.write(test.ctx, (tx) => uploads.progress(tx, { id: body.id, reading: 1 }, 'bytes', { done, total: 1000 }));
      const { bytesDone, bytesTotal } = await desk.one(planner, body.id);
      seen.push([bytesDone, bytesTotal]);
    }
    expect(seen).toEqual([300, 300, 500, 1000].map((done) => [done, 1000]));
    await test.work.write(test.ctx, (tx) => uploads.progress(tx, { id: body.id, reading: 2 }, 'bytes', { done: 1, total: 2 }));
    expect(await desk.one(planner, body.id)).toMatchObject({ bytesDone: 1000, bytesTotal: 1000 });
  });
});
