import { countBySeverity, placedFindings } from './finding-columns';
import { finding } from './plan-finding';
import type { PlanFile } from './plan-file';
import type { PlanFinding } from './reading/plan-document';

const own: PlanFinding = {
  row: 9,
  column: 'F',
  severity: 'warning',
  code: 'PLAN.FIGURE_UNREADABLE',
  value: '若干',
  expected: null,
};
const file = (columns: Record<string, string>): PlanFile =>
  ({ kind: 'layout', document: { columns, findings: [own] }, grid: {} }) as unknown as PlanFile;

describe('findings of an adoption', () => {
  it('stand at the cell that has to be put right, among those of the sheet by row', () => {
    const placed = placedFindings(file({ B: 'name', D: 'district' }), [
      finding('error', 'PLAN.DISTRICT_UNKNOWN', 12, '某区'),
      finding('error', 'PLAN.CODE_MISSING', 3, '甲小学'),
    ]);
    expect(placed.map(({ row, column }) => `${column}${row}`)).toEqual(['B3', 'F9', 'D12']);
    expect(countBySeverity(placed)).toEqual({ error: 2, warning: 1, info: 0 });
  });

  it('stand nowhere in a sheet that has no such column', () => {
    expect(placedFindings(file({}), [finding('warning', 'PLAN.OWNERSHIP_UNKNOWN', 3)])[0]).toMatchObject({
      row: 3,
      column: null,
    });
  });
});
