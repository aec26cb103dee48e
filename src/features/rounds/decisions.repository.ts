import { Injectable } from '@nestjs/common';
import { isDuplicate } from '../../platform/database/database-fault';
import type { Read, Tx } from '../../platform/database/transaction';
import { AdjustmentEntity } from './adjustment.entity';
import { FixedDecisionEntity } from './fixed-decision.entity';
import { roundErrors } from './rounds.errors';

/** A decision of people about one case, of either kind. */
export type Decision = Pick<FixedDecisionEntity, 'applicationId' | 'mode' | 'ground' | 'minutes' | 'proposedBy' | 'confirmedBy' | 'proposedAt' | 'confirmedAt'> & {
  readonly schoolId: string | null;
};

/** The only SQL for decisions that people make around a run: fixed placements and adjusted lines. */
@Injectable()
export class DecisionsRepository {
  async insertFixed(tx: Tx, row: FixedDecisionEntity): Promise<void> {
    try {
      await tx.insert(FixedDecisionEntity, row);
    } catch (error) {
      if (isDuplicate(error, 'uq_fixed_decision_application')) throw roundErrors.alreadyFixed();
      throw error;
    }
  }

  fixedOf(read: Read, applicationId: string): Promise<FixedDecisionEntity | null> {
    return read.findOne(FixedDecisionEntity, { applicationId });
  }

  async confirmFixed(tx: Tx, id: string, confirmedBy: string, confirmedAt: Date): Promise<boolean> {
    return (await tx.execute('UPDATE fixed_decision SET confirmedBy = ?, confirmedAt = ? WHERE id = ? AND confirmedBy IS NULL', [confirmedBy, confirmedAt, id])) === 1;
  }

  /** Fixed decisions of a round's open cases. */
  fixedOfRound(read: Read, schoolYear: number, kind: string): Promise<FixedDecisionEntity[]> {
    return read.query<FixedDecisionEntity>(
      `SELECT f.* FROM fixed_decision f JOIN application a ON a.id = f.applicationId
        WHERE a.schoolYear = ? AND a.round = ? AND a.state IN ('eligible', 'negotiating', 'waiting')`,
      [schoolYear, kind],
    );
  }

  /** All fixed decisions of a round's cases, whatever became of them. */
  everyFixed(read: Read, schoolYear: number, kind: string): Promise<FixedDecisionEntity[]> {
    return read.query<FixedDecisionEntity>(
      'SELECT f.* FROM fixed_decision f JOIN application a ON a.id = f.applicationId WHERE a.schoolYear = ? AND a.round = ? ORDER BY a.authorityCode, a.caseNumber',
      [schoolYear, kind],
    );
  }

  /** How many seats of a school and grade are spoken for by decisions of people, by mode. */
  async spokenFor(read: Read, schoolId: string, grade: string, schoolYear: number): Promise<{ catchment: number; coordinated: number }> {
    const [fixed] = await read.query<{ catchment: string; negotiated: string }>(
      `SELECT COALESCE(SUM(f.mode = 'catchment'), 0) AS catchment, COALESCE(SUM(f.mode = 'negotiated'), 0) AS negotiated
         FROM fixed_decision f JOIN application a ON a.id = f.applicationId
        WHERE f.schoolId = ? AND a.grade = ? AND a.schoolYear = ? AND a.state IN ('eligible', 'negotiating', 'waiting')`,
      [schoolId, grade, schoolYear],
    );
    const [adjusted] = await read.query<{ lines: string }>(
      `SELECT COUNT(*) AS \`lines\` FROM adjustment d JOIN application a ON a.id = d.applicationId
        WHERE d.schoolId = ? AND a.grade = ? AND a.schoolYear = ? AND a.state IN ('eligible', 'negotiating', 'waiting')`,
      [schoolId, grade, schoolYear],
    );
    return { catchment: Number(fixed?.catchment ?? 0), coordinated: Number(fixed?.negotiated ?? 0) + Number(adjusted?.lines ?? 0) };
  }

  /** A proposal that is not signed by a second hand yet is taken back. */
  async withdrawAdjustment(tx: Tx, roundId: string, applicationId: string): Promise<boolean> {
    return (await tx.execute('DELETE FROM adjustment WHERE roundId = ? AND applicationId = ? AND confirmedBy IS NULL', [roundId, applicationId])) === 1;
  }

  /** A second proposal for the same line replaces the first. */
  async keepAdjustment(tx: Tx, row: AdjustmentEntity): Promise<void> {
    await tx.execute('DELETE FROM adjustment WHERE roundId = ? AND applicationId = ?', [row.roundId, row.applicationId]);
    await tx.insert(AdjustmentEntity, row);
  }

  adjustment(read: Read, roundId: string, applicationId: string): Promise<AdjustmentEntity | null> {
    return read.findOne(AdjustmentEntity, { roundId, applicationId });
  }

  async confirmAdjustment(tx: Tx, id: string, confirmedBy: string, confirmedAt: Date): Promise<boolean> {
    return (await tx.execute('UPDATE adjustment SET confirmedBy = ?, confirmedAt = ? WHERE id = ? AND confirmedBy IS NULL', [confirmedBy, confirmedAt, id])) === 1;
  }

  adjustments(read: Read, roundId: string): Promise<AdjustmentEntity[]> {
    return read.find(AdjustmentEntity, { roundId }, { applicationId: 'ASC' });
  }
}
