import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { pageBounds, type PageRequest } from '../../platform/http/page.dto';
import { StaffDirectory } from '../people';
import { countByCode, type PlanImportFinding } from './plan-finding';
import { planActions } from './plans.access';
import type { PlanResponse, PlansPageResponse } from './plans.dto';
import { PlansRepository, type PlanVersionHead } from './plans.repository';

/** The imported plan versions, newest first, and what must be looked at in one. */
@Injectable()
export class PlanList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlansRepository,
    private readonly staff: StaffDirectory,
  ) {}

  execute(ctx: Context, request: PageRequest): Promise<PlansPageResponse> {
    authorise(ctx, planActions['plans.read'], {});
    const { page, pageSize, sql } = pageBounds(request);
    return this.work.read(ctx, async (read) => {
      const { items, total } = await this.plans.page(read, sql);
      const replaced = await this.plans.replaced(read);
      const names = await this.staff.displayNames(
        read,
        items.flatMap(({ importedBy, uploadedBy }) => [importedBy, ...(uploadedBy === null ? [] : [uploadedBy])]),
      );
      return { items: items.map((version) => lineOf(version, names, !replaced.has(version.id))), page, pageSize, total };
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

function lineOf(version: PlanVersionHead, names: ReadonlyMap<string, string>, stands: boolean): PlanResponse {
  const { id, kind, title, fileName, schoolYear, importedAt, importedBy, uploadedBy, documentNumber, findings } = version;
  return {
    id,
    kind,
    version: version.version,
    title,
    fileName,
    schoolYear,
    importedAt: importedAt.toISOString(),
    adoptedBy: names.get(importedBy) ?? importedBy,
    uploadedBy: uploadedBy === null ? null : (names.get(uploadedBy) ?? uploadedBy),
    documentNumber,
    horizonFrom: version.horizonFrom,
    horizonTo: version.horizonTo,
    revises: version.revisesId,
    stands,
    findings: countByCode(JSON.parse(findings) as PlanImportFinding[]),
  };
}
