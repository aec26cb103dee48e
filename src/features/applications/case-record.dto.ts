import { IsIn } from 'class-validator';
import { LedgerLineResponse } from './case-ledger.dto';

/** Why somebody needs to see a person's data in clear text: a code, so that the audit holds no person's words. */
export const REVEAL_REASONS = ['checkIdentity', 'callFamily', 'familyAsks', 'registerDiffers', 'writeLetter'] as const;

export class RevealRequest {
  @IsIn(REVEAL_REASONS, { context: { zh: '请选择查看原因。', en: 'Choose the reason.' } }) reason: (typeof REVEAL_REASONS)[number];
}

export class WordsResponse {
  zh: string;
  en: string;
}

/** A fact of the case, personal ones masked. */
export class CaseFactResponse {
  fact: string;
  name: WordsResponse;
  value: WordsResponse;
  /** `declared` by the family, `register` of talents, `service` by what this service itself knows. */
  source: string;
  at: string | null;
}

export class TracedCellResponse {
  fact: WordsResponse;
  /** False where the cell holds for everybody. */
  asked: boolean;
  /** What the cell asks, in words. */
  asks: WordsResponse;
  /** What the case has; null while it is not known. */
  value: WordsResponse | null;
  /** `yes`, `no` or `unknown`. */
  result: string;
}

export class TracedRowResponse {
  table: string;
  tableName: WordsResponse;
  row: number;
  clause: string;
  /** The authority whose own rows stood in place of the table's. */
  override: string | null;
  /** `yes`, `no` or `unknown`. */
  hit: string;
  /** What the row says of whoever it holds for: `pass`, `material`, `manual` or `fail`; null where its table says no such thing. */
  outcome: string | null;
  /** The row's own text. */
  words: WordsResponse | null;
  cells: TracedCellResponse[];
}

export class CaseClauseResponse {
  id: string;
  words: WordsResponse;
}

export class AuthorityVerdictResponse {
  authority: string;
  outcome: string;
  reason: string | null;
  clauses: string[];
  mode: string | null;
}

export class CaseVerdictResponse {
  outcome: string;
  reason: string | null;
  mode: string | null;
  scope: string[];
  decidedAt: string;
  policy: string;
  policyVersion: number;
  clauses: CaseClauseResponse[];
  missing: WordsResponse[];
  perAuthority: AuthorityVerdictResponse[];
  trace: TracedRowResponse[];
  /** What would change a refusal, in words. */
  changes: WordsResponse[];
  remedy: WordsResponse | null;
}

export class CaseEventResponse {
  at: string;
  action: string;
  /** family, staff, system or visitor. */
  actorKind: string;
  /** Name of the colleague or of the job. */
  actor: string | null;
}

export class CaseWishResponse {
  position: number;
  code: string;
  name: string;
}

/** What an officer sees of one case; persons masked. */
export class CaseRecordResponse extends LedgerLineResponse {
  phone: string | null;
  guardianName: string;
  talentName: string;
  certificate: string;
  employer: string | null;
  acceptsPlacement: boolean;
  together: boolean | null;
  keepsWaiting: boolean;
  wished: CaseWishResponse[];
  facts: CaseFactResponse[];
  verdict: CaseVerdictResponse | null;
  history: CaseEventResponse[];
}

export class RevealedPersonResponse {
  name: string;
  documentType: string;
  documentNumber: string;
}

/** Persons of a case in clear text, for the moment; nothing keeps this answer. */
export class RevealedCaseResponse {
  child: RevealedPersonResponse;
  bornOn: string;
  guardian: RevealedPersonResponse;
  talent: RevealedPersonResponse;
  certificate: string;
  phone: string | null;
}
