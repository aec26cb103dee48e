// Wire shapes of the drafts, by the names they have in these pages.
import type { Schemas } from '../../api/client';

export type DraftSummary = Schemas['DraftSummaryResponse'];
export type Draft = Schemas['DraftResponse'];
export type DraftEdit = Schemas['DraftEditResponse'];
export type Finding = Schemas['FindingResponse'];
export type CheckFinding = Schemas['CheckFindingResponse'];
export type CaseResult = Schemas['CaseResultResponse'];
export type Vocabulary = Schemas['VocabularyResponse'];
export type OfficeVersion = Schemas['OfficeVersionResponse'];
