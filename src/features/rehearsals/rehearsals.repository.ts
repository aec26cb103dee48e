import { Injectable } from '@nestjs/common';
import { rehearsalStates, type RehearsalDeed, type RehearsalState, type Tally } from '../../domain/eligibility/rehearsal';
import { next } from '../../domain/kernel/state-table';
import type { Read, Tx } from '../../platform/database/transaction';
import { RehearsalCaseEntity } from './rehearsal-case.entity';
import { RehearsalEntity } from './rehearsal.entity';
import { rehearsalErrors } from './rehearsals.errors';

const ROWS_A_STATEMENT = 500;

/** A rehearsal without the content it tries, for lists. */
export type RehearsalHead = Omit<RehearsalEntity, 'content' | 'tally' | 'trial'>;

const HEAD =
  'id, draftId, revision, contentHash, baseVersionId, schoolYears, state, casesTotal, casesDone, lastCaseId, startedBy, startedAt, finishedAt';

@Injectable()
export class RehearsalsRepository {
  byId(read: Read, id: string): Promise<RehearsalEntity | null> {
    return read.findOne(RehearsalEntity, { id });
  }

  heads(read: Read): Promise<RehearsalHead[]> {
    return read.query<RehearsalHead>(`SELECT ${HEAD} FROM rehearsal ORDER BY startedAt DESC, id DESC LIMIT 200`);
  }

  /** One of them, without what is large. */
  async head(read: Read, id: string): Promise<RehearsalHead | null> {
    const [row] = await read.query<RehearsalHead>(`SELECT ${HEAD} FROM rehearsal WHERE id = ?`, [id]);
    return row ?? null;
  }

  async isUnderWay(read: Read, draftId: string, revision: number): Promise<boolean> {
    const rows = await read.query(
      "SELECT id FROM rehearsal WHERE draftId = ? AND revision = ? AND state IN ('queued', 'comparing', 'matching') LIMIT 1",
      [draftId, revision],
    );
    return rows.length > 0;
  }

  insert(tx: Tx, row: RehearsalEntity): Promise<void> {
    return tx.insert(RehearsalEntity, row);
  }

  /** One deed by a conditional UPDATE; REHEARSAL.NOT_IN_STATE when the state does not permit it, or has moved on. */
  async move(
    tx: Tx,
    row: Pick<RehearsalEntity, 'id' | 'state'>,
    deed: RehearsalDeed,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<RehearsalState> {
    const after = next(rehearsalStates, row.state as RehearsalState, deed);
    if (after === null) throw rehearsalErrors.notInState({ state: row.state });
    const columns = { state: after, ...more };
    const names = Object.keys(columns).map((column) => `${column} = ?`);
    const found = await tx.execute(`UPDATE rehearsal SET ${names.join(', ')} WHERE id = ? AND state = ?`, [
      ...Object.values(columns),
      row.id,
      row.state,
    ]);
    if (found === 0) throw rehearsalErrors.notInState({ state: row.state });
    return after;
  }

  /**
   * The tally with one piece more, and the cases of the piece that fare otherwise. False when the rehearsal is no longer being
   * compared, or another worker has gone on from the same place: then nothing is written.
   */
  async keepPiece(
    tx: Tx,
    id: string,
    from: string | null,
    piece: { tally: Tally; done: number; last: string },
    cases: readonly RehearsalCaseEntity[],
  ): Promise<boolean> {
    const found = await tx.execute(
      "UPDATE rehearsal SET tally = ?, casesDone = LEAST(casesTotal, ?), lastCaseId = ? WHERE id = ? AND state = 'comparing' AND lastCaseId <=> ?",
      [JSON.stringify(piece.tally), piece.done, piece.last, id, from],
    );
    if (found === 0) return false;
    for (let at = 0; at < cases.length; at += ROWS_A_STATEMENT)
      await tx.insert(RehearsalCaseEntity, cases.slice(at, at + ROWS_A_STATEMENT));
    return true;
  }

  /** A page of the cases that `where` permits, those who lose first. */
  async cases(
    read: Read,
    rehearsalId: string,
    where: { sql: string; params: readonly unknown[] },
    bounds: string,
  ): Promise<{ rows: RehearsalCaseEntity[]; total: number }> {
    const params = [rehearsalId, ...where.params];
    const [count] = await read.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM rehearsal_case WHERE rehearsalId = ? AND ${where.sql}`,
      params,
    );
    const rows = await read.query<RehearsalCaseEntity>(
      `SELECT * FROM rehearsal_case WHERE rehearsalId = ? AND ${where.sql} ORDER BY effect = 'loses' DESC, effect, authorityCode, caseNumber ${bounds}`,
      params,
    );
    return { rows, total: Number(count?.total ?? 0) };
  }
}
