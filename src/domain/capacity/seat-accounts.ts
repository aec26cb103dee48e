// The accounts of a pool and the ways a seat may go between them: what every ledger entry and every figure of a pool is made of.

/** Where a seat may stand. `plan` is the source outside the pool; `planned` is what neither right nor coordination claims. */
export const SEAT_ACCOUNTS = [
  'plan',
  'planned',
  'committed',
  'committedHeld',
  'committedAccepted',
  'committedReceived',
  'coordinated',
  'held',
  'accepted',
  'received',
  'released',
] as const;
export type SeatAccount = (typeof SEAT_ACCOUNTS)[number];

export const SEAT_KINDS = ['coordinated', 'committed'] as const;
/** Which seats of the pool a placement uses: the coordinated ones, or a committed one by catchment. */
export type SeatKind = (typeof SEAT_KINDS)[number];

export const SEAT_MOVEMENTS = ['hold', 'take', 'receive', 'release'] as const;
/** 锁定 · 占用 · 接收 · 释放 of one placement's seat; each happens once. */
export type SeatMovement = (typeof SEAT_MOVEMENTS)[number];

/** The account of every seat outside the pool: what a plan gives comes from it, what a plan takes back goes to it. */
export const SOURCE: SeatAccount = 'plan';

/** How each figure of a pool follows from its accounts; `entrySeats` is all of them but the source. */
export const ACCOUNTS_OF: Readonly<Record<Exclude<keyof PoolFigures, 'entrySeats'>, readonly SeatAccount[]>> = {
  committed: ['committed', 'committedHeld', 'committedAccepted', 'committedReceived'],
  committedTaken: ['committedHeld', 'committedAccepted', 'committedReceived'],
  coordinated: ['coordinated', 'held', 'accepted', 'received', 'released'],
  held: ['held'],
  accepted: ['accepted'],
  received: ['received'],
  released: ['released'],
};

/** The figures of a pool, in seats. */
export interface PoolFigures {
  readonly entrySeats: number;
  readonly committed: number;
  readonly coordinated: number;
  readonly committedTaken: number;
  readonly held: number;
  readonly accepted: number;
  readonly received: number;
  readonly released: number;
}

/** Column of the pool that counts an account; free seats are what the others leave. */
export const COLUMN_OF: Readonly<Partial<Record<SeatAccount, 'committedTaken' | 'held' | 'accepted' | 'received' | 'released'>>> =
  {
    committedHeld: 'committedTaken',
    committedAccepted: 'committedTaken',
    committedReceived: 'committedTaken',
    held: 'held',
    accepted: 'accepted',
    received: 'received',
    released: 'released',
  };

const WAYS: Readonly<Record<'take' | 'receive' | 'release', Readonly<Partial<Record<SeatAccount, SeatAccount>>>>> = {
  take: { held: 'accepted', committedHeld: 'committedAccepted' },
  receive: { accepted: 'received', committedAccepted: 'committedReceived' },
  release: { held: 'coordinated', accepted: 'coordinated', committedHeld: 'committed', committedAccepted: 'committed' },
};

/** Where a hold takes its seat from and puts it. */
export const HOLD_OF: Readonly<Record<SeatKind, readonly [SeatAccount, SeatAccount]>> = {
  coordinated: ['coordinated', 'held'],
  committed: ['committed', 'committedHeld'],
};

/** The account a seat goes to by a movement, or null when it cannot make that movement from where it stands. */
export const nextAccount = (at: SeatAccount, movement: Exclude<SeatMovement, 'hold'>): SeatAccount | null =>
  WAYS[movement][at] ?? null;
