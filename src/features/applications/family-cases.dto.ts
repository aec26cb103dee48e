import { ApplicationResponse, ApplicationSummaryResponse, VerdictResponse } from './applications.dto';

/** Whose desk a case lies on. */
export class DeskResponse {
  code: string;
  nameZh: string;
  nameEn: string;
  /** Null when the authority publishes none. */
  telephone: string | null;
}

/** A family's case in a list. */
export class FamilyCaseSummaryResponse extends ApplicationSummaryResponse {
  schoolYear: number;
  desk: DeskResponse;
  /** The last day for what the family must do now: submit a draft, supply material; null when nothing waits for it here. */
  dueOn: string | null;
  /** The instant, where not the whole of that day counts: the close of the window for a draft. */
  dueAt: string | null;
}

export class WordsResponse {
  zh: string;
  en: string;
}

export class ClauseWordsResponse extends WordsResponse {
  id: string;
}

/** What would make another decision, by the mere passing of time or by another choice in the request. */
export class ChangeResponse {
  /** All of them together. */
  steps: WordsResponse[];
  /** The day of submission for which it was found; null when it hangs on no day of this season. */
  on: string | null;
  /** The school year for which it was found; null when it is this one's. */
  schoolYear: number | null;
}

/** The verdict as the family reads it. */
export class FamilyVerdictResponse extends VerdictResponse {
  decidedAt: string;
  policyTitle: WordsResponse;
  /** The clauses that decided, with their text. */
  clauseWords: ClauseWordsResponse[];
  /** The row of the policy that decided, in its own words; null when it has none, or the child is eligible. */
  words: WordsResponse | null;
  /** Facts that must be proved. */
  missing: WordsResponse[];
  changes: ChangeResponse[];
  /** What stays open to a child that is refused. */
  remedy: WordsResponse | null;
}

export class WishedSchoolResponse {
  code: string;
  name: string;
}

/** A family's case, whole. */
export class FamilyCaseResponse extends ApplicationResponse {
  schoolYear: number;
  desk: DeskResponse;
  dueOn: string | null;
  dueAt: string | null;
  wishedSchools: WishedSchoolResponse[];
  override verdict: FamilyVerdictResponse | null;
}
