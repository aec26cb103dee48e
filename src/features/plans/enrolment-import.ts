import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { newId } from '../../platform/database/new-id';
import type { Read, Tx } from '../../platform/database/transaction';
import { SchoolKeeper } from '../schools';
import { Pools, SeatIssue, type IssuedPool } from '../seats';
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
    private readonly pools: Pools,
    private readonly plans: PlansRepository,
  ) {}

  /** Refuses PLAN.NO_POLICY and PLAN.NO_SCHOOLS. */
  async prepare(read: Read, plan: EnrolmentPlan): Promise<PreparedEnrolment> {
    const grounds = await this.grounds.of(read, plan.schoolYear);
    const adoption = adoptEnrolment(plan, grounds);
    if (adoption.pools.length === 0) throw planErrors.noSchools();
    return { ...adoption, policyVersionId: grounds.policyVersionId };
  }

  /** Schools and grades that the revised version named and this one does not give their seats back. */
  async adopt(
    tx: Tx,
    version: { readonly id: string; readonly revisesId: string | null; readonly schoolYear: number },
    { rows, identified, pools, policyVersionId }: PreparedEnrolment,
  ) {
    const { id: planVersionId, schoolYear } = version;
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
    const dropped = version.revisesId === null ? [] : await this.dropped(tx, version.revisesId, schoolYear, pools);
    const grounded = [...pools, ...dropped].map((pool) => ({ ...pool, grounds: { ...pool.grounds, planVersionId, policyVersionId } }));
    const { opened, changed } = await this.seats.issue(tx, schoolYear, grounded, `plan ${planVersionId}`);
    return { rows: rows.length, pools: { opened, changed } };
  }

  private async dropped(tx: Tx, revisesId: string, schoolYear: number, named: readonly IssuedPool[]): Promise<IssuedPool[]> {
    const key = (pool: { schoolId: string; grade: string }): string => `${pool.schoolId}/${pool.grade}`;
    const before = new Set((await this.plans.gradesOf(tx, revisesId)).map(key));
    for (const pool of named) before.delete(key(pool));
    return (await this.pools.ofYear(tx, schoolYear))
      .filter((pool) => before.has(key(pool)))
      .map(({ schoolId, schoolCode, schoolName, authorityCode, grade }) => ({
        schoolId,
        schoolCode,
        schoolName,
        authorityCode,
        grade,
        standing: 'issued',
        entrySeats: 0,
        committed: 0,
        coordinated: 0,
        grounds: { seats: [{ code: 'ROW_DROPPED', value: 0 }] },
      }));
  }
}
