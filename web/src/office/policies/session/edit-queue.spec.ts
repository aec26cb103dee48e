import type { Operation, Policy } from '../rules';
import {
  acknowledged,
  added,
  forgotten,
  lineCut,
  opened,
  outrun,
  ready,
  refreshed,
  repeated,
  takenBack,
  theirs,
  type EditQueue,
} from './edit-queue';

const policy = (...titles: string[]): Policy =>
  ({
    format: 'xuewei.policy/1',
    id: 'EX-2027',
    title: { zh: titles[0] ?? '示例' },
    effective: { from: '2027-05-01', to: null },
    schoolYear: 2027,
    clauses: titles.slice(1).map((zh, index) => ({ id: `P${index + 1}`, zh })),
    facts: [],
    tables: [],
    decide: [],
  }) as Policy;

const server = (revision: number, content: Policy) => ({
  revision,
  policy: content,
  findings: [],
  canUndo: true,
  canRedo: false,
});
const title = (zh: string): Operation => ({ do: 'set', at: '/title/zh', value: zh });
const clause = (index: number, zh: string): Operation => ({ do: 'set', at: `/clauses/${index}/zh`, value: zh });
const step = (key: string, ...operations: Operation[]) => ({ key, operations });
const must = (queue: EditQueue | null): EditQueue => queue!;

describe('an open draft', () => {
  it('shows a step at once and keeps it waiting until the server has it', () => {
    const queue = must(added(opened(server(3, policy('旧'))), step('a', title('新'))));
    expect(queue.policy.title.zh).toBe('新');
    expect(queue.server.policy.title.zh).toBe('旧');
    expect(ready(queue)).toBe(true);
    const done = acknowledged(queue, server(4, policy()));
    expect(done).toMatchObject({
      waiting: [],
      server: { revision: 4, policy: { title: { zh: '新' } } },
      policy: { title: { zh: '新' } },
    });
    expect(ready(done)).toBe(false);
  });

  it('keeps later steps on the screen while an earlier one is acknowledged', () => {
    const two = must(added(must(added(opened(server(0, policy('一'))), step('a', title('二')))), step('b', title('三'))));
    const queue = acknowledged(two, server(1, policy()));
    expect([queue.policy.title.zh, queue.server.policy.title.zh, queue.waiting.length]).toEqual(['三', '二', 1]);
  });

  it('refuses a step that has no place in the draft', () => {
    expect(added(opened(server(0, policy())), step('a', clause(4, '条')))).toBeNull();
  });

  it('holds a step through a cut line', () => {
    const queue = lineCut(must(added(opened(server(0, policy())), step('a', title('新')))));
    expect([queue.cut, queue.waiting[0]!.key, queue.policy.title.zh]).toEqual([true, 'a', '新']);
  });

  it('loads what another officer did and keeps what was typed, to be done again', () => {
    const mine = must(added(opened(server(0, policy('题', '甲', '乙'))), step('a', clause(0, '我的'))));
    const stopped = outrun(mine, [{ at: '/clauses/1/zh', detail: '政策审核 改了' }]);
    expect(ready(stopped)).toBe(false);
    expect(stopped.policy.clauses![0]!.zh).toBe('我的');
    const loaded = theirs(stopped, server(1, policy('题', '甲', '对方的')));
    expect(loaded.policy.clauses!.map(({ zh }) => zh)).toEqual(['甲', '对方的']);
    expect(loaded.conflict).toMatchObject({ loaded: true });
    const again = repeated(loaded, () => 'new');
    expect(again.policy.clauses!.map(({ zh }) => zh)).toEqual(['我的', '对方的']);
    expect(again).toMatchObject({ conflict: null, kept: [], waiting: [{ key: 'new' }] });
  });

  it('says so when a step has lost its place, and can forget it', () => {
    const mine = must(added(opened(server(0, policy('题', '甲', '乙'))), step('a', clause(1, '我的'))));
    const loaded = theirs(outrun(mine, []), server(1, policy('题', '甲')));
    const again = repeated(loaded, () => 'new');
    expect(again.kept).toHaveLength(1);
    expect(again.conflict).not.toBeNull();
    expect(forgotten(again)).toMatchObject({ kept: [], conflict: null, waiting: [] });
  });

  it('takes back a step that the server refuses, and does the later ones without it', () => {
    const two = must(
      added(must(added(opened(server(0, policy('一', '甲'))), step('a', title('二')))), step('b', clause(0, '丙'))),
    );
    const queue = takenBack(two, 'why');
    expect(queue.policy).toMatchObject({ title: { zh: '一' }, clauses: [{ zh: '丙' }] });
    expect(queue).toMatchObject({ refused: 'why', waiting: [{ key: 'b' }] });
  });

  it('takes a later state of the server only while nothing waits', () => {
    const idle = opened(server(2, policy('旧')));
    expect(refreshed(idle, server(3, policy('新'))).policy.title.zh).toBe('新');
    expect(refreshed(idle, server(2, policy('别'))).policy.title.zh).toBe('旧');
    const busy = must(added(idle, step('a', title('我的'))));
    expect(refreshed(busy, server(3, policy('新'))).policy.title.zh).toBe('我的');
  });
});
