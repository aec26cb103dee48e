import { accountOf, authorise } from '../../platform/access/authorise';
import type { Action } from '../../platform/access/actions';
import type { Context } from '../../platform/context/context';

/** Refuses (404) whoever does not sit with the action at the table of the authority above all others, which runs the city's rounds. */
export function authoriseCity(ctx: Context, action: Action): void {
  const { principal } = ctx;
  authorise(ctx, action, { authorityCode: principal.kind === 'account' ? principal.cityCode : null });
}

/** As `authoriseCity`; gives the account. */
export function cityAccount(ctx: Context, action: Action): string {
  authoriseCity(ctx, action);
  return accountOf(ctx).accountId;
}
