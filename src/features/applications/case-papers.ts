import { Injectable } from '@nestjs/common';
import { CaseGrounds } from './case-grounds';
import { CaseHistory } from './case-history';

/** What lies in the file of a case: its grounds and its history. */
@Injectable()
export class CasePapers {
  constructor(
    readonly grounds: CaseGrounds,
    readonly history: CaseHistory,
  ) {}
}
