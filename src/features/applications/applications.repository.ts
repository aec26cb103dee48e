import { Injectable } from '@nestjs/common';
import {
  ACTIVE,
  applicationStates,
  PLACEABLE,
  type ApplicationDeed,
  type ApplicationState,
} from '../../domain/application/application-states';
import { next } from '../../domain/kernel/state-table';
import type { Read, Tx } from '../../platform/database/transaction';
import { isDuplicate } from '../../platform/database/database-fault';
import { ApplicationWindowEntity } from './application-window.entity';
import { ApplicationWishEntity } from './application-wish.entity';
import { ApplicationEntity } from './application.entity';
import { applicationErrors } from './applications.errors';
import { VerdictEntity } from './verdict.entity';

/** A verdict without its trace, which is ten times as long. */
export type KeptVerdict = Omit<VerdictEntity, 'traceSealed'>;
const VERDICT_COLUMNS = 'applicationId, policyVersionId, outcome, reason, clauses, scope, mode, verdictSealed, decidedAt';

/** A case as far as a round reads it. */
export type PlaceableCase = Pick<ApplicationEntity, (typeof PLACEABLE_COLUMNS)[number]>;
const PLACEABLE_COLUMNS = [
  'id',
  'childId',
  'authorityCode',
  'stage',
  'grade',
  'entry',
  'state',
  'submittedAt',
  'acceptsPlacement',
  'together',
  'keepsWaiting',
  'declaredSealed',
] as const;

const places = (list: readonly unknown[]): string => list.map(() => '?').join(', ');

/** The only SQL for applications, wishes, verdicts and windows. */
@Injectable()
export class ApplicationsRepository {
  async insert(tx: Tx, row: ApplicationEntity, schoolIds: readonly string[]): Promise<void> {
    try {
      await tx.insert(ApplicationEntity, row);
    } catch (error) {
      if (isDuplicate(error, 'uq_application_active')) throw applicationErrors.childHasOne();
      throw error;
    }
    await this.wish(tx, row.id, schoolIds);
  }

  /** Writes a draft's form anew; refuses when it is a draft no more. */
  async revise(tx: Tx, application: ApplicationEntity, columns: Partial<ApplicationEntity>, schoolIds: readonly string[]): Promise<void> {
    if (application.state !== 'draft') throw applicationErrors.notInState({ state: application.state });
    try {
      await tx.execute(
        `UPDATE application SET ${Object.keys(columns)
          .map((column) => `${column} = ?`)
          .join(', ')} WHERE id = ?`,
        [...Object.values(columns), application.id],
      );
    } catch (error) {
      if (isDuplicate(error, 'uq_application_active')) throw applicationErrors.childHasOne();
      throw error;
    }
    await tx.execute('DELETE FROM application_wish WHERE applicationId = ?', [application.id]);
    await this.wish(tx, application.id, schoolIds);
  }

  private wish(tx: Tx, applicationId: string, schoolIds: readonly string[]): Promise<void> {
    return tx.insert(
      ApplicationWishEntity,
      schoolIds.map((schoolId, at) => ({ applicationId, position: at + 1, schoolId })),
    );
  }

  byId(read: Read, id: string): Promise<ApplicationEntity | null> {
    return read.findOne(ApplicationEntity, { id });
  }

