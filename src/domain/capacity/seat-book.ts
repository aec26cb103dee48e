// The book of one pool, entry by entry: what may be entered next, what its figures are and what in it cannot be, for the ledger and its check.
import {
  ACCOUNTS_OF,
  HOLD_OF,
  nextAccount,
  SEAT_ACCOUNTS,
  SOURCE,
  type PoolFigures,
  type SeatAccount,
  type SeatKind,
  type SeatMovement,
} from './seat-accounts';

/** Seats that went from one account to another. */
export interface BookEntry {
  readonly fromAccount: SeatAccount;
  readonly toAccount: SeatAccount;
  readonly seats: number;
  /** Whose seat it is; null for what a plan gives and what goes to the general round. */
  readonly placementId: string | null;
  readonly movement: SeatMovement | 'issue' | 'return';
}

/** What a plan sets of a pool. */
export type IssuedFigures = Pick<PoolFigures, 'entrySeats' | 'committed' | 'coordinated'>;

export type SeatCommand =
  | { readonly movement: 'hold'; readonly placementId: string; readonly kind: SeatKind }
  | { readonly movement: Exclude<SeatMovement, 'hold'>; readonly placementId: string }
  | { readonly movement: 'return' }
  | { readonly movement: 'issue'; readonly figures: IssuedFigures };

export type SeatRefusal = 'NONE_LEFT' | 'NOT_HELD' | 'SPOKEN_FOR';

/** Seats in each account after the entries; the source is as far below zero as the pool has seats. */
export function balancesOf(entries: readonly BookEntry[]): Record<SeatAccount, number> {
  const balances = Object.fromEntries(SEAT_ACCOUNTS.map((account) => [account, 0])) as Record<SeatAccount, number>;
  for (const { fromAccount, toAccount, seats } of entries) {
    balances[fromAccount] -= seats;
    balances[toAccount] += seats;
  }
  return balances;
}

/** The figures that a pool with these entries must show. */
export function figuresOf(entries: readonly BookEntry[]): PoolFigures {
  const balances = balancesOf(entries);
  const sum = (accounts: readonly SeatAccount[]): number => accounts.reduce((seats, account) => seats + balances[account], 0);
  const figures = Object.entries(ACCOUNTS_OF).map(([figure, accounts]) => [figure, sum(accounts)]);
  return { entrySeats: 0 - balances[SOURCE], ...(Object.fromEntries(figures) as Omit<PoolFigures, 'entrySeats'>) };
}

/** The entries by which a pool comes to other figures; what neither right nor coordination claims stands in `planned`. */
export function issueEntries(before: IssuedFigures, after: IssuedFigures): BookEntry[] {
  const planned = ({ entrySeats, committed, coordinated }: IssuedFigures): number => entrySeats - committed - coordinated;
  const changes: [SeatAccount, number][] = [
    ['committed', after.committed - before.committed],
    ['coordinated', after.coordinated - before.coordinated],
    ['planned', planned(after) - planned(before)],
  ];
  return changes.flatMap(([account, change]): BookEntry[] => {
    if (change === 0) return [];
    const [fromAccount, toAccount]: [SeatAccount, SeatAccount] = change > 0 ? [SOURCE, account] : [account, SOURCE];
    return [{ fromAccount, toAccount, seats: Math.abs(change), placementId: null, movement: 'issue' }];
  });
}

/** Whether a pool may come to these figures: it keeps every seat that is given or returned already. */
export const leavesGiven = (now: PoolFigures, after: IssuedFigures): boolean =>
  now.held + now.accepted + now.received + now.released <= after.coordinated && now.committedTaken <= after.committed;

/** Where the seat of a placement stands; null when it never had one. Entries of one placement stand in the order they were made. */
export function standingOf(entries: readonly BookEntry[], placementId: string): SeatAccount | null {
  return entries.filter((entry) => entry.placementId === placementId).at(-1)?.toAccount ?? null;
}

/**
 * The entries that a command adds to a book: none when the same movement of the same placement stands there already, a code when
 * it may not be made. This is the ledger in one thread; the database does the same in many.
 */
export function entriesFor(entries: readonly BookEntry[], command: SeatCommand): readonly BookEntry[] | SeatRefusal {
  switch (command.movement) {
    case 'issue': {
      const now = figuresOf(entries);
      return leavesGiven(now, command.figures) ? issueEntries(now, command.figures) : 'SPOKEN_FOR';
    }
    case 'return': {
      const seats = balancesOf(entries).coordinated;
      const entry = { fromAccount: 'coordinated', toAccount: 'released', seats, placementId: null, movement: 'return' } as const;
      return seats > 0 ? [entry] : [];
    }
    case 'hold': {
      const [fromAccount, toAccount] = HOLD_OF[command.kind];
      if (standingOf(entries, command.placementId) !== null) return [];
      if (balancesOf(entries)[fromAccount] < 1) return 'NONE_LEFT';
      return [{ fromAccount, toAccount, seats: 1, placementId: command.placementId, movement: 'hold' }];
    }
    default:
      return moved(entries, command.movement, command.placementId);
  }
}

function moved(
  entries: readonly BookEntry[],
  movement: Exclude<SeatMovement, 'hold'>,
  placementId: string,
): readonly BookEntry[] | SeatRefusal {
  if (entries.some((entry) => entry.placementId === placementId && entry.movement === movement)) return [];
  const fromAccount = standingOf(entries, placementId);
  const toAccount = fromAccount === null ? null : nextAccount(fromAccount, movement);
  if (fromAccount === null || toAccount === null) return 'NOT_HELD';
  return [{ fromAccount, toAccount, seats: 1, placementId, movement }];
}

/** Something in a book that cannot be: an account below zero, or a placement whose entries do not follow one another. */
export interface BookFault {
  readonly code: 'NEGATIVE_ACCOUNT' | 'BROKEN_CHAIN';
  /** The account, or the placement. */
  readonly subject: string;
}

const TURN: readonly BookEntry['movement'][] = ['hold', 'take', 'receive', 'release'];

/** Everything in the entries of one pool that cannot be, in whatever order they are read. */
export function bookFaults(entries: readonly BookEntry[]): BookFault[] {
  const balances = balancesOf(entries);
  const negative = SEAT_ACCOUNTS.filter((account) => account !== SOURCE && balances[account] < 0);
  const chains = new Map<string, BookEntry[]>();
  for (const entry of entries)
    if (entry.placementId !== null) chains.set(entry.placementId, [...(chains.get(entry.placementId) ?? []), entry]);
  const broken = [...chains].filter(([, chain]) => !followsOn(chain));
  return [
    ...negative.map((subject): BookFault => ({ code: 'NEGATIVE_ACCOUNT', subject })),
    ...broken.map(([subject]): BookFault => ({ code: 'BROKEN_CHAIN', subject })),
  ];
}

/** A placement holds first, and each later movement is a way from where the one before put its one seat. */
function followsOn(chain: readonly BookEntry[]): boolean {
  const [first, ...later] = [...chain].sort((a, b) => TURN.indexOf(a.movement) - TURN.indexOf(b.movement));
  const begins = Object.values(HOLD_OF).some(([from, to]) => from === first!.fromAccount && to === first!.toAccount);
  if (first!.movement !== 'hold' || !begins || chain.some(({ seats }) => seats !== 1)) return false;
  return later.every(({ movement, fromAccount, toAccount }, at) => {
    const before = at === 0 ? first! : later[at - 1]!;
    return fromAccount === before.toAccount && nextAccount(fromAccount, movement as Exclude<SeatMovement, 'hold'>) === toAccount;
  });
}
