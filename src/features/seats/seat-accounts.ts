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
