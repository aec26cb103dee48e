import { Injectable } from '@nestjs/common';
import { mayBeOffered, type Standing } from '../../domain/capacity/figure-standing';
import { issueEntries, leavesGiven, type IssuedFigures } from '../../domain/capacity/seat-book';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { Grade } from '../../domain/kernel/school-year';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import type { FieldFault } from '../../platform/errors/app-error';
import { PoolEntity } from './pool.entity';
import { PoolsRepository } from './pools.repository';
import { SeatLedgerRepository, type NewSeatEntry } from './seat-ledger.repository';
import { seatErrors } from './seats.errors';

/** The seats that are issued to one school and grade. */
export interface IssuedPool {
  readonly schoolId: string;
  /** For messages only. */
  readonly schoolCode: string;
  readonly schoolName?: string;
  readonly authorityCode: string;
  readonly grade: Grade;
  /** Nothing else enters the ledger: an estimate or a report is nobody's seat. */
  readonly standing: Extract<Standing, 'issued'>;
  readonly entrySeats: number;
  readonly committed: number;
  readonly coordinated: number;
  readonly grounds: Readonly<Record<string, unknown>>;
  /** The class size above the norm that two persons allowed and that these seats are counted by. */
  readonly classSizeAbove?: number | null;
}

const NOTHING: IssuedFigures = { entrySeats: 0, committed: 0, coordinated: 0 };
const MOST_NAMED = 10;

/** Issues the seats of a year (下达): opens pools and enters the difference to what they had. */
@Injectable()
export class SeatIssue {
  constructor(
    private readonly pools: PoolsRepository,
    private readonly ledger: SeatLedgerRepository,
  ) {}

  /** Keeps the pools of schools from moving until the transaction ends; by pool, when it was issued last. */
  async standing(tx: Tx, schoolYear: number, schoolIds: readonly string[]): Promise<Map<string, Date>> {
    return new Map((await this.pools.lockSchools(tx, schoolYear, schoolIds)).map(({ id, issuedAt }) => [id, issuedAt]));
  }

  /**
   * Pools that are not named stay as they are. Refuses SEATS.SPOKEN_FOR, changing nothing, when a pool would have fewer seats than
   * are given already; figures that are only estimated, reported or approved are a defect of the caller (RangeError).
   */
  async issue(
    tx: Tx,
    schoolYear: number,
    issued: readonly IssuedPool[],
    reason: string,
  ): Promise<{ opened: number; changed: number }> {
    if (!issued.every(({ standing }) => mayBeOffered(standing))) throw new RangeError('only issued figures enter the ledger');
    const standing = await this.pools.lockSchools(tx, schoolYear, [...new Set(issued.map(({ schoolId }) => schoolId))]);
    const existing = new Map(standing.map((pool) => [`${pool.schoolId}/${pool.grade}`, pool]));
    const short = issued.filter((pool) => {
      const old = existing.get(`${pool.schoolId}/${pool.grade}`);
      return old !== undefined && !leavesGiven(old, pool);
    });
    if (short.length > 0) {
      const names = short.slice(0, MOST_NAMED).map((pool) => `${pool.schoolCode} ${pool.grade}`);
      const fields = short.flatMap((pool) => shortfalls(pool, existing.get(`${pool.schoolId}/${pool.grade}`)!));
      throw seatErrors.spokenFor({ pools: names.join(', '), count: short.length }, fields);
    }
    const issuedAt = await tx.now();
    const opened: PoolEntity[] = [];
    const changed: PoolEntity[] = [];
    const entries: NewSeatEntry[] = [];
    for (const { schoolCode: _code, schoolName: _name, standing: _issued, grounds, classSizeAbove = null, ...figures } of issued) {
      const old = existing.get(`${figures.schoolId}/${figures.grade}`);
      const row: PoolEntity = {
        ...(old ?? { id: newId<'pool'>(), committedTaken: 0, held: 0, accepted: 0, received: 0, released: 0 }),
        ...figures,
        schoolYear,
        classSizeAbove,
        grounds: canonicalJson(grounds),
        issuedAt,
      };
      (old === undefined ? opened : changed).push(row);
      entries.push(...issueEntries(old ?? NOTHING, row).map((entry) => ({ ...entry, poolId: row.id, reason })));
    }
    await this.pools.insert(tx, opened);
    for (const row of changed) await this.pools.reissue(tx, row);
    await this.ledger.enter(tx, entries);
    return { opened: opened.length, changed: changed.length };
  }
}

const spoken = (pool: PoolEntity): number => pool.held + pool.accepted + pool.received + pool.released;

/** What one pool would lack: seats given already beside seats that would be left, of each kind. */
function shortfalls(pool: IssuedPool, old: PoolEntity): FieldFault[] {
  const kinds = [
    { code: 'coordinatedSpokenFor', zh: '统筹学位', en: 'coordinated', given: spoken(old), left: pool.coordinated },
    { code: 'committedSpokenFor', zh: '对口等刚性学位', en: 'committed', given: old.committedTaken, left: pool.committed },
  ];
  const school = pool.schoolName ?? pool.schoolCode;
  return kinds
    .filter(({ given, left }) => given > left)
    .map(({ code, zh, en, given, left }) => ({
      field: `${pool.schoolCode}/${pool.grade}`,
      code,
      zh: `${school} ${pool.grade}：${zh}已安排 ${given} 个，变动后只有 ${left} 个，差 ${given - left} 个。`,
      en: `${school} ${pool.grade}: ${given} ${en} seats are given, ${left} would be left; ${given - left} too few.`,
    }));
}
