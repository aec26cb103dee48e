import { ApplicationSummaryResponse } from './applications.dto';

/** A line of the ledger (台账): the screen, the workbook and the print show these and nothing else. */
export class LedgerLineResponse extends ApplicationSummaryResponse {
  schoolYear: number;
  entry: string;
  channel: string;
  outcome: string | null;
  reason: string | null;
  mode: string | null;
  /** Names of the wished schools, first wish first. */
  wishes: string[];
}

export class LedgerPageResponse {
  items: LedgerLineResponse[];
  page: number;
  pageSize: number;
  total: number;
}
