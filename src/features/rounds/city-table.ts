import { Injectable } from '@nestjs/common';
import { accountOf, authorise } from '../../platform/access/authorise';
import type { Action } from '../../platform/access/actions';
import { AuthorityReach } from '../../platform/access/authority-reach';
import type { Context } from '../../platform/context/context';

/** The table of the authority above all others, which runs the rounds of the city; every other signs its own part. */
@Injectable()
export class CityTable {
  constructor(private readonly reach: AuthorityReach) {}

  /** The account that sits there with the action; 404 for everybody else. */
  async account(ctx: Context, action: Action): Promise<string> {
    authorise(ctx, action, { authorityCode: await this.reach.city() });
    return accountOf(ctx).accountId;
  }
}