  async byIds(read: Read, ids: readonly string[]): Promise<Map<string, ApplicationEntity>> {
    if (ids.length === 0) return new Map();
    const rows = await read.query<ApplicationEntity>(`SELECT * FROM application WHERE id IN (${places(ids)})`, ids);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The row, kept from others until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<ApplicationEntity | null> {
    await tx.query('SELECT id FROM application WHERE id = ? FOR UPDATE', [id]);
    return this.byId(tx, id);
  }

  /**
   * One deed of the state table by a conditional UPDATE: refuses with the present state when another was faster.
   * Gives the state after it.
   */
  async move(
    tx: Tx,
    application: ApplicationEntity,
    deed: ApplicationDeed,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<ApplicationState> {
    const after = next(applicationStates, application.state as ApplicationState, deed);
    if (after === null) throw applicationErrors.notInState({ state: application.state });
    const columns = { state: after, activeMark: ACTIVE.includes(after) ? 1 : null, ...more };
    const found = await tx.execute(
      `UPDATE application SET ${Object.keys(columns)
        .map((column) => `${column} = ?`)
        .join(', ')} WHERE id = ? AND state = ?`,
      [...Object.values(columns), application.id, application.state],
    );
    if (found === 0) throw applicationErrors.notInState({ state: application.state });
    return after;
  }

  async keepWaiting(tx: Tx, id: string, keeps: boolean): Promise<void> {
    await tx.execute('UPDATE application SET keepsWaiting = ? WHERE id = ?', [keeps, id]);
  }

  ofOwner(read: Read, accountId: string): Promise<ApplicationEntity[]> {
    return read.find(ApplicationEntity, { accountId }, { createdAt: 'ASC' });
  }

  /** A page of the cases that `where` permits. */
  async page(
    read: Read,
    where: { sql: string; params: readonly unknown[] },
    bounds: string,
  ): Promise<{ rows: ApplicationEntity[]; total: number }> {
    const [count] = await read.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM application WHERE ${where.sql}`,
      where.params,
    );
    const rows = await read.query<ApplicationEntity>(
      `SELECT * FROM application WHERE ${where.sql} ORDER BY submittedAt, id ${bounds}`,
      where.params,
    );
    return { rows, total: Number(count?.total ?? 0) };
  }

  /** Cases of a round in one state, after one of them by id: the index of rounds in its own order. */
  inState(
    read: Read,
    schoolYear: number,
    round: string,
    state: ApplicationState,
    after: string,
    limit: number,
  ): Promise<PlaceableCase[]> {
    return read.query<PlaceableCase>(
      `SELECT ${PLACEABLE_COLUMNS.join(', ')} FROM application WHERE schoolYear = ? AND round = ? AND state = ? AND id > ? ORDER BY id LIMIT ${Math.trunc(limit)}`,
      [schoolYear, round, state, after],
    );
  }

  /** Ids of placeable cases by child, for children with more than one; by the instant of submission. */
  async ofOneChild(read: Read, schoolYear: number, round: string): Promise<string[][]> {
    const where = `schoolYear = ? AND round = ? AND state IN (${places(PLACEABLE)})`;
    const params = [schoolYear, round, ...PLACEABLE];
    const rows = await read.query<{ id: string; childId: string }>(
      `SELECT id, childId FROM application WHERE ${where} AND childId IN
         (SELECT childId FROM application WHERE ${where} GROUP BY childId HAVING COUNT(*) > 1) ORDER BY childId, submittedAt, caseNumber`,
      [...params, ...params],
    );
    const byChild = new Map<string, string[]>();
    for (const { id, childId } of rows) byChild.set(childId, [...(byChild.get(childId) ?? []), id]);
    return [...byChild.values()];
  }

  async countInStates(read: Read, schoolYear: number, round: string, states: readonly ApplicationState[]): Promise<number> {
    const [row] = await read.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM application WHERE schoolYear = ? AND round = ? AND state IN (${places(states)})`,
      [schoolYear, round, ...states],
    );
    return Number(row?.total ?? 0);
  }

  /** How many cases that `reach` permits are in each of these states. */
  async countByState(
    read: Read,
    reach: { readonly sql: string; readonly params: readonly unknown[] },
    states: readonly ApplicationState[],
  ): Promise<Map<string, number>> {
    const rows = await read.query<{ state: string; total: string }>(
      `SELECT state, COUNT(*) AS total FROM application WHERE ${reach.sql} AND state IN (${places(states)}) GROUP BY state`,
      [...reach.params, ...states],
    );
    return new Map(rows.map(({ state, total }) => [state, Number(total)]));
  }

  /** School ids of each application, first wish first. */
  async wishesOf(read: Read, ids: readonly string[]): Promise<Map<string, string[]>> {
    if (ids.length === 0) return new Map();
    const rows = await read.query<{ applicationId: string; schoolId: string }>(
      `SELECT applicationId, schoolId FROM application_wish WHERE applicationId IN (${places(ids)}) ORDER BY applicationId, position`,
      ids,
    );
    const wishes = new Map<string, string[]>();
    for (const { applicationId, schoolId } of rows) wishes.set(applicationId, [...(wishes.get(applicationId) ?? []), schoolId]);
    return wishes;
  }

  /** The verdict of a case; a case that is decided again after a supplement has the later one. */
  async keepVerdict(tx: Tx, row: VerdictEntity): Promise<void> {
    await tx.execute('DELETE FROM verdict WHERE applicationId = ?', [row.applicationId]);
    await tx.insert(VerdictEntity, row);
  }

  async verdictsOf(read: Read, ids: readonly string[]): Promise<Map<string, KeptVerdict>> {
    if (ids.length === 0) return new Map();
    const rows = await read.query<KeptVerdict>(
      `SELECT ${VERDICT_COLUMNS} FROM verdict WHERE applicationId IN (${places(ids)})`,
      ids,
    );
    return new Map(rows.map((row) => [row.applicationId, row]));
  }

  /** The verdict of a case with its trace; null while nothing is decided. */
  tracedVerdict(read: Read, applicationId: string): Promise<VerdictEntity | null> {
    return read.findOne(VerdictEntity, { applicationId });
  }

  async window(read: Read, schoolYear: number, round: string, authorityCode: string): Promise<ApplicationWindowEntity | null> {
    const [row] = await read.query<ApplicationWindowEntity>(
      'SELECT * FROM application_window WHERE schoolYear = ? AND round = ? AND authorityCode = ?',
      [schoolYear, round, authorityCode],
    );
    return row ?? null;
  }

  /** The school year whose window of this round closes next (or closed last) for an authority; null when it has none. */
  async seasonOf(read: Read, round: string, authorityCode: string, now: Date): Promise<number | null> {
    const [row] = await read.query<{ schoolYear: number }>(
      'SELECT schoolYear FROM application_window WHERE round = ? AND authorityCode = ? ORDER BY closesAt < ?, ABS(TIMESTAMPDIFF(SECOND, closesAt, ?)) LIMIT 1',
      [round, authorityCode, now, now],
    );
    return row?.schoolYear ?? null;
  }

  /** The windows of the school year whose window closes next, else closed last. */
  windowsNear(read: Read, now: Date): Promise<ApplicationWindowEntity[]> {
    return read.query<ApplicationWindowEntity>(
      `SELECT w.* FROM application_window w JOIN (SELECT schoolYear FROM application_window
          ORDER BY closesAt < ?, ABS(TIMESTAMPDIFF(SECOND, closesAt, ?)) LIMIT 1) near ON near.schoolYear = w.schoolYear
        ORDER BY w.round, w.authorityCode`,
      [now, now],
    );
  }

  windows(read: Read, schoolYear: number): Promise<ApplicationWindowEntity[]> {
    return read.find(ApplicationWindowEntity, { schoolYear }, { round: 'ASC', authorityCode: 'ASC' });
  }

  /** Adds the windows that are not there yet. */
  async keepWindows(tx: Tx, rows: readonly ApplicationWindowEntity[]): Promise<void> {
    for (const row of rows) {
      await tx.execute(
        'INSERT INTO application_window (schoolYear, round, authorityCode, opensAt, closesAt) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE opensAt = VALUES(opensAt), closesAt = VALUES(closesAt)',
        [row.schoolYear, row.round, row.authorityCode, row.opensAt, row.closesAt],
      );
    }
  }

  /** Stages in which the child's school has received it by this service: the benefit counts from there. */
  async stagesReceived(read: Read, childId: string): Promise<string[]> {
    const rows = await read.query<{ stage: string }>(
      "SELECT DISTINCT stage FROM application WHERE childId = ? AND state = 'closed'",
      [childId],
    );
    return rows.map(({ stage }) => stage);
  }

  /** Cases that wait for material, with the instant at which it was asked for. */
  awaitingSupplement(read: Read, limit: number): Promise<(ApplicationEntity & { readonly askedAt: Date })[]> {
    return read.query(
      `SELECT a.*, v.decidedAt AS askedAt FROM application a JOIN verdict v ON v.applicationId = a.id
        WHERE a.state = 'awaitingSupplement' ORDER BY v.decidedAt, a.id LIMIT ${Math.trunc(limit)}`,
    );
  }

  /** When the first of the cases within reach that wait for material was asked for it. */
  async firstAskedAt(read: Read, reach: { readonly sql: string; readonly params: readonly unknown[] }): Promise<Date | null> {
    const [row] = await read.query<{ first: Date | null }>(
      `SELECT MIN(v.decidedAt) AS first FROM application a JOIN verdict v ON v.applicationId = a.id WHERE a.state = 'awaitingSupplement' AND ${reach.sql}`,
      reach.params,
    );
    return row?.first ?? null;
  }

  /** Drafts whose window has closed. */
  missedDrafts(read: Read, now: Date, limit: number): Promise<ApplicationEntity[]> {
    return read.query<ApplicationEntity>(
      `SELECT a.* FROM application a
         JOIN application_window w ON w.schoolYear = a.schoolYear AND w.round = a.round AND w.authorityCode = a.authorityCode
        WHERE a.state = 'draft' AND w.closesAt < TIMESTAMPADD(SECOND, -1, ?) ORDER BY a.id LIMIT ${Math.trunc(limit)} FOR UPDATE SKIP LOCKED`,
      [now],
    );
  }
}
