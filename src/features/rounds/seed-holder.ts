import { accessErrors } from '../../platform/access/access.errors';
import { accountOf } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import type { SeedPartEntity } from './seed-part.entity';

/** Refuses who does not enter this part, and who has entered another part of the same round already: several persons make a seed. */
export function requireHolder(ctx: Context, part: SeedPartEntity, parts: readonly SeedPartEntity[]): void {
  const { accountId, roles } = accountOf(ctx);
  if (!(roles as readonly string[]).includes(part.enteredBy)) throw accessErrors.forbidden();
  const others = parts.filter(({ role }) => role !== part.role);
  if (others.some(({ committedBy, openedBy }) => committedBy === accountId || openedBy === accountId))
    throw accessErrors.sameHand();
}
