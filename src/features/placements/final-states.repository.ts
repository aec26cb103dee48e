import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';

/** One child's end of a season, without anything that two runs could differ in by chance. */
export interface FinalState {
  readonly childId: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly reason: string | null;
  /** School code and grade, or null. */
  readonly pool: string | null;
  readonly mode: string | null;
  readonly wishRank: number | null;
  readonly state: string;
  readonly placementState: string | null;
  readonly authority: string;
}

/** Where every case of a school year ended: the season's summary and the ground for comparing two runs. */
@Injectable()
export class FinalStates {
  of(read: Read, schoolYear: number): Promise<FinalState[]> {
    return read.query<FinalState>(
      `SELECT a.childId, a.stage, v.outcome, v.reason, CONCAT(s.code, ':', p.grade) AS pool, pl.mode, pl.wishRank,
              a.state, pl.state AS placementState, a.authorityCode AS authority
         FROM application a
         LEFT JOIN verdict v ON v.applicationId = a.id
         LEFT JOIN placement pl ON pl.applicationId = a.id AND pl.currentMark = 1
         LEFT JOIN pool p ON p.id = pl.poolId
         LEFT JOIN school s ON s.id = pl.schoolId
        WHERE a.schoolYear = ? ORDER BY a.childId, a.stage, a.id`,
      [schoolYear],
    );
  }
}
