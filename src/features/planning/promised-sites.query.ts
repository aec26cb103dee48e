import { Injectable } from '@nestjs/common';
import type { SiteStatus } from '../../domain/capacity/site-status';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { planningActions } from './planning.access';
import type { PromisedSiteResponse, SitesRequest } from './planning.dto';
import { PlanningDesk } from './planning-desk';

const PROMISED: ReadonlySet<SiteStatus> = new Set(['expanding', 'building', 'soon', 'planned', 'reserved']);

/** The sites whose opening can be assumed: extensions, schools not built, and reserved land. */
@Injectable()
export class PromisedSites {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: PlanningDesk,
  ) {}

  ask(ctx: Context, { authority }: SitesRequest): Promise<PromisedSiteResponse[]> {
    authorise(ctx, planningActions['planning.read'], {});
    return this.work.read(ctx, async (read) => {
      const { sites, outlook } = await this.desk.file(read);
      return sites.flatMap((site, at) => {
        if (!PROMISED.has(site.status) || (authority !== undefined && site.authority !== authority)) return [];
        const { code, name, stage, status, planVersionId, row, plannedSeats, currentSeats } = site;
        const seats = Math.max(0, (plannedSeats ?? 0) - (status === 'expanding' ? (currentSeats ?? 0) : 0));
        const { opensIn } = outlook.sites[at]!;
        return [{ code, name, authority: site.authority, stage, status, opensIn, seats, planVersionId, row }];
      });
    });
  }
}
