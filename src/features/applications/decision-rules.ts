import { Injectable } from '@nestjs/common';
import { evaluate, type CompiledPolicy, type Facts, type Verdict } from '../../domain/eligibility';
import type { Read } from '../../platform/database/transaction';
import { Policies } from '../policies';
import { AuthorityRegister, Schools } from '../schools';
import type { ApplicationEntity } from './application.entity';
import { ApplicationsRepository } from './applications.repository';

/** Puts a case before its policy. */
@Injectable()
export class DecisionRules {
  constructor(
    readonly policies: Policies,
    private readonly authorities: AuthorityRegister,
    private readonly schools: Schools,
    private readonly applications: ApplicationsRepository,
  ) {}

  /**
   * The verdict for the authorities at which the family asks: that of its request and those of its wishes. A child that passes at
   * one of them is asked for everywhere, so that its whole scope is known for nearness and for 服从统筹; one that passes at none
   * keeps the refusal of where it asked.
   */
  async verdict(read: Read, policy: CompiledPolicy, application: ApplicationEntity, facts: Facts): Promise<Verdict> {
    const wished = (await this.applications.wishesOf(read, [application.id])).get(application.id) ?? [];
    const schools = (await this.schools.all(read)).filter((school) => wished.includes(school.id));
    const asked = [...new Set([application.authorityCode, ...schools.map((school) => school.authorityCode)])];
    const atAsked = evaluate(policy, facts, { authorities: asked, trace: true });
    if (atAsked.outcome !== 'ELIGIBLE') return atAsked;
    return evaluate(policy, facts, { authorities: (await this.authorities.tree(read)).codes(), trace: true });
  }
}
