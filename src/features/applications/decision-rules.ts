import { Injectable } from '@nestjs/common';
import { evaluate, isBetter, type CompiledPolicy, type Facts, type Verdict } from '../../domain/eligibility';
import type { Read } from '../../platform/database/transaction';
import { Policies, type PolicyInForce } from '../policies';
import { AuthorityRegister, Schools } from '../schools';
import type { ApplicationEntity } from './application.entity';
import { ApplicationsRepository } from './applications.repository';

/** Puts a case before its policy. */
@Injectable()
export class DecisionRules {
  constructor(
    private readonly policies: Policies,
    private readonly authorities: AuthorityRegister,
    private readonly schools: Schools,
    private readonly applications: ApplicationsRepository,
  ) {}

  /**
   * The verdict by the version that was in force at submission, or by the one in force now where that publishes 从旧兼从优 and is
   * better for the child; with the version that decided.
   */
  async decide(
    read: Read,
    application: ApplicationEntity & { readonly policyVersionId: string },
    facts: Facts,
  ): Promise<{ readonly policy: PolicyInForce; readonly verdict: Verdict }> {
    const { schoolYear, policyVersionId: submittedUnder } = application;
    const policy = await this.policies.byId(read, submittedUnder);
    const verdict = await this.verdict(read, policy.compiled, application, facts);
    const newer = await this.policies.betterOfTwo(read, { schoolYear, at: await read.now(), submittedUnder });
    const other = newer && (await this.verdict(read, newer.compiled, application, facts));
    return newer && other && isBetter(other, verdict) ? { policy: newer, verdict: other } : { policy, verdict };
  }

  /**
   * The verdict for the authorities at which the family asks: that of its request and those of its wishes. A child that passes at
   * one of them is asked for everywhere, so that its whole scope is known for nearness and for 服从统筹; one that passes at none
   * keeps the refusal of where it asked.
   */
  private async verdict(read: Read, policy: CompiledPolicy, application: ApplicationEntity, facts: Facts): Promise<Verdict> {
    const wished = (await this.applications.wishesOf(read, [application.id])).get(application.id) ?? [];
    const schools = (await this.schools.all(read)).filter((school) => wished.includes(school.id));
    const asked = [...new Set([application.authorityCode, ...schools.map((school) => school.authorityCode)])];
    const atAsked = evaluate(policy, facts, { authorities: asked, trace: true });
    if (atAsked.outcome !== 'ELIGIBLE') return atAsked;
    return evaluate(policy, facts, { authorities: (await this.authorities.tree(read)).codes(), trace: true });
  }
}
