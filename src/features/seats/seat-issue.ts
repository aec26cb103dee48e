import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { Grade } from '../../domain/kernel/school-year';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import type { FieldFault } from '../../platform/errors/app-error';
import { PoolEntity } from './pool.entity';
import { PoolsRepository } from './pools.repository';
import type { SeatAccount } from './seat-accounts';
import { SeatLedgerRepository, type NewSeatEntry } from './seat-ledger.repository';
import { seatErrors } from './seats.errors';

/** The seats that a plan gives one school and grade. */
export interface IssuedPool {
  readonly schoolId: string;
  /** For messages only. */
  readonly schoolCode: string;
  readonly schoolName?: string;
  readonly authorityCode: string;
  readonly grade: Grade;
  readonly entrySeats: number;
  readonly committed: number;
  readonly coordinated: number;
  readonly grounds: Readonly<Record<string, unknown>>;
}

type Figures = Pick<PoolEntity, 'entrySeats' | 'committed' | 'coordinated'>;

const NOTHING: Figures = { entrySeats: 0, committed: 0, coordinated: 0 };
const MOST_NAMED = 10;

const spoken = (pool: PoolEntity): number => pool.held + pool.accepted + pool.received + pool.released;

/** Issues the seats of a year (下达): opens pools and enters the difference to what they had. */
@Injectable()
export class SeatIssue {
  constructor(
    private readonly pools: PoolsRepository,
    private readonly ledger: SeatLedgerRepository,
  ) {}

  /**
   * Pools that the plan does not name stay as they are. Refuses SEATS.SPOKEN_FOR, changing nothing, when a pool would have
   * fewer seats than are given already.
   */
  async issue(
    tx: Tx,
    schoolYear: number,
    issued: readonly IssuedPool[],
    reason: string,
  ): Promise<{ opened: number; changed: number }> {
    const existing = new Map((await this.pools.lockYear(tx, schoolYear)).map((pool) => [`${pool.schoolId}/${pool.grade}`, pool]));
    const short = issued.filter((pool) => {
      const old = existing.get(`${pool.schoolId}/${pool.grade}`);
      return old !== undefined && (spoken(old) > pool.coordinated || old.committedTaken > pool.committed);
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
    for (const { schoolCode: _code, schoolName: _name, grounds, ...figures } of issued) {
      const old = existing.get(`${figures.schoolId}/${figures.grade}`);
      const row: PoolEntity = {
        ...(old ?? { id: newId<'pool'>(), committedTaken: 0, held: 0, accepted: 0, received: 0, released: 0 }),
        ...figures,
        schoolYear,
        grounds: canonicalJson(grounds),
        issuedAt,
      };
      (old === undefined ? opened : changed).push(row);
      entries.push(...differences(row.id, old ?? NOTHING, row, reason));
    }
    await this.pools.insert(tx, opened);
    for (const row of changed) await this.pools.reissue(tx, row);
    await this.ledger.enter(tx, entries);
    return { opened: opened.length, changed: changed.length };
  }
}

/** What one pool would lack: seats given already beside seats the plan would leave, of each kind. */
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
      zh: `${school} ${pool.grade}：${zh}已安排 ${given} 个，按新计划只剩 ${left} 个，差 ${given - left} 个。`,
      en: `${school} ${pool.grade}: ${given} ${en} seats are given, the plan leaves ${left}; ${given - left} too few.`,
    }));
}

function differences(poolId: string, before: Figures, after: Figures, reason: string): NewSeatEntry[] {
  const planned = ({ entrySeats, committed, coordinated }: Figures): number => entrySeats - committed - coordinated;
  const changes: [SeatAccount, number][] = [
    ['committed', after.committed - before.committed],
    ['coordinated', after.coordinated - before.coordinated],
    ['planned', planned(after) - planned(before)],
  ];
  return changes.flatMap(([account, change]): NewSeatEntry[] => {
    if (change === 0) return [];
    const [fromAccount, toAccount]: [SeatAccount, SeatAccount] = change > 0 ? ['plan', account] : [account, 'plan'];
    return [{ poolId, fromAccount, toAccount, seats: Math.abs(change), placementId: null, movement: 'issue', reason }];
  });
}
