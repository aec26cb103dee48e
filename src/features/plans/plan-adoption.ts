import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { actorOf } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import type { Read, Tx } from '../../platform/database/transaction';
import type { AdoptedPlan } from './adopted-plan';
import type { AdoptionPaper } from './adoption-paper';
import { EnrolmentImport, type PreparedEnrolment } from './enrolment-import';
import { countBySeverity, placedFindings } from './finding-columns';
import { LayoutImport } from './layout-import';
import type { PlanFile } from './plan-file';
import { countByCode, type PlanImportFinding } from './plan-finding';
import { planErrors } from './plans.errors';
import { PlansRepository } from './plans.repository';

type Prepared =
  | { readonly file: Extract<PlanFile, { kind: 'layout' }>; readonly layout: Awaited<ReturnType<LayoutImport['prepare']>> }
  | { readonly file: Extract<PlanFile, { kind: 'enrolment' }>; readonly enrolment: PreparedEnrolment };

/** Makes a file that was read a version and takes it over, wholly or not at all: the one way, over HTTP and from the shell. */
@Injectable()
export class PlanAdoption {
  constructor(
    private readonly plans: PlansRepository,
    private readonly layout: LayoutImport,
    private readonly enrolment: EnrolmentImport,
  ) {}

  /** Everything a person must look at before the file is adopted, by row. Refuses PLAN.NO_POLICY, PLAN.NO_SCHOOLS. */
  async examine(read: Read, file: PlanFile): Promise<PlanImportFinding[]> {
    return findingsOf(await this.prepare(read, file));
  }

  /** Refuses, changing nothing, what `examine` does, PLAN.ERRORS_NOT_ACKNOWLEDGED, PLAN.REVISES_OTHER, PLAN.REVISED_ALREADY and SEATS.SPOKEN_FOR. */
  async adopt(tx: Tx, ctx: Context, file: PlanFile, paper: AdoptionPaper): Promise<AdoptedPlan> {
    const version = await this.plans.nextVersion(tx, file.kind);
    await this.requireStanding(tx, file, paper.revisesId);
    const prepared = await this.prepare(tx, file);
    const findings = findingsOf(prepared);
    const errors = countBySeverity(findings).error;
    if (paper.acknowledgedErrors !== null && paper.acknowledgedErrors !== errors)
      throw planErrors.errorsNotAcknowledged({ count: errors });
    const id: string = newId<'planVersion'>();
    const content = file.kind === 'layout' ? file.document : file.plan;
    const schoolYear = file.kind === 'enrolment' ? file.plan.schoolYear : null;
    await this.plans.insertVersion(tx, {
      id,
      kind: file.kind,
      version,
      sha256: content.sha256,
      occasion: paper.occasion,
      title: content.title.slice(0, 200),
      fileName: paper.fileName.replace(/^.*[\\/]/, '').slice(-200),
      schoolYear,
      findings: canonicalJson(findings),
      document: JSON.stringify(content),
      importedAt: await tx.now(),
      importedBy: actorOf(ctx.principal).id ?? '',
      documentNumber: paper.documentNumber,
      horizonFrom: paper.horizon?.from ?? null,
      horizonTo: paper.horizon?.to ?? null,
      revisesId: paper.revisesId,
      uploadedBy: paper.uploadedBy,
    });
    const done = await ('layout' in prepared
      ? this.layout.adopt(tx, id, prepared.layout, actorOf(ctx.principal).id)
      : this.enrolment.adopt(
          tx,
          { id, revisesId: paper.revisesId, schoolYear: prepared.file.plan.schoolYear },
          prepared.enrolment,
        ));
    return {
      planVersionId: id,
      kind: file.kind,
      version,
      title: content.title,
      schoolYear,
      ...done,
      findings: countByCode(findings),
    };
  }

  private async prepare(read: Read, file: PlanFile): Promise<Prepared> {
    return file.kind === 'layout'
      ? { file, layout: await this.layout.prepare(read, file) }
      : { file, enrolment: await this.enrolment.prepare(read, file.plan) };
  }

  /** After `nextVersion`, by which adoptions of one kind wait for each other. */
  private async requireStanding(tx: Tx, file: PlanFile, revisesId: string | null): Promise<void> {
    if (revisesId === null) return;
    const revised = await this.plans.byId(tx, revisesId);
    const year = file.kind === 'enrolment' ? file.plan.schoolYear : null;
    if (revised?.kind !== file.kind || revised.schoolYear !== year) throw planErrors.revisesOther();
    const replacement = await this.plans.replacementOf(tx, revisesId);
    if (replacement !== null) throw planErrors.revisedAlready({ version: replacement.version });
  }
}

const findingsOf = (prepared: Prepared): PlanImportFinding[] =>
  placedFindings(prepared.file, 'layout' in prepared ? prepared.layout.findings : prepared.enrolment.findings);
