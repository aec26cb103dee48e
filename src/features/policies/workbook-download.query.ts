import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { policyIn } from './draft-room';
import { DraftsRepository } from './drafts.repository';
import { policyActions } from './policies.access';
import { PoliciesRepository } from './policies.repository';
import { policyWorkbook } from './policy-workbook';

export interface WorkbookFile {
  readonly fileName: string;
  readonly bytes: Buffer;
}

const named = (policyId: string, rest: string): string => `${policyId.replace(/[^A-Za-z0-9-]/g, '') || 'policy'}-${rest}.xlsx`;

/** A draft or a published version as a workbook. */
@Injectable()
export class WorkbookDownload {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: DraftsRepository,
    private readonly policies: PoliciesRepository,
  ) {}

  async ofDraft(ctx: Context, id: string): Promise<WorkbookFile> {
    authorise(ctx, policyActions['policies.readDrafts'], {});
    const draft = await this.work.read(ctx, (read) => this.drafts.byId(read, id));
    if (draft === null) throw accessErrors.notFound();
    return { fileName: named(draft.policyId, `r${draft.revision}`), bytes: await policyWorkbook(policyIn(draft)) };
  }

  async ofVersion(ctx: Context, id: string): Promise<WorkbookFile> {
    const version = await this.work.read(ctx, (read) => this.policies.byId(read, id));
    if (version === null) throw accessErrors.notFound();
    return { fileName: named(version.policyId, `v${version.version}`), bytes: await policyWorkbook(policyIn(version)) };
  }
}
