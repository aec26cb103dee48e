import { Injectable } from '@nestjs/common';
import { countPool } from '../../domain/capacity/pool-count';
import type { EnrolmentFigures } from '../../domain/capacity/seats-of-year';
import type { Why } from '../../domain/capacity/why';
import { reserveFor } from '../../domain/eligibility/reserve';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { PlainDate } from '../../domain/kernel/plain-date';
import { ENTRY_GRADES, firstDayOf, stageOf, type Stage } from '../../domain/kernel/school-year';
import { Clock } from '../../platform/clock/clock';
import type { Read, Tx } from '../../platform/database/transaction';
import { Policies, type PolicyInForce } from '../policies';
import { Pools, SeatIssue, type IssuedPool, type PoolRowWithGrounds } from '../seats';
import { layoutSiteOf } from './layout-scale';
import { PlanRows, type EnrolmentPlanRow, type SchoolSite } from './plan-rows.query';

/** What a pool's grounds keep of its count. */
interface KeptGrounds {
  readonly planVersionId?: string;
  readonly row?: number;
  readonly policyVersionId?: string | null;
  /** The figures of an approved report; the plan's row where there is none. */
  readonly figures?: EnrolmentFigures;
  readonly seats?: readonly Why[];
  readonly coordinated?: readonly Why[];
}

/** What made a recount necessary, and who took it over. */
export interface RecountOccasion {
  readonly reason: string;
  /** An account, or a name of the service. */
  readonly by: string | null;
  /** All schools unless told. */
  readonly schoolIds?: readonly string[];
}

interface Counted {
  readonly pool: PoolRowWithGrounds;
  readonly kept: KeptGrounds;
  readonly figures: EnrolmentFigures;
}

/**
 * Counts issued pools anew where what their sites allow has changed: by the figures and the policy they were issued by, so that
 * nothing but the layout plan makes a difference. Only school years that are not over.
 */
@Injectable()
export class SeatRecount {
  constructor(
    private readonly pools: Pools,
    private readonly seats: SeatIssue,
    private readonly rows: PlanRows,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** Refuses SEATS.SPOKEN_FOR, changing nothing; the number of pools that changed. */
  async execute(tx: Tx, { schoolIds, reason, by }: RecountOccasion): Promise<number> {
    const wanted = schoolIds && new Set(schoolIds);
    const years = await this.pools.schoolsFrom(tx, yearOf(this.clock.dayOf(await tx.now())));
    let changed = 0;
    for (const [schoolYear, schools] of years) {
      const concerned = wanted ? schools.filter((id) => wanted.has(id)) : schools;
      await this.seats.standing(tx, schoolYear, concerned);
      const issued = await this.recounted(tx, schoolYear, concerned);
      const grounded = issued.map((pool) => ({ ...pool, grounds: { ...pool.grounds, recount: { reason, by } } }));
      await this.seats.issue(tx, schoolYear, grounded, reason);
      changed += issued.length;
    }
    return changed;
  }

  private async recounted(read: Read, schoolYear: number, schoolIds: readonly string[]): Promise<IssuedPool[]> {
    const counted = await this.counted(read, await this.pools.ofYearWithGrounds(read, schoolYear, { schoolIds }));
    const sites = await this.rows.sites(read, schoolIds);
    const policies = await this.policiesOf(read, counted);
    const classes = new Map(counted.map(({ pool, figures }) => [`${pool.schoolId}/${pool.grade}`, figures.classes]));
    return counted.flatMap((one) => {
      const { schoolId } = one.pool;
      const classesIn = (stage: Stage): number => classes.get(`${schoolId}/${ENTRY_GRADES[stage]}`) ?? 0;
      const policy = one.kept.policyVersionId == null ? null : policies.get(one.kept.policyVersionId)!;
      return recount(one, sites.get(schoolId) ?? [], policy, classesIn) ?? [];
    });
  }

  /** Those that rest on a row of an enrolment plan. */
  private async counted(read: Read, pools: readonly PoolRowWithGrounds[]): Promise<Counted[]> {
    const all = pools.map((pool) => ({ pool, kept: JSON.parse(pool.grounds) as KeptGrounds }));
    const versions = new Set(all.flatMap(({ kept }) => kept.planVersionId ?? []));
    const rows: ReadonlyMap<string, EnrolmentPlanRow> = await this.rows.enrolmentRows(read, [...versions]);
    return all.flatMap(({ pool, kept }) => {
      const figures = kept.figures ?? rows.get(`${kept.planVersionId}/${kept.row}`)?.figures;
      return figures === undefined ? [] : [{ pool, kept, figures }];
    });
  }

  private async policiesOf(read: Read, counted: readonly Counted[]): Promise<Map<string, PolicyInForce>> {
    const ids = new Set(counted.flatMap(({ kept }) => kept.policyVersionId ?? []));
    const policies = new Map<string, PolicyInForce>();
    for (const id of ids) policies.set(id, await this.policies.byId(read, id));
    return policies;
  }
}

/** The school year that a day lies in. */
const yearOf = (day: PlainDate): number => {
  const year = Number(day.slice(0, 4));
  return day < firstDayOf(year) ? year - 1 : year;
};

/** The pool as it is to be issued again; null when neither a figure nor a reason differs. */
function recount(
  { pool, kept, figures }: Counted,
  standing: readonly SchoolSite[],
  policy: PolicyInForce | null,
  classesIn: (stage: Stage) => number,
): IssuedPool | null {
  const { schoolId, schoolCode, schoolName, authorityCode, grade, schoolYear, classSizeAbove } = pool;
  const stage = stageOf(grade);
  const sites = standing.flatMap((site) => layoutSiteOf(site, stage, classesIn) ?? []);
  const rule = policy && reserveFor(policy.compiled, authorityCode, stage);
  const { seats, offered, ...counted } = countPool(
    { schoolYear, grade, sites, enrolment: figures, classSizeAllowed: classSizeAbove },
    rule,
  );
  const reasons = { seats: seats.grounds, ...(kept.coordinated ? { coordinated: offered.grounds } : {}) };
  const before = { seats: kept.seats ?? [], ...(kept.coordinated ? { coordinated: kept.coordinated } : {}) };
  const same =
    counted.entrySeats === pool.entrySeats &&
    counted.committed === pool.committed &&
    counted.coordinated === pool.coordinated &&
    canonicalJson(reasons) === canonicalJson(before);
  if (same) return null;
  return {
    ...{ schoolId, schoolCode, schoolName, authorityCode, grade, classSizeAbove },
    ...counted,
    standing: 'issued',
    grounds: { ...kept, ...reasons },
  };
}
