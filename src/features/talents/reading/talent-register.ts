// The register of recognised talents as the talent office hands it over. It holds no children.
import type { DocumentType } from '../../../domain/kernel/identity-document';
import type { PlainDate } from '../../../domain/kernel/plain-date';
import type { SheetFinding } from '../../../platform/files/sheet-row';

export interface TalentRegisterRow {
  readonly row: number;
  readonly certificate: string;
  readonly class: 'A' | 'B' | 'C' | 'D';
  /** As written, e.g. 2024年第1批. */
  readonly batch: string | null;
  /** 认定日期; the batch itself where it is a day and no other day is given. */
  readonly batchOn: PlainDate | null;
  readonly validFrom: PlainDate | null;
  /** Null also for 长期: valid until withdrawn. */
  readonly validTo: PlainDate | null;
  readonly name: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly employer: string | null;
  readonly employerCode: string | null;
  readonly employerAuthorityName: string | null;
  readonly workMode: 'fullTime' | 'flexible' | null;
  /** First day of the month of the first contribution. */
  readonly insuredSince: PlainDate | null;
  /** Continuous months of 养老保险 counted back from `insuredAsOf`. */
  readonly insuredMonths: number | null;
  /** Last day of the month that the count ends with. */
  readonly insuredAsOf: PlainDate | null;
}

export type TalentFindingCode =
  | 'TALENTS.AS_OF_MISSING'
  | 'TALENTS.CELL_UNREADABLE'
  | 'TALENTS.CERTIFICATE_REPEATED'
  | 'TALENTS.CLASS_UNKNOWN'
  | 'TALENTS.COLUMN_NOT_READ'
  | 'TALENTS.DATE_UNREADABLE'
  | 'TALENTS.DOCUMENT_NUMBER_WRONG'
  | 'TALENTS.DOCUMENT_TYPE_UNKNOWN'
  | 'TALENTS.EMPLOYER_CODE_WRONG'
  | 'TALENTS.FIGURE_MERGED'
  | 'TALENTS.FIGURE_UNREADABLE'
  | 'TALENTS.REQUIRED_MISSING'
  | 'TALENTS.VALIDITY_REVERSED'
  | 'TALENTS.WORK_MODE_UNKNOWN';

/** Findings never carry a name or a document number: they are read by more people than the register is. */
export interface TalentRegister {
  readonly format: 'xuewei.talents/1';
  readonly sheet: string;
  readonly sha256: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly TalentRegisterRow[];
  readonly findings: readonly SheetFinding<TalentFindingCode>[];
}

export interface TalentRegisterFault {
  readonly code: 'TALENTS.NOT_A_REGISTER' | 'TALENTS.MAPPING_WRONG';
  readonly message: string;
}
