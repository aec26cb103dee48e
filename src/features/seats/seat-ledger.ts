import { Injectable } from '@nestjs/common';
import { HOLD_OF, nextAccount, type SeatAccount, type SeatKind, type SeatMovement } from '../../domain/capacity/seat-accounts';
import { accessErrors } from '../../platform/access/access.errors';
import type { Read, Tx } from '../../platform/database/transaction';
import { SeatLedgerRepository, type PlacementEntry, type SeatDrift } from './seat-ledger.repository';
import { seatErrors } from './seats.errors';

export interface SeatMoved {
  readonly poolId: string;
  /** False when this movement of this placement was entered before: nothing has changed then. */
  readonly moved: boolean;
}

/** Later movements first: where a placement's seat stands is where its latest one put it. */
const LATEST: readonly SeatMovement[] = ['release', 'receive', 'take', 'hold'];

/**
 * The account of every seat. Each movement happens in the caller's transaction as one conditional UPDATE of the pool and
 * one entry, once for each placement however often it is asked for; no pool ever gives more seats than it has.
 */
@Injectable()
export class SeatLedger {
  constructor(private readonly ledger: SeatLedgerRepository) {}

  /** 锁定: a free seat of this kind becomes the placement's. Refuses SEATS.NONE_LEFT. */
  async hold(tx: Tx, poolId: string, placementId: string, kind: SeatKind, reason = ''): Promise<SeatMoved> {
    if (!(await this.ledger.lockPool(tx, poolId))) throw accessErrors.notFound();
    const entries = await this.ledger.entriesOf(tx, placementId);
    if (entries.length > 0) {
      if (entries.some((entry) => entry.poolId !== poolId)) throw seatErrors.notHeld({ movement: 'hold' });
      return { poolId, moved: false };
    }
    if (!(await this.ledger.takeFree(tx, poolId, kind))) throw seatErrors.noneLeft({ poolId });
    const [fromAccount, toAccount] = HOLD_OF[kind];
    await this.ledger.enter(tx, [{ poolId, fromAccount, toAccount, seats: 1, placementId, movement: 'hold', reason }]);
    return { poolId, moved: true };
  }

  /** 占用: the family agreed. */
  take(tx: Tx, placementId: string, reason = ''): Promise<SeatMoved> {
    return this.move(tx, placementId, 'take', reason);
  }

  /** The school received the child. */
  receive(tx: Tx, placementId: string, reason = ''): Promise<SeatMoved> {
    return this.move(tx, placementId, 'receive', reason);
  }

  /** 释放: the seat is free again, for this kind of use. A received seat stays. */
  release(tx: Tx, placementId: string, reason = ''): Promise<SeatMoved> {
    return this.move(tx, placementId, 'release', reason);
  }

  /** 退回普通批次: coordinated seats that nobody holds go to the general round; the number given. */
  async returnUnused(tx: Tx, poolId: string, reason = ''): Promise<number> {
    const seats = await this.ledger.releaseFree(tx, poolId);
    if (seats > 0) {
      await this.ledger.enter(tx, [
        { poolId, fromAccount: 'coordinated', toAccount: 'released', seats, placementId: null, movement: 'return', reason },
      ]);
    }
    return seats;
  }

  /** Figures of pools that are not the sums of their entries. */
  drift(read: Read): Promise<SeatDrift[]> {
    return this.ledger.drift(read);
  }

  private async move(tx: Tx, placementId: string, movement: Exclude<SeatMovement, 'hold'>, reason: string): Promise<SeatMoved> {
    const poolId = await this.ledger.poolOf(tx, placementId);
    if (poolId === null) throw seatErrors.notHeld({ movement });
    await this.ledger.lockPool(tx, poolId);
    const entries = await this.ledger.entriesOf(tx, placementId);
    if (entries.some((entry) => entry.movement === movement)) return { poolId, moved: false };
    const fromAccount = standing(entries);
    const toAccount = nextAccount(fromAccount, movement);
    if (toAccount === null || !(await this.ledger.moveOne(tx, poolId, fromAccount, toAccount)))
      throw seatErrors.notHeld({ movement });
    await this.ledger.enter(tx, [{ poolId, fromAccount, toAccount, seats: 1, placementId, movement, reason }]);
    return { poolId, moved: true };
  }
}

function standing(entries: readonly PlacementEntry[]): SeatAccount {
  const latest = LATEST.flatMap((movement) => entries.filter((entry) => entry.movement === movement))[0];
  return latest!.toAccount;
}
