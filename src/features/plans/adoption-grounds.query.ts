import { Injectable } from '@nestjs/common';
import { reserveFor } from '../../domain/eligibility/reserve';
import type { Read } from '../../platform/database/transaction';
import { Policies } from '../policies';
import { AuthorityRegister, Schools } from '../schools';
import type { AdoptionGrounds } from './enrolment-adoption';
import { planErrors } from './plans.errors';
import { PlanRows } from './plan-rows.query';

/** What an enrolment plan is held against: the city's schools, their layout plan and the policy published for the year. */
@Injectable()
export class AdoptionGroundsQuery {
  constructor(
    private readonly authorities: AuthorityRegister,
    private readonly schools: Schools,
    private readonly policies: Policies,
    private readonly plans: PlanRows,
  ) {}

  /** Refuses PLAN.NO_POLICY. */
  async of(read: Read, schoolYear: number): Promise<AdoptionGrounds & { readonly policyVersionId: string }> {
    const policy = await this.policies.published(read, schoolYear);
    if (policy === null) throw planErrors.noPolicy({ schoolYear });
    return {
      policyVersionId: policy.versionId,
      schools: await this.schools.all(read),
      sites: await this.plans.sites(read),
      cityCode: (await this.authorities.all(read)).find(({ parent }) => parent === null)?.code ?? '',
      authorityOf: await this.authorities.byName(read),
      reserveOf: (authorityCode, stage) => reserveFor(policy.compiled, authorityCode, stage),
    };
  }
}
