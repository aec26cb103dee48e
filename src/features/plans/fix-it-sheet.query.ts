import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { CellNote } from '../../platform/files/commented-workbook';
import { findingWords, type Words } from './finding-words';
import type { PlanImportFinding } from './plan-finding';
import { PlanReadings } from './plan-readings';
import type { Refusal } from './plan-thread';
import type { PlanUploadEntity } from './plan-upload.entity';
import { PlanUploadsRepository } from './plan-uploads.repository';
import { planActions } from './plans.access';
import { planErrors } from './plans.errors';
import { refusalWords } from './refusal-words';
import type { SheetHead } from './sheet-head';

const both = ({ zh, en }: Words): string => `${zh}\n${en}`;

/** The sender's own file as an .xlsx, with the reason in a comment on every cell that has to be looked at. */
@Injectable()
export class FixItSheet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly uploads: PlanUploadsRepository,
    private readonly readings: PlanReadings,
  ) {}

  /** Refuses PLAN.NOT_IN_STATE before it is read, PLAN.UNREADABLE for what is no sheet. */
  async execute(ctx: Context, id: string): Promise<{ fileName: string; bytes: Buffer }> {
    authorise(ctx, planActions['plans.readUploads'], {});
    const upload = await this.work.read(ctx, (read) => this.uploads.byId(read, id));
    if (upload === null) throw accessErrors.notFound();
    if (upload.readAt === null) throw planErrors.notInState({ state: upload.state });
    const bytes = await this.readings.with(ctx, upload, (reading) => reading.comment(notesOf(upload)));
    return { fileName: `plan-${upload.sha256.slice(0, 12)}-fix-it.xlsx`, bytes };
  }
}

function notesOf(upload: PlanUploadEntity): CellNote[] {
  const sheet = (upload.sheetHead === null ? null : (JSON.parse(upload.sheetHead) as SheetHead))?.sheet ?? '';
  if (upload.refusal !== null) {
    const text = both(refusalWords(JSON.parse(upload.refusal) as Refusal));
    return [{ sheet, row: null, column: null, severity: 'error', text }];
  }
  return (JSON.parse(upload.findings) as PlanImportFinding[]).map((finding) => ({
    sheet,
    row: finding.row,
    column: finding.column,
    severity: finding.severity,
    text: both(findingWords(finding)),
  }));
}
