// Reads the talent office's register. Pure: a grid in, certificates out, every doubt as a finding without personal data.
import { err, ok, type Result } from '../../../domain/kernel/result';
import { lastDayOfMonth, type PlainDate } from '../../../domain/kernel/plain-date';
import { dateOf } from '../../../platform/files/cell-dates';
import { compact, textOf } from '../../../platform/files/cells';
import { missingHeading, readMapping } from '../../../platform/files/hand-mapping';
import { findColumns, gridFor, type FoundColumns, type HandMapping } from '../../../platform/files/headings';
import { missingColumns, type Why } from '../../../platform/files/missing-columns';
import { isHeadingAgain } from '../../../platform/files/rows-of-headings';
import type { SheetGrid } from '../../../platform/files/sheet';
import { SheetRow, type SheetFinding } from '../../../platform/files/sheet-row';
import { readTalentRow, type TalentSheetRow } from './read-talent-row';
import type { TalentFindingCode, TalentRegister, TalentRegisterFault, TalentRegisterRow } from './talent-register';
import { TALENT_FIELDS, talentRegisterVocabulary, type TalentField } from './talent-register.vocabulary';

type Finding = SheetFinding<TalentFindingCode>;

export interface TalentRegisterOptions {
  readonly byHand?: HandMapping<TalentField>;
  /** Columns that a person assigned by hand, as written: heading to column key. */
  readonly mapping?: Readonly<Record<string, string>>;
}

/** Reads the sheet of a workbook that has most of a register's headings; see `readTalentRegister`. */
export function readTalentRegisterOf(
  grids: readonly SheetGrid[],
  options: TalentRegisterOptions = {},
): Result<TalentRegister, TalentRegisterFault> {
  const mapped = options.mapping === undefined ? ok(options.byHand ?? {}) : readMapping(options.mapping, TALENT_FIELDS);
  const fault = mapped.ok ? missingHeading(grids, mapped.value) : mapped.error;
  if (!mapped.ok || fault !== null) return err({ code: 'TALENTS.MAPPING_WRONG', message: fault!.message });
  const byHand = mapped.value;
  const grid = gridFor(grids, talentRegisterVocabulary, byHand) ?? grids[0];
  return grid ? readTalentRegister(grid, { byHand }) : err(notARegister('the file'));
}

/**
 * Reads one sheet. Of a certificate that stands twice the first row is kept and the later refused, with a finding that names
 * both rows; a row without certificate, class, name or readable document is refused too.
 */
export function readTalentRegister(
  grid: SheetGrid,
  options: TalentRegisterOptions = {},
): Result<TalentRegister, TalentRegisterFault> {
  const columns = findColumns(grid, talentRegisterVocabulary, options.byHand);
  if (columns === null)
    return err(notARegister(grid.name, missingColumns(grid, talentRegisterVocabulary, options.byHand, false)));
  const asOf = asOfHeading(columns.byField.get('insuredMonths')?.heading ?? '');
  const rows: TalentRegisterRow[] = [];
  const findings: Finding[] = [];
  const firstRow = new Map<string, number>();
  grid.rows.forEach((cells, at) => {
    if (at < columns.headerRows.at(-1)! || isHeadingAgain(cells, columns)) return;
    const row: TalentSheetRow = new SheetRow(grid, columns, at, {
      unreadable: 'TALENTS.FIGURE_UNREADABLE',
      merged: 'TALENTS.FIGURE_MERGED',
    });
    if (!isRow(row)) return;
    const read = readTalentRow(row, asOf);
    const first = read ? firstRow.get(read.certificate) : undefined;
    if (read && first !== undefined)
      row.note('error', 'TALENTS.CERTIFICATE_REPEATED', 'certificate', read.certificate, `row ${first}`);
    if (read && first === undefined) {
      firstRow.set(read.certificate, read.row);
      rows.push(read);
    }
    findings.push(...row.findings);
  });
  for (const { row, column, why } of grid.unread)
    findings.push({ row, column, severity: 'error', code: 'TALENTS.CELL_UNREADABLE', value: why, expected: null });
  if (rows.length === 0) return err(notARegister(grid.name, noRow(findings)));
  findings.push(...notesOnColumns(grid, columns, rows));
  const byColumn = [...columns.byField].sort(([, a], [, b]) => a.index - b.index);
  return ok({
    format: 'xuewei.talents/1',
    sheet: grid.sheet,
    sha256: grid.sha256,
    columns: Object.fromEntries(byColumn.map(([field, { letter }]) => [letter, field])),
    rows,
    findings,
  });
}

const NO_HEADINGS: Why = {
  zh: '没有找到含证书编号、人才类别、姓名和证件号码的表头；请核对表头',
  en: 'no row of headings with certificate, class, name and document was found above any row; check the headings',
};
const notARegister = (name: string, { zh, en }: Why = NO_HEADINGS): TalentRegisterFault => ({
  code: 'TALENTS.NOT_A_REGISTER',
  message: `${name} 不是人才名册：${zh}。 ${name} is no talent register: ${en}.`,
});

/** Certificates there are, and none that can be read: the first cells to put right, without what stands in them. */
function noRow(findings: readonly Finding[]): Why | undefined {
  const cells = findings.flatMap(({ row, column, severity }) =>
    severity === 'error' && column !== null ? [`${column}${row}`] : [],
  );
  const told = [...new Set(cells)].slice(0, MOST_TOLD).join(', ');
  return told === ''
    ? undefined
    : { zh: `没有一行可读，请先改正 ${told}`, en: `none of its rows can be read; correct ${told} first` };
}
const MOST_TOLD = 5;

/** Columns with content that no field took, and a register that never says until when: its certificates hold until withdrawn. */
function notesOnColumns(grid: SheetGrid, columns: FoundColumns<TalentField>, rows: readonly TalentRegisterRow[]): Finding[] {
  const row = columns.headerRows[0]!;
  const filled = columns.others.filter(({ index }) => rows.some((one) => textOf(grid.rows[one.row - 1]?.[index]) !== null));
  const notRead = filled.map(({ letter, heading }): Finding => ({
    row,
    column: letter,
    severity: 'info',
    code: 'TALENTS.COLUMN_NOT_READ',
    value: heading === '' ? null : heading,
    expected: null,
  }));
  if (columns.byField.has('validTo') || columns.byField.has('validity')) return notRead;
  const missing = { severity: 'warning', code: 'TALENTS.REQUIRED_MISSING', value: null, expected: 'validTo' } as const;
  return [...notRead, { row, column: null, ...missing }];
}

/** Notes, sums and empty rows have at most one of the four things every certificate has. */
const isRow = (row: TalentSheetRow): boolean =>
  (['certificate', 'class', 'name', 'documentNumber'] as const).filter((field) => row.text(field) !== null).length > 1;

/** The month in 连续缴纳月数（截至2027年4月）, as its last day. */
function asOfHeading(heading: string): PlainDate | null {
  const month = /(\d{4}[年./-]\d{1,2})月?/.exec(compact(heading))?.[1];
  const read = dateOf(month ?? null);
  return read.kind === 'date' ? lastDayOfMonth(read.date) : null;
}
