import type { SheetFinding } from '../../platform/files/sheet-row';
import type { TalentFindingCode } from './reading/talent-register';

/** What a person must look at in a register that was imported, by row and code; no name and no document number. */
export type ImportFinding = SheetFinding<TalentFindingCode | 'TALENTS.AUTHORITY_UNKNOWN'>;
