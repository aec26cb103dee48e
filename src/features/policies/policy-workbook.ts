import type { Policy } from '../../domain/eligibility';
import { readPolicySheets, writePolicySheets, type ReadSheets, type SheetFinding } from '../../domain/eligibility/sheets';
import { err, ok, type Result } from '../../domain/kernel/result';
import { readTextWorkbook, writeTextWorkbook, type ChangedCell } from '../../platform/files/text-workbook';

const CHANGED: Record<ChangedCell['what'], { readonly zh: string; readonly en: string }> = {
  formula: {
    zh: '此格被存为公式，已按公式原文读入；请设为文本格式后重填。',
    en: 'This cell was saved as a formula and read as its text; format it as text and write it again.',
  },
  date: {
    zh: '此格被存为日期，已按年-月-日读入；请核对，并设为文本格式。',
    en: 'This cell was saved as a date and read as year-month-day; check it and format it as text.',
  },
  errorValue: { zh: '此格是错误值，请重填。', en: 'This cell holds an error value; write it again.' },
};

const wordsOf = ({ sheet, row, column, what }: ChangedCell): SheetFinding => ({
  sheet,
  row,
  column,
  code: what === 'errorValue' ? 'cellError' : what === 'formula' ? 'cellFormula' : 'cellDate',
  ...CHANGED[what],
});

/** The policy as an .xlsx workbook: a sheet for each table and each other part, every cell as text. */
export const policyWorkbook = (policy: Policy): Promise<Buffer> => writeTextWorkbook(writePolicySheets(policy));

/** An .xlsx workbook as a draft; errors and findings name sheet, row and column. */
export async function readPolicyWorkbook(bytes: Uint8Array, name: string): Promise<Result<ReadSheets, readonly SheetFinding[]>> {
  const book = await readTextWorkbook(bytes, name);
  if (!book.ok) {
    const { code, message } = book.error;
    const zh = '不是可读取的 .xlsx 工作簿，请从系统导出、修改后另存为 .xlsx 再上传。';
    return err([{ sheet: '', row: null, column: null, code, zh, en: message }]);
  }
  const read = readPolicySheets(book.value.sheets);
  const changed = book.value.changed.map(wordsOf);
  return read.ok ? ok({ ...read.value, findings: [...changed, ...read.value.findings] }) : err([...changed, ...read.error]);
}
