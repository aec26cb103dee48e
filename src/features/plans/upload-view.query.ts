import { Injectable } from '@nestjs/common';
import { planUploadStates, type PlanUploadState } from '../../domain/capacity/plan-upload-states';
import { permittedDeeds } from '../../domain/kernel/state-table';
import { accessErrors } from '../../platform/access/access.errors';
import { permits } from '../../platform/access/actions';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { pageBounds, type PageRequest } from '../../platform/http/page.dto';
import { StaffDirectory } from '../people';
import { columnChoices, columnWords } from './column-words';
import { countBySeverity } from './finding-columns';
import { findingWords } from './finding-words';
import type { PlanImportFinding } from './plan-finding';
import type { Refusal } from './plan-thread';
import type { PlanUploadEntity } from './plan-upload.entity';
import type {
  PlanUploadLineResponse,
  PlanUploadResponse,
  PlanUploadsPageResponse,
  UploadFindingsPageResponse,
} from './plan-uploads.dto';
import { PlanUploadsRepository, type PlanUploadHead } from './plan-uploads.repository';
import { planActions } from './plans.access';
import { refusalWords } from './refusal-words';
import { isMaker } from './second-hand';
import type { SheetHead } from './sheet-head';

/** Uploaded plans with how far their reading is and what it found. */
@Injectable()
export class UploadView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly uploads: PlanUploadsRepository,
    private readonly staff: StaffDirectory,
  ) {}

  list(ctx: Context, request: PageRequest): Promise<PlanUploadsPageResponse> {
    authorise(ctx, planActions['plans.readUploads'], {});
    const { page, pageSize, sql } = pageBounds(request);
    return this.work.read(ctx, async (read) => {
      const { items, total } = await this.uploads.page(read, sql);
      const names = await this.staff.displayNames(
        read,
        items.map(({ uploadedBy }) => uploadedBy),
      );
      return { items: items.map((row) => lineOf(row, names)), page, pageSize, total };
    });
  }

  one(ctx: Context, id: string): Promise<PlanUploadResponse> {
    authorise(ctx, planActions['plans.readUploads'], {});
    return this.work.read(ctx, async (read) => {
      const row = await this.require(read, id);
      const head = row.sheetHead === null ? null : (JSON.parse(row.sheetHead) as SheetHead);
      return {
        ...lineOf(row, await this.staff.displayNames(read, [row.uploadedBy])),
        coords: row.coords,
        findings: countBySeverity(findingsIn(row)),
        columns: (head?.columns ?? []).map(({ column, field }) => ({ column, field, ...columnWords(field)! })),
        choices: columnChoices(),
        head: (head?.rows ?? []).map((cells) => [...cells]),
        mapping: row.mapping === null ? null : (JSON.parse(row.mapping) as Record<string, string>),
        mappingRemembered: Boolean(row.mappingRemembered),
        permittedActions: permittedActions(ctx, row),
      };
    });
  }

  findings(ctx: Context, id: string, request: PageRequest): Promise<UploadFindingsPageResponse> {
    authorise(ctx, planActions['plans.readUploads'], {});
    const { page, pageSize } = pageBounds(request);
    return this.work.read(ctx, async (read) => {
      const findings = findingsIn(await this.require(read, id));
      const items = findings.slice((page - 1) * pageSize, page * pageSize).map((one) => ({ ...one, ...findingWords(one) }));
      return { items, page, pageSize, total: findings.length };
    });
  }

  private async require(read: Read, id: string): Promise<PlanUploadEntity> {
    const row = await this.uploads.byId(read, id);
    if (row === null) throw accessErrors.notFound();
    return row;
  }
}

const findingsIn = (row: PlanUploadEntity): PlanImportFinding[] => JSON.parse(row.findings) as PlanImportFinding[];

function lineOf(row: PlanUploadHead, names: ReadonlyMap<string, string>): PlanUploadLineResponse {
  const refusal = row.refusal === null ? null : (JSON.parse(row.refusal) as Refusal);
  return {
    id: row.id,
    state: row.state,
    fileName: row.fileName,
    sha256: row.sha256,
    size: row.size,
    kind: row.kind,
    title: row.title,
    schoolYear: row.schoolYear,
    bytesDone: row.bytesDone,
    bytesTotal: row.bytesTotal,
    rowsDone: row.rowsDone,
    rowsTotal: row.rowsTotal,
    refusal: refusal && { code: refusal.code, ...refusalWords(refusal) },
    uploadedBy: names.get(row.uploadedBy) ?? row.uploadedBy,
    uploadedAt: row.uploadedAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    restores: row.restoresId,
    revises: row.revisesId,
    versionId: row.versionId,
  };
}

function permittedActions(ctx: Context, row: PlanUploadEntity): string[] {
  const deeds = permittedDeeds(planUploadStates, row.state as PlanUploadState);
  const second = !isMaker(actorOf(ctx.principal).id, row);
  return [
    ...(deeds.includes('readAgain') ? [planActions['plans.map']] : []),
    ...(deeds.includes('adopt') && second ? [planActions['plans.adopt']] : []),
  ]
    .filter((action) => permits(ctx.principal, action, {}))
    .map(({ name }) => name);
}
