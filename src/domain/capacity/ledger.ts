// The arithmetic of the seat ledger (学位台账): where every seat of a pool is, as the sum of its movements.
import { err, ok, type Result } from '../kernel/result';

/**
 * planned: of the year, not yet assigned · committed: for children of right · coordinated: set aside, free · held: proposed or
 * placed · accepted by the family · received by the school · released to the general round.
 */
export const ACCOUNTS = ['planned', 'committed', 'coordinated', 'held', 'accepted', 'received', 'released'] as const;
export type Account = (typeof ACCOUNTS)[number];

/** Seats of one pool by account; never negative. */
export type Balances = Readonly<Record<Account, number>>;

/** `from: null` issues seats of the year's plan, `to: null` takes them back; both null is no movement. */
export interface Movement {
  readonly from: Account | null;
  readonly to: Account | null;
  readonly count: number;
}

export type LedgerFault =
  | { readonly code: 'LEDGER.NOT_A_MOVEMENT'; readonly movement: Movement }
  | { readonly code: 'LEDGER.ACCOUNT_SHORT'; readonly movement: Movement; readonly available: number };

export const EMPTY: Balances = { planned: 0, committed: 0, coordinated: 0, held: 0, accepted: 0, received: 0, released: 0 };

/**
 * The balances after one movement. Refused: counts that are not whole and positive, a movement onto itself, and any that would
 * take more seats from an account than it has.
 */
export function move(balances: Balances, movement: Movement): Result<Balances, LedgerFault> {
  const { from, to, count } = movement;
  if (!Number.isSafeInteger(count) || count <= 0 || from === to) return err({ code: 'LEDGER.NOT_A_MOVEMENT', movement });
  if (from !== null && balances[from] < count) return err({ code: 'LEDGER.ACCOUNT_SHORT', movement, available: balances[from] });
  return ok({
    ...balances,
    ...(from === null ? {} : { [from]: balances[from] - count }),
    ...(to === null ? {} : { [to]: balances[to] + count }),
  });
}

/** The balances after all movements in order, from nothing; stops at the first fault and says which movement it was. */
export function balancesOf(movements: Iterable<Movement>): Result<Balances, LedgerFault & { readonly at: number }> {
  let balances: Balances = EMPTY;
  let at = 0;
  for (const movement of movements) {
    const after = move(balances, movement);
    if (!after.ok) return err({ ...after.error, at });
    balances = after.value;
    at += 1;
  }
  return ok(balances);
}

/** All seats of the pool: issued minus taken back, whatever moved between the accounts. */
export const sumOf = (balances: Balances): number => ACCOUNTS.reduce((sum, account) => sum + balances[account], 0);

/** Seats for talents' children that are given or being given: held, accepted and received. */
export const takenOf = (balances: Balances): number => balances.held + balances.accepted + balances.received;

/** The movements that open a pool's account: the seats of the year, then what is committed and what is set aside of them. */
export function openingMovements(seats: number, committed: number, coordinated: number): Movement[] {
  const opening: Movement[] = [
    { from: null, to: 'planned', count: seats },
    { from: 'planned', to: 'committed', count: committed },
    { from: 'planned', to: 'coordinated', count: coordinated },
  ];
  return opening.filter(({ count }) => count > 0);
}
