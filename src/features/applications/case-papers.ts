import { Injectable } from '@nestjs/common';
import { CaseGrounds } from './case-grounds';
import { CaseHistory } from './case-history';
import { CaseTerms } from './case-terms';

/** What lies in the file of a case: its grounds, its history, and what its family must do by when. */
@Injectable()
export class CasePapers {
  constructor(
    readonly grounds: CaseGrounds,
    readonly history: CaseHistory,
    readonly terms: CaseTerms,
  ) {}
}
