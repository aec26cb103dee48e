import { accessErrors } from '../../platform/access/access.errors';
import { accountOf, authorise } from '../../platform/access/authorise';
import type { Action } from '../../platform/access/actions';
import type { Context } from '../../platform/context/context';
import { CITY_BUREAU } from './city-bureau';
import type { SeedPartEntity } from './seed-part.entity';

/** The account at the city's table; 404 for everybody else. */
export function ceremonyAccount(ctx: Context, action: Action): string {
  authorise(ctx, action, { authorityCode: CITY_BUREAU });
  return accountOf(ctx).accountId;
}

/** Refuses who does not enter this part, and who has entered another part of the same round already: several persons make a seed. */
export function requireHolder(ctx: Context, part: SeedPartEntity, parts: readonly SeedPartEntity[]): void {
  const { accountId, roles } = accountOf(ctx);
  if (!(roles as readonly string[]).includes(part.enteredBy)) throw accessErrors.forbidden();
  const others = parts.filter(({ role }) => role !== part.role);
  if (others.some(({ committedBy, openedBy }) => committedBy === accountId || openedBy === accountId))
    throw accessErrors.sameHand();
}
