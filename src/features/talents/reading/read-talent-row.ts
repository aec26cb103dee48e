// One row of the talent register: one certificate, with every doubt as a finding that names no person.
import { normaliseDocument, readResidentId, type DocumentType } from '../../../domain/kernel/identity-document';
import { lastDayOfMonth, type PlainDate } from '../../../domain/kernel/plain-date';
import { dateOf } from '../../../platform/files/cell-dates';
import { compact, textOf } from '../../../platform/files/cells';
import type { SheetRow } from '../../../platform/files/sheet-row';
import type { TalentFindingCode, TalentRegisterRow } from './talent-register';
import { classOfWord, documentTypeOfWord, workModeOfWord, type TalentField } from './talent-register.vocabulary';
import { dayOf, lastDay, validityOf, type Validity } from './validity';

export type TalentSheetRow = SheetRow<TalentField, TalentFindingCode>;

/** Reads a row; null (with findings) when certificate, class, name or document are missing or cannot be read. */
export function readTalentRow(row: TalentSheetRow, asOf: PlainDate | null): TalentRegisterRow | null {
  const certificate = needed(row, 'certificate');
  const name = needed(row, 'name');
  const classWord = needed(row, 'class');
  const talentClass = classWord === null ? null : classOfWord(classWord);
  if (classWord !== null && talentClass === null) row.note('error', 'TALENTS.CLASS_UNKNOWN', 'class', classWord);
  const document = readDocument(row);
  if (certificate === null || name === null || talentClass === null || document === null) return null;
  const validity = readValidity(row);
  if (validity === null) return null;
  const { validFrom, validTo } = validity;
  const batchOn = day(row, 'batchOn');
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    row.note('warning', 'TALENTS.VALIDITY_REVERSED', 'validTo', validTo, validFrom);
  return {
    row: row.number,
    certificate: compact(certificate),
    class: talentClass,
    batch: row.text('batch'),
    batchOn: batchOn ?? batchDay(row),
    validFrom,
    validTo,
    name,
    ...document,
    employer: row.text('employer'),
    employerCode: readEmployerCode(row),
    employerAuthorityName: row.text('employerAuthorityName'),
    workMode: readWorkMode(row),
    insuredSince: day(row, 'insuredSince'),
    ...readInsurance(row, asOf),
  };
}

function needed(row: TalentSheetRow, field: TalentField): string | null {
  const text = row.text(field);
  if (text === null) row.note('error', 'TALENTS.REQUIRED_MISSING', field, null, field);
  return text;
}

/** A number kept as a figure has lost its last digits beyond the fifteenth: such a document is refused, not repaired. */
function readDocument(row: TalentSheetRow): { documentType: DocumentType; documentNumber: string } | null {
  const text = needed(row, 'documentNumber');
  const word = row.text('documentType');
  const documentType = word === null ? 'residentId' : documentTypeOfWord(word);
  if (documentType === null) row.note('error', 'TALENTS.DOCUMENT_TYPE_UNKNOWN', 'documentType', word);
  if (text === null || documentType === null) return null;
  const cell = row.cell('documentNumber');
  const documentNumber = normaliseDocument(text);
  const cut = (typeof cell === 'number' && cell > Number.MAX_SAFE_INTEGER) || /^\d(?:\.\d+)?E\+\d+$/.test(documentNumber);
  const wrong = documentType === 'residentId' && !readResidentId(documentNumber).ok;
  if (cut || wrong) row.note(cut ? 'error' : 'warning', 'TALENTS.DOCUMENT_NUMBER_WRONG', 'documentNumber');
  return cut ? null : { documentType, documentNumber };
}

/** A day; of a month or year alone its first day. */
function day(row: TalentSheetRow, field: TalentField): PlainDate | null {
  const read = dayOf(row.cell(field), 'first');
  if (read === undefined) row.note('warning', 'TALENTS.DATE_UNREADABLE', field, row.text(field));
  return read ?? null;
}

/** Null (with an error) when nobody can say until when: such a certificate would never lapse. */
function readValidity(row: TalentSheetRow): Validity | null {
  const one = row.text('validity') === null ? null : validityOf(row.cell('validity'));
  const validTo = lastDay(row.cell('validTo'));
  if (one === undefined) row.note('error', 'TALENTS.DATE_UNREADABLE', 'validity', row.text('validity'));
  if (validTo === undefined) row.note('error', 'TALENTS.DATE_UNREADABLE', 'validTo', row.text('validTo'));
  if (one === undefined || validTo === undefined) return null;
  return { validFrom: day(row, 'validFrom') ?? one?.validFrom ?? null, validTo: validTo ?? one?.validTo ?? null };
}

/** 认定批次 as a day, where no 认定日期 is given; 2024年第1批 is no day and no fault. */
function batchDay(row: TalentSheetRow): PlainDate | null {
  const read = dateOf(row.cell('batch'), '01-01');
  return read.kind === 'date' && read.precision === 'day' ? read.date : null;
}

function readEmployerCode(row: TalentSheetRow): string | null {
  const text = row.text('employerCode');
  const code = text === null ? null : compact(text).toUpperCase();
  if (code !== null && !/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code))
    row.note('warning', 'TALENTS.EMPLOYER_CODE_WRONG', 'employerCode', code);
  return code;
}

function readWorkMode(row: TalentSheetRow): TalentRegisterRow['workMode'] {
  const word = row.text('workMode');
  const mode = word === null ? null : workModeOfWord(word);
  if (word !== null && mode === null) row.note('warning', 'TALENTS.WORK_MODE_UNKNOWN', 'workMode', word);
  return mode;
}

function readInsurance(
  row: TalentSheetRow,
  headingAsOf: PlainDate | null,
): Pick<TalentRegisterRow, 'insuredMonths' | 'insuredAsOf'> {
  const own = dateOf(row.cell('insuredAsOf'));
  const insuredAsOf = own.kind === 'date' ? lastDayOfMonth(own.date) : headingAsOf;
  const months = row.figure('insuredMonths');
  const whole = months !== null && Number.isInteger(months) && months >= 0;
  if (months !== null && !whole)
    row.note('warning', 'TALENTS.FIGURE_UNREADABLE', 'insuredMonths', textOf(row.cell('insuredMonths')));
  if (whole && insuredAsOf === null) row.note('warning', 'TALENTS.AS_OF_MISSING', 'insuredMonths');
  return { insuredMonths: whole ? months : null, insuredAsOf };
}
