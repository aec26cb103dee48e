// Identity documents as families write them: checked by GB 11643-1999 before anything is stored, for whoever files or keys in a case.
import { isPlainDate, type PlainDate } from './plain-date';
import { err, ok, type Result } from './result';

export const DOCUMENT_TYPES = ['residentId', 'hkMacaoTaiwan', 'passport', 'foreignPermit'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export interface ResidentId {
  readonly number: string;
  readonly bornOn: PlainDate;
  readonly sex: 'male' | 'female';
}

export type DocumentFault = 'DOCUMENT_SHAPE' | 'DOCUMENT_CHECK_DIGIT' | 'DOCUMENT_BIRTH_DATE';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';

/** Full-width digits and letters to half-width, spaces out, upper case: the one form that is stored and indexed. */
export function normaliseDocument(text: string): string {
  return text
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\s　-]/g, '')
    .toUpperCase();
}

/** The ISO 7064 MOD 11-2 check digit of 17 digits. */
export function checkDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return CHECK_DIGITS[sum % 11]!;
}

/**
 * Reads an 18-digit resident identity number (GB 11643-1999). Area codes are not judged: they may be historic.
 * Faults: shape, birth date that the calendar lacks, check digit.
 */
export function readResidentId(text: string): Result<ResidentId, DocumentFault> {
  const number = normaliseDocument(text);
  if (!/^\d{17}[\dX]$/.test(number)) return err('DOCUMENT_SHAPE');
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isPlainDate(bornOn)) return err('DOCUMENT_BIRTH_DATE');
  if (checkDigit(number.slice(0, 17)) !== number[17]) return err('DOCUMENT_CHECK_DIGIT');
  return ok({ number, bornOn, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' });
}

/** Checks a document of any type; other types than the resident id are judged by their shape only. */
export function readDocument(type: DocumentType, text: string): Result<{ number: string; bornOn: PlainDate | null }, DocumentFault> {
  if (type === 'residentId' || type === 'hkMacaoTaiwan') {
    const read = readResidentId(text);
    return read.ok ? ok({ number: read.value.number, bornOn: read.value.bornOn }) : read;
  }
  const number = normaliseDocument(text);
  return /^[A-Z0-9]{5,18}$/.test(number) ? ok({ number, bornOn: null }) : err('DOCUMENT_SHAPE');
}

/** What may be shown without a reason: first and last characters, stars between. */
export function maskDocument(number: string): string {
  return number.length < 8 ? '*'.repeat(number.length) : `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;
}
