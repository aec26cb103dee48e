import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { newId } from '../../platform/database/new-id';
import type { Read, Tx } from '../../platform/database/transaction';
import { AuthorityRegister, SchoolKeeper, Schools } from '../schools';
import type { AdoptedPlan } from './adopted-plan';
import { settleIdentity } from './layout-identity';
import { scaleOf } from './layout-scale';
import { sightSites, type SightedSite } from './layout-sightings';
import type { PlanFile } from './plan-file';
import type { PlanImportFinding } from './plan-finding';
import { PlansRepository } from './plans.repository';
import type { SiteEntity } from './site.entity';
import { SeatRecount } from './seat-recount';

/** Takes a layout plan over: its sites, the schools that stand on them, and what they change in seats that are issued already. */
@Injectable()
export class LayoutImport {
  constructor(
    private readonly authorities: AuthorityRegister,
    private readonly schools: Schools,
    private readonly keeper: SchoolKeeper,
    private readonly plans: PlansRepository,
    private readonly recount: SeatRecount,
  ) {}

  /** What meeting the city's authorities and schools shows, found before anything is written. */
  async prepare(
    read: Read,
    { document, grid }: Extract<PlanFile, { kind: 'layout' }>,
  ): Promise<{ sites: SightedSite[]; findings: PlanImportFinding[] }> {
    const sighted = sightSites(document, grid, await this.authorities.byName(read));
    const { sites, findings } = settleIdentity(sighted.sites, await this.schools.all(read));
    return { sites, findings: [...sighted.findings, ...findings] };
  }

  /** Refuses SEATS.SPOKEN_FOR: the ceiling holds for seats that are issued already, but never takes one that is given. */
  async adopt(
    tx: Tx,
    planVersionId: string,
    { sites }: { readonly sites: readonly SightedSite[] },
    by: string | null,
  ): Promise<Pick<AdoptedPlan, 'sites' | 'schools' | 'pools'>> {
    const sighted = sites.flatMap(({ site, sighting }) => (sighting ? [{ row: site.row, sighting }] : []));
    const { ids, created, changed } = await this.keeper.keep(
      tx,
      sighted.map(({ sighting }) => sighting),
    );
    const schoolOfRow = new Map(sighted.map(({ row }, at) => [row, ids[at]!]));
    await this.plans.insertSites(tx, siteRows(planVersionId, sites, schoolOfRow));
    const recounted = await this.recount.execute(tx, { reason: `layout plan ${planVersionId}`, by });
    return { sites: sites.length, schools: { created, changed }, pools: { opened: 0, changed: recounted } };
  }
}

/** Made one after another, while the database stores those before. */
function* siteRows(
  planVersionId: string,
  sites: readonly SightedSite[],
  schoolOfRow: ReadonlyMap<number, string>,
): Generator<SiteEntity> {
  for (const { site, code, authorityCode } of sites)
    yield {
      id: newId<'site'>(),
      planVersionId,
      sheetRow: site.row,
      schoolId: schoolOfRow.get(site.row) ?? null,
      code,
      name: site.name,
      authorityCode,
      status: site.status,
      scale: canonicalJson(scaleOf(site)),
    };
}
