import { Injectable } from '@nestjs/common';
import type { CompiledPolicy } from '../../domain/eligibility/compiled-policy';
import type { Read } from '../../platform/database/transaction';
import { Policies } from '../policies';
import { Pools, type PoolRowWithGrounds } from '../seats';
import { PlanRows, type EnrolmentPlanRow, type SchoolSite } from '../plans';
import { OverridesRepository } from './overrides.repository';
import type { ClassSizeLeaveResponse } from './seat-whys.dto';
import { SeatSources } from './seat-sources';

/** The rows that stand behind one pool. */
export interface BehindPool {
  readonly row: EnrolmentPlanRow | null;
  readonly sites: readonly SchoolSite[];
  readonly leave: ClassSizeLeaveResponse | null;
  /** The policy that the pool was counted under; null when its grounds name none. */
  readonly rule: CompiledPolicy | null;
}

/** Fetches what a pool's grounds point to. */
@Injectable()
export class PoolGroundsReader {
  constructor(
    private readonly pools: Pools,
    private readonly plans: PlanRows,
    private readonly overrides: OverridesRepository,
    private readonly policies: Policies,
    private readonly sources: SeatSources,
  ) {}

  async pool(read: Read, id: string): Promise<PoolRowWithGrounds | null> {
    const known = (await this.pools.byIds(read, [id])).get(id);
    if (known === undefined) return null;
    return (await this.pools.ofSchool(read, known.schoolId, known.schoolYear)).find((pool) => pool.id === id) ?? null;
  }

  async behind(read: Read, pool: PoolRowWithGrounds): Promise<BehindPool> {
    const { planVersionId, row, policyVersionId } = this.sources.groundsOf(pool);
    const known = planVersionId !== undefined && row !== undefined;
    return {
      row: known ? await this.plans.enrolmentRow(read, planVersionId, row) : null,
      sites: await this.plans.sitesOf(read, pool.schoolId),
      leave: await this.leaveOf(read, pool.id),
      rule: policyVersionId == null ? null : (await this.policies.byId(read, policyVersionId)).compiled,
    };
  }

  private async leaveOf(read: Read, poolId: string): Promise<ClassSizeLeaveResponse | null> {
    const leave = (await this.overrides.confirmed(read, [poolId])).get(poolId);
    if (leave === undefined) return null;
    const name = await this.sources.named(read, [leave.proposedBy, leave.confirmedBy]);
    return {
      classSize: leave.classSize,
      norm: leave.norm,
      reason: leave.reason,
      proposedBy: name(leave.proposedBy)!,
      confirmedBy: name(leave.confirmedBy)!,
      confirmedAt: leave.confirmedAt!.toISOString(),
    };
  }
}
