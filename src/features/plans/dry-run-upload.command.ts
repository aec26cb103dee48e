import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AppError } from '../../platform/errors/app-error';
import { countBySeverity } from './finding-columns';
import { PlanAdoption } from './plan-adoption';
import type { PlanImportFinding } from './plan-finding';
import { PlanReadings, readingInput } from './plan-readings';
import type { OpenedSheets, ReadPlan, Refusal } from './plan-thread';
import type { PlanUploadEntity } from './plan-upload.entity';
import { PlanUploadsRepository } from './plan-uploads.repository';
import type { Progress } from './reading-progress';
import { sheetHead } from './sheet-head';

interface Outcome {
  readonly sheets: OpenedSheets | null;
  readonly mapping: Readonly<Record<string, string>> | null;
  readonly remembered: boolean;
  readonly plan: ReadPlan | null;
  readonly findings: readonly PlanImportFinding[];
  readonly refusal: Refusal | null;
}

/**
 * Reads an upload as an adoption would, in a thread of its own, and keeps what was found. A worker that dies leaves the upload
 * `reading`, and the next delivery begins again; a reading that a corrected mapping made void writes nothing.
 */
@Injectable()
export class DryRunUpload {
  constructor(
    private readonly work: UnitOfWork,
    private readonly uploads: PlanUploadsRepository,
    private readonly readings: PlanReadings,
    private readonly adoption: PlanAdoption,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: Context, asked: { uploadId: string; reading: number }): Promise<{ uploadId: string; state: string }> {
    const step: Context = { ...ctx, delivery: undefined };
    const upload = await this.begun(step, asked);
    const outcome = upload && (await this.read(step, upload));
    return this.work.write(ctx, async (tx) => {
      const now = await this.uploads.lock(tx, asked.uploadId);
      if (!outcome || now?.state !== 'reading' || now.reading !== asked.reading)
        return { uploadId: asked.uploadId, state: now?.state ?? 'gone' };
      return { uploadId: now.id, state: await this.keep(tx, ctx, now, outcome) };
    });
  }

  private begun(ctx: Context, { uploadId, reading }: { uploadId: string; reading: number }): Promise<PlanUploadEntity | null> {
    return this.work.write(ctx, async (tx) => {
      const upload = await this.uploads.lock(tx, uploadId);
      if (!upload || upload.reading !== reading || !['received', 'reading'].includes(upload.state)) return null;
      if (upload.state === 'received') await this.uploads.move(tx, upload, 'begin');
      return upload;
    });
  }

  private async read(ctx: Context, upload: PlanUploadEntity): Promise<Outcome> {
    const outcome = { sheets: null as OpenedSheets | null, mapping: null as Outcome['mapping'], remembered: false };
    const refused = (error: unknown): Outcome => {
      if (!(error instanceof AppError)) throw error;
      return { ...outcome, plan: null, findings: [], refusal: { code: error.code, params: error.params } };
    };
    const told =
      (of: 'bytes' | 'rows') =>
      (progress: Progress): Promise<void> =>
        this.work.write(ctx, (tx) => this.uploads.progress(tx, upload, of, progress));
    try {
      return await this.readings.with(ctx, upload, async (reading) => {
        const { sheets } = reading;
        outcome.sheets = sheets;
        const own =
          upload.mapping === null || upload.mappingRemembered ? null : (JSON.parse(upload.mapping) as Record<string, string>);
        const kept = own ? null : await this.work.read(ctx, (read) => this.uploads.mappingFor(read, sheets.headings));
        outcome.mapping = own ?? kept;
        outcome.remembered = kept !== null;
        await told('bytes')({ done: sheets.bytes, total: sheets.bytes });
        await told('rows')({ done: 0, total: sheets.rows });
        const plan = await reading.read(readingInput(upload, outcome.mapping), told('rows'));
        const findings = await this.work.read(ctx, (read) => this.adoption.examine(read, plan.file));
        return { ...outcome, plan, findings, refusal: null };
      }, told('bytes'));
    } catch (error) {
      return refused(error);
    }
  }

  private async keep(tx: Tx, ctx: Context, upload: PlanUploadEntity, outcome: Outcome): Promise<string> {
    const { plan, sheets, findings, refusal, mapping, remembered } = outcome;
    const rows = sheets?.rows ?? 0;
    const content = plan === null ? null : plan.file.kind === 'layout' ? plan.file.document : plan.file.plan;
    const state = await this.uploads.move(tx, upload, refusal === null ? 'finish' : 'refuse', {
      ...(sheets === null ? {} : { bytesDone: sheets.bytes, bytesTotal: sheets.bytes }),
      rowsTotal: rows,
      rowsDone: plan === null ? Math.min(upload.rowsDone, rows) : rows,
      kind: plan?.file.kind ?? null,
      title: content?.title.slice(0, 200) ?? null,
      schoolYear: plan?.file.kind === 'enrolment' ? plan.file.plan.schoolYear : null,
      sheetHead: sheets === null ? null : canonicalJson(sheetHead(sheets, content)),
      mapping: mapping === null ? null : canonicalJson(mapping),
      mappingRemembered: remembered,
      refusal: refusal === null ? null : canonicalJson(refusal),
      findings: canonicalJson(findings),
      readAt: await tx.now(),
    });
    if (mapping !== null && !remembered && plan?.mappedHeadings && upload.restoresId === null)
      await this.uploads.keepMapping(tx, {
        headings: plan.mappedHeadings,
        mapping: canonicalJson(mapping),
        keptBy: upload.mappedBy ?? upload.uploadedBy,
        keptAt: await tx.now(),
      });
    await this.audit.record(tx, ctx, {
      action: 'plans.dryRun',
      subject: { type: 'planUpload', id: upload.id },
      details: {
        sha256: upload.sha256,
        reading: upload.reading,
        state,
        refusal: refusal?.code ?? null,
        findings: countBySeverity(findings),
      },
    });
    return state;
  }
}
