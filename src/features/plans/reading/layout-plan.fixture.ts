// A small layout plan for the reader's tests.
import type { Cell, SheetGrid } from '../../../platform/files/sheet';
import { readLayoutPlan, type LayoutPlanOptions } from './layout-plan.reader';
import type { PlanDocument } from './plan-document';

/** The headings of a small plan, and a row without a fault. */
export const HEADINGS = [
  '项目编号',
  '校名',
  '学校类型',
  '所属区',
  '现有班级数',
  '规划班级数',
  '班额',
  '规划学位',
  '建设措施',
  '建成时间',
  '经度',
  '纬度',
];
export const ROW: Record<string, Cell> = {
  项目编号: 'X-1',
  校名: '示例小学',
  学校类型: '小学',
  所属区: '金水区',
  现有班级数: 24,
  规划班级数: 24,
  班额: 45,
  规划学位: 1080,
  建设措施: '保留',
  建成时间: 2009,
  经度: 113.7,
  纬度: 34.8,
};

export const gridOf = (rows: readonly (readonly Cell[])[], more: Partial<SheetGrid> = {}): SheetGrid => ({
  name: 'plan.xlsx',
  sheet: '表1',
  rows,
  merges: [],
  unread: [],
  sha256: 'ab'.repeat(32),
  ...more,
});
export const rowsOf = (...rows: Record<string, Cell>[]): Cell[][] => [
  ['某市规划'],
  HEADINGS,
  ...rows.map((row) => HEADINGS.map((heading) => ({ ...ROW, ...row })[heading] ?? null)),
];
export const read = (
  rows: readonly (readonly Cell[])[],
  options: Partial<LayoutPlanOptions> = {},
  more: Partial<SheetGrid> = {},
): PlanDocument => {
  const document = readLayoutPlan(gridOf(rows, more), { coords: 'wgs84', ...options });
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
};
export const found = (document: PlanDocument) =>
  document.findings
    .filter(({ code }) => code !== 'PLAN.POINTS_NOT_CHECKED')
    .map(({ row, column, code, value, expected }) => [row, column, code, value, expected]);
