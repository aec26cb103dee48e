import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { pageBounds, type PageRequest } from '../../platform/http/page.dto';
import { countByCode, type PlanImportFinding } from './plan-finding';
import { planActions } from './plans.access';
import type { PlansPageResponse } from './plans.dto';
import { PlansRepository } from './plans.repository';

/** The imported plan versions, newest first, and what must be looked at in one. */
@Injectable()
export class PlanList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlansRepository,
  ) {}

  execute(ctx: Context, request: PageRequest): Promise<PlansPageResponse> {
    authorise(ctx, planActions['plans.read'], {});
    const { page, pageSize, sql } = pageBounds(request);
    return this.work.read(ctx, async (read) => {
      const { items, total } = await this.plans.page(read, sql);
      return {
        items: items.map(({ id, kind, version, title, fileName, schoolYear, importedAt, findings }) => ({
          id,
          kind,
          version,
          title,
          fileName,
          schoolYear,
          importedAt: importedAt.toISOString(),
          findings: countByCode(JSON.parse(findings) as PlanImportFinding[]),
        })),
        page,
        pageSize,
        total,
      };
    });
  }

  findings(ctx: Context, id: string): Promise<PlanImportFinding[]> {
    authorise(ctx, planActions['plans.read'], {});
    return this.work.read(ctx, async (read) => {
      const version = await this.plans.byId(read, id);
      if (version === null) throw accessErrors.notFound();
      return JSON.parse(version.findings) as PlanImportFinding[];
    });
  }
}
