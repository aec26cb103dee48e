import { Injectable } from '@nestjs/common';
import { countPool, type PoolCount } from '../../domain/capacity/pool-count';
import type { ReserveRule } from '../../domain/capacity/reserve';
import type { EnrolmentFigures } from '../../domain/capacity/seats-of-year';
import { reserveFor } from '../../domain/eligibility/reserve';
import { ENTRY_GRADES, stageOf, type Stage } from '../../domain/kernel/school-year';
import type { Read } from '../../platform/database/transaction';
import { Policies } from '../policies';
import { Pools, type PoolRowWithGrounds } from '../seats';
import { layoutSiteOf, PlanRows, type EnrolmentPlanRow, type SchoolSite } from '../plans';
import { OverridesRepository } from './overrides.repository';

/** A pool with the plan's row that it rests on. */
export interface PlannedPool {
  readonly pool: PoolRowWithGrounds;
  readonly plan: EnrolmentPlanRow;
  /** The class size above the norm that two persons allowed. */
  readonly classSizeAllowed: number | null;
}

/** The seats that follow for a pool from one row of figures. */
export interface CountedSeats extends PoolCount {
  /** What they were counted from. */
  readonly figures: EnrolmentFigures;
  readonly reserve: (ReserveRule & { readonly clause: string | null }) | null;
}

/** Everything that the seats of one school in a year are counted from. */
export class SchoolGrounds {
  constructor(
    readonly schoolYear: number,
    readonly pools: readonly PlannedPool[],
    readonly sites: readonly SchoolSite[],
    readonly policyVersionId: string | null,
    private readonly reserveOf: (authorityCode: string, stage: Stage) => (ReserveRule & { readonly clause: string }) | null,
  ) {}

  /** `classesOf` tells the entry classes of the school's other stages where one site has a bare sum for all. */
  count({ pool, classSizeAllowed }: PlannedPool, enrolment: EnrolmentFigures, classesOf = this.planned): CountedSeats {
    const stage = stageOf(pool.grade);
    const sites = this.sites.flatMap((site) => layoutSiteOf(site, stage, classesOf) ?? []);
    const reserve = this.reserveOf(pool.authorityCode, stage);
    const { schoolYear } = this;
    const counted = countPool({ schoolYear, grade: pool.grade, sites, enrolment, classSizeAllowed }, reserve);
    return { ...counted, figures: enrolment, reserve };
  }

  /** Entry classes of a stage as the plan has them. */
  readonly planned = (stage: Stage): number =>
    this.pools.find(({ pool }) => pool.grade === ENTRY_GRADES[stage])?.plan.figures.classes ?? 0;
}

/** Brings together what the seats of a school are counted from: its pools, their plan rows, its sites and the published share. */
@Injectable()
export class SchoolCount {
  constructor(
    private readonly pools: Pools,
    private readonly plans: PlanRows,
    private readonly policies: Policies,
    private readonly overrides: OverridesRepository,
  ) {}

  /** Pools that rest on no row of an enrolment plan are left out: a school cannot confirm them. */
  async of(read: Read, schoolId: string, schoolYear: number): Promise<SchoolGrounds> {
    const all = await this.pools.ofSchool(read, schoolId, schoolYear);
    const allowed = await this.overrides.confirmed(
      read,
      all.map(({ id }) => id),
    );
    const pools: PlannedPool[] = [];
    for (const pool of all) {
      const plan = await this.planRowOf(read, pool);
      if (plan !== null) pools.push({ pool, plan, classSizeAllowed: allowed.get(pool.id)?.classSize ?? null });
    }
    const policy = await this.policies.published(read, schoolYear);
    return new SchoolGrounds(
      schoolYear,
      pools,
      await this.plans.sitesOf(read, schoolId),
      policy?.versionId ?? null,
      (authority, stage) => (policy === null ? null : reserveFor(policy.compiled, authority, stage)),
    );
  }

  /** The enrolment plan's row that a pool was issued from. */
  planRowOf(read: Read, { grounds }: Pick<PoolRowWithGrounds, 'grounds'>): Promise<EnrolmentPlanRow | null> {
    const { planVersionId, row } = JSON.parse(grounds) as { planVersionId?: string; row?: number };
    if (planVersionId === undefined || row === undefined) return Promise.resolve(null);
    return this.plans.enrolmentRow(read, planVersionId, row);
  }
}
