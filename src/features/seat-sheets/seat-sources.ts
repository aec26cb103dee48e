import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import { StaffDirectory } from '../people';
import { Policies } from '../policies';
import type { PoolRowWithGrounds } from '../seats';
import { PlanRows, type EnrolmentPlanRow, type PlanVersionRow, type SchoolSite } from '../plans';
import type { EnrolmentSourceResponse, PlanSourceResponse, ReserveResponse, SiteSourceResponse } from './seat-whys.dto';

/** What a pool's own grounds name. */
export interface PoolGrounds {
  readonly planVersionId?: string;
  readonly row?: number;
  readonly policyVersionId?: string | null;
  readonly clause?: string | null;
  readonly sheetId?: string;
  readonly shareBp?: number;
  /** What the authority approved; the pool may have been counted anew since. */
  readonly approved?: { readonly entrySeats: number; readonly committed: number; readonly coordinated: number };
  /** What the pool was counted anew for, and who took that over. */
  readonly recount?: { readonly reason: string; readonly by: string | null };
}

/** The papers behind a pool: rows of plans, the clause of the policy, the names of those who signed. */
@Injectable()
export class SeatSources {
  constructor(
    private readonly plans: PlanRows,
    private readonly policies: Policies,
    private readonly staff: StaffDirectory,
  ) {}

  async enrolment(read: Read, row: EnrolmentPlanRow | null): Promise<EnrolmentSourceResponse | null> {
    if (row === null) return null;
    const plan = (await this.plans.versions(read, [row.planVersionId])).get(row.planVersionId)!;
    return { plan: sourceOf(plan), row: row.sheetRow, figures: { ...row.figures } };
  }

  async layout(read: Read, sites: readonly SchoolSite[]): Promise<SiteSourceResponse[]> {
    const versions = await this.plans.versions(read, [...new Set(sites.map(({ planVersionId }) => planVersionId))]);
    return sites.map(({ planVersionId, sheetRow, code, name, status, openedOn, scale }) => ({
      plan: sourceOf(versions.get(planVersionId)!),
      row: sheetRow,
      code,
      name,
      status,
      openedOn: { ...openedOn },
      scale: { ...scale },
    }));
  }

  /** The rule that the pool was counted by, in the policy version that it was counted under. */
  async reserve(
    read: Read,
    { policyVersionId, clause }: PoolGrounds,
    rule: { readonly shareBp: number; readonly minimum: number | null; readonly cap: number | null } | null,
  ): Promise<ReserveResponse | null> {
    if (policyVersionId == null || rule === null) return null;
    const { policyId, version, contentHash, compiled } = await this.policies.byId(read, policyVersionId);
    const words = compiled.policy.clauses?.find(({ id }) => id === clause);
    const { shareBp, minimum, cap } = rule;
    return {
      shareBp,
      minimum,
      cap,
      clause: clause ?? null,
      clauseText: words?.zh ?? null,
      policyId,
      policyVersion: version,
      contentHash,
    };
  }

  /** Who took over the plan, or the recount, that a pool was issued by; null when its grounds name none. */
  async issuer(read: Read, { planVersionId, recount }: PoolGrounds): Promise<string | null> {
    if (recount !== undefined) return recount.by;
    if (planVersionId === undefined) return null;
    return (await this.plans.versions(read, [planVersionId])).get(planVersionId)?.importedBy ?? null;
  }

  /** Display names by account; the service's own name stays as it is. */
  async named(read: Read, ids: readonly (string | null)[]): Promise<(id: string | null) => string | null> {
    const known = await this.staff.displayNames(read, [...new Set(ids.filter((id) => id !== null))]);
    return (id) => (id === null ? null : (known.get(id) ?? id));
  }

  /** What a pool's stored grounds name. */
  groundsOf({ grounds }: Pick<PoolRowWithGrounds, 'grounds'>): PoolGrounds {
    return JSON.parse(grounds) as PoolGrounds;
  }
}

const sourceOf = ({ id, kind, version, title, sha256 }: PlanVersionRow): PlanSourceResponse => ({
  id,
  kind,
  version,
  title,
  sha256,
});
