import { Injectable } from '@nestjs/common';
import { Policies } from '../policies';
import { AuthorityRegister } from '../schools';

/** Where a decision's rules come from: published policies and the tree of authorities. */
@Injectable()
export class DecisionRules {
  constructor(
    readonly policies: Policies,
    readonly authorities: AuthorityRegister,
  ) {}
}
