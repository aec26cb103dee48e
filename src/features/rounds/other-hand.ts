import { accessErrors } from '../../platform/access/access.errors';
import { roundErrors } from './rounds.errors';

/** A decision that waits for its second signature; refuses when there is none, or when the same hand made it. */
export function requireOtherHand<D extends { readonly proposedBy: string; readonly confirmedBy: string | null }>(decision: D | null, accountId: string): D {
  if (!decision || decision.confirmedBy !== null) throw roundErrors.nothingToConfirm();
  if (decision.proposedBy === accountId) throw accessErrors.sameHand();
  return decision;
}
