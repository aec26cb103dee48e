import { randomInt } from 'node:crypto';

/** A case number (受理编号) such as `ZZ2027-48213076`: random, so that it tells neither order nor count; unique by its key. */
export const newCaseNumber = (schoolYear: number): string => `ZZ${schoolYear}-${String(randomInt(0, 100_000_000)).padStart(8, '0')}`;
