import { Injectable } from '@nestjs/common';
import { next } from '../../domain/kernel/state-table';
import { roundStates, type RoundDeed, type RoundState } from '../../domain/placement/round-states';
import { accessErrors } from '../../platform/access/access.errors';
import type { Read, Tx } from '../../platform/database/transaction';
import { RoundLineEntity } from './round-line.entity';
import { RoundPartEntity } from './round-part.entity';
import { RoundRunEntity } from './round-run.entity';
import { RoundEntity } from './round.entity';
import { roundErrors } from './rounds.errors';

const LINES_A_STATEMENT = 500;

/** A line without what its family is told. */
export type ProposedLine = Omit<RoundLineEntity, 'ownLineSealed'>;

/** A signed line with what of its run and round a family's proof needs. */
export type SignedLine = RoundLineEntity & {
  readonly merkleRoot: string;
  readonly instanceHash: string;
  readonly schoolYear: number;
};

/** The only SQL for rounds, their parts, runs and lines. */
@Injectable()
export class RoundsRepository {
  byId(read: Read, id: string): Promise<RoundEntity | null> {
    return read.findOne(RoundEntity, { id });
  }

  /** The round of a kind (1), or one that runs it again (2 and more). */
  numbered(read: Read, schoolYear: number, kind: string, number: number): Promise<RoundEntity | null> {
    return read.findOne(RoundEntity, { schoolYear, kind, number });
  }

  /** The round whose lottery, key and pseudonyms this one has: itself, or the one that it runs again. */
  async rootOf(read: Read, round: RoundEntity): Promise<RoundEntity> {
    return round.number === 1 ? round : (await this.numbered(read, round.schoolYear, round.kind, 1))!;
  }

  all(read: Read): Promise<RoundEntity[]> {
    return read.find(RoundEntity, {}, { schoolYear: 'ASC', kind: 'ASC', number: 'ASC' });
  }

  insert(tx: Tx, row: RoundEntity): Promise<void> {
    return tx.insert(RoundEntity, row);
  }

  /** The round, kept from others until the transaction ends; 404 when there is none. */
  async lock(tx: Tx, id: string): Promise<RoundEntity> {
    await tx.query('SELECT id FROM round WHERE id = ? FOR UPDATE', [id]);
    const row = await this.byId(tx, id);
    if (!row) throw accessErrors.notFound();
    return row;
  }

  /** One deed of the round's state table, with more columns. */
  async move(tx: Tx, round: RoundEntity, deed: RoundDeed, more: Readonly<Record<string, unknown>> = {}): Promise<RoundState> {
    const after = next(roundStates, round.state as RoundState, deed);
    if (after === null) throw roundErrors.notInState({ state: round.state });
    const columns = { state: after, ...more };
    await tx.execute(
      `UPDATE round SET ${Object.keys(columns)
        .map((column) => `${column} = ?`)
        .join(', ')} WHERE id = ?`,
      [...Object.values(columns), round.id],
    );
    return after;
  }

  keepParts(tx: Tx, roundId: string, authorities: readonly string[]): Promise<void> {
    return tx.insert(
      RoundPartEntity,
      authorities.map((authorityCode) => ({
        roundId,
        authorityCode,
        signedAt: null,
        signedBy: null,
        documentNumber: null,
        answerOn: null,
      })),
    );
  }

  parts(read: Read, roundId: string): Promise<RoundPartEntity[]> {
    return read.find(RoundPartEntity, { roundId }, { authorityCode: 'ASC' });
  }

  async signPart(tx: Tx, part: RoundPartEntity): Promise<boolean> {
    const signed = await tx.execute(
      'UPDATE round_part SET signedAt = ?, signedBy = ?, documentNumber = ?, answerOn = ? WHERE roundId = ? AND authorityCode = ? AND signedAt IS NULL',
      [part.signedAt, part.signedBy, part.documentNumber, part.answerOn, part.roundId, part.authorityCode],
    );
    return signed === 1;
  }

