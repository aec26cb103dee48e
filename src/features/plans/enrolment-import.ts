import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { SchoolKeeper } from '../schools';
import { SeatIssue } from '../seats';
import { AdoptionGroundsQuery } from './adoption-grounds.query';
import { adoptEnrolment, type Adoption } from './enrolment-adoption';
import { planErrors } from './plans.errors';
import { PlansRepository } from './plans.repository';
import type { EnrolmentPlan } from './reading/enrolment-plan';

export interface PreparedEnrolment extends Adoption {
  readonly policyVersionId: string;
}

/** Takes an enrolment plan over: its rows, what it knows better of its schools, and the seats of its year. */
@Injectable()
export class EnrolmentImport {
  constructor(
    private readonly grounds: AdoptionGroundsQuery,
    private readonly keeper: SchoolKeeper,
    private readonly seats: SeatIssue,
    private readonly plans: PlansRepository,
  ) {}

  /** Refuses PLAN.NO_POLICY and PLAN.NO_SCHOOLS. */
  async prepare(tx: Tx, plan: EnrolmentPlan): Promise<PreparedEnrolment> {
    const grounds = await this.grounds.of(tx, plan.schoolYear);
    const adoption = adoptEnrolment(plan, grounds);
    if (adoption.pools.length === 0) throw planErrors.noSchools();
    return { ...adoption, policyVersionId: grounds.policyVersionId };
  }

  async adopt(
    tx: Tx,
    planVersionId: string,
    schoolYear: number,
    { rows, identified, pools, policyVersionId }: PreparedEnrolment,
  ) {
    for (const { school, identityCode, authorityCode, city } of identified) {
      await this.keeper.identify(tx, school, { identityCode, authorityCode, affiliation: city ? 'city' : school.affiliation });
    }
    await this.plans.insertEnrolmentRows(
      tx,
      rows.map(({ row, school, authorityCode }) => ({
        id: newId<'enrolmentRow'>(),
        planVersionId,
        sheetRow: row.row,
        schoolId: school?.id ?? null,
        authorityCode,
        grade: row.grade,
        figures: canonicalJson(row),
      })),
    );
    const grounded = pools.map((pool) => ({ ...pool, grounds: { ...pool.grounds, planVersionId, policyVersionId } }));
    const { opened, changed } = await this.seats.issue(tx, schoolYear, grounded, `plan ${planVersionId}`);
    return { rows: rows.length, pools: { opened, changed } };
  }
}
