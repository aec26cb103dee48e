import type { Cell } from '../../../platform/files/sheet';
import { gridOf, rowsOf } from './layout-plan.fixture';
import { readLayoutPlan } from './layout-plan.reader';

describe('a file that is no plan', () => {
  it.each<[string, Cell[][]]>([
    [
      'a list of people',
      [
        ['姓名', '电话'],
        ['甲', '1'],
      ],
    ],
    ['headings without a site', rowsOf()],
    ['nothing', []],
  ])('is refused with one line: %s', (_, rows) => {
    const document = readLayoutPlan(gridOf(rows), { coords: 'wgs84' });
    expect(document).toMatchObject({ ok: false, error: { code: 'PLAN.NOT_A_PLAN' } });
  });
});
