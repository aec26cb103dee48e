import type { Context } from '../context/context';
import { accessErrors } from './access.errors';
import { permits, type Action, type Belongings } from './actions';

/**
 * Refuses the deed when the principal may not do it to this object. The answer for a foreign object is the same as
 * for one that does not exist (404), so that ids cannot be probed.
 */
export function authorise(ctx: Context, action: Action, object: Belongings): void {
  if (!permits(ctx.principal, action, object)) throw accessErrors.notFound();
}

/** The account behind the request; 401 for visitors and the service itself. */
export function accountOf(ctx: Context): Extract<Context['principal'], { kind: 'account' }> {
  if (ctx.principal.kind !== 'account') throw accessErrors.signInNeeded();
  return ctx.principal;
}