  insertRun(tx: Tx, run: RoundRunEntity): Promise<void> {
    return tx.insert(RoundRunEntity, run);
  }

  run(read: Read, id: string): Promise<RoundRunEntity | null> {
    return read.findOne(RoundRunEntity, { id });
  }

  /** First run first. */
  runs(read: Read, roundId: string): Promise<RoundRunEntity[]> {
    return read.find(RoundRunEntity, { roundId }, { number: 'ASC' });
  }

  async lastRunNumber(read: Read, roundId: string): Promise<number> {
    const [row] = await read.query<{ last: number | null }>('SELECT MAX(number) AS last FROM round_run WHERE roundId = ?', [
      roundId,
    ]);
    return row?.last ?? 0;
  }

  async finishRun(
    tx: Tx,
    run: Pick<RoundRunEntity, 'id' | 'outcomeHash' | 'merkleRoot' | 'certificate' | 'finishedAt'>,
  ): Promise<boolean> {
    const found = await tx.execute(
      'UPDATE round_run SET outcomeHash = ?, merkleRoot = ?, certificate = ?, finishedAt = ? WHERE id = ? AND finishedAt IS NULL',
      [run.outcomeHash, run.merkleRoot, run.certificate, run.finishedAt, run.id],
    );
    return found === 1;
  }

  async insertLines(tx: Tx, lines: readonly RoundLineEntity[]): Promise<void> {
    for (let at = 0; at < lines.length; at += LINES_A_STATEMENT)
      await tx.insert(RoundLineEntity, lines.slice(at, at + LINES_A_STATEMENT));
  }

  /** Lines of a run in the order of pseudonyms, of one authority or of all; what families are told stays sealed where it is. */
  lines(read: Read, runId: string, authorityCode?: string): Promise<ProposedLine[]> {
    return read.query<ProposedLine>(
      `SELECT runId, applicationId, student, authorityCode, poolId, mode, wishRank, byFallback FROM round_line
        WHERE runId = ?${authorityCode === undefined ? '' : ' AND authorityCode = ?'} ORDER BY student, applicationId`,
      [runId, ...(authorityCode === undefined ? [] : [authorityCode])],
    );
  }

  line(read: Read, runId: string, applicationId: string): Promise<RoundLineEntity | null> {
    return read.findOne(RoundLineEntity, { runId, applicationId });
  }

  /** Where the issued rounds of a kind left these cases, by case: the latest placing counts. */
  async placedIn(read: Read, { schoolYear, kind }: RoundEntity, applicationIds: readonly string[]): Promise<Map<string, string>> {
    if (applicationIds.length === 0) return new Map();
    const rows = await read.query<{ applicationId: string; poolId: string }>(
      `SELECT l.applicationId, l.poolId FROM round r JOIN round_line l ON l.runId = r.currentRunId
        WHERE r.schoolYear = ? AND r.kind = ? AND r.state = 'issued' AND l.poolId IS NOT NULL
          AND l.applicationId IN (${applicationIds.map(() => '?').join(', ')}) ORDER BY r.number`,
      [schoolYear, kind, ...applicationIds],
    );
    return new Map(rows.map(({ applicationId, poolId }) => [applicationId, poolId]));
  }

  /** The line of a case that its authority has signed, of the latest round that has one. */
  async signedLine(read: Read, applicationId: string): Promise<SignedLine | null> {
    const [line] = await read.query<SignedLine>(
      `SELECT l.*, n.merkleRoot, n.instanceHash, r.schoolYear FROM round r
         JOIN round_run n ON n.id = r.currentRunId
         JOIN round_line l ON l.runId = r.currentRunId AND l.applicationId = ?
         JOIN round_part p ON p.roundId = r.id AND p.authorityCode = l.authorityCode
        WHERE p.signedAt IS NOT NULL AND (r.number = 1 OR r.state = 'issued') ORDER BY p.signedAt DESC LIMIT 1`,
      [applicationId],
    );
    return line ?? null;
  }
}
