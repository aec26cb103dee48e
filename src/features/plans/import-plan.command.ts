import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { isDuplicate } from '../../platform/database/database-fault';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { EnrolmentImport } from './enrolment-import';
import { LayoutImport } from './layout-import';
import { readPlanFile, type PlanFile, type PlanFileInput, type PlanKind } from './plan-file';
import { countByCode, type PlanImportFinding } from './plan-finding';
import { planActions } from './plans.access';
import { PlansRepository, type PlanVersionHead } from './plans.repository';

export interface ImportedPlan {
  readonly planVersionId: string;
  readonly kind: PlanKind;
  readonly version: number;
  readonly title: string;
  readonly schoolYear: number | null;
  /** Sites of a layout plan, or rows of an enrolment plan; absent when nothing was imported. */
  readonly sites?: number;
  readonly rows?: number;
  readonly schools?: { readonly created: number; readonly changed: number };
  readonly pools?: { readonly opened: number; readonly changed: number };
  /** How many findings of each code. */
  readonly findings: Readonly<Record<string, number>>;
  /** True when this very file was imported before: nothing has changed then. */
  readonly alreadyImported: boolean;
}

/** Keeps a layout plan or an enrolment plan as a version and adopts it, wholly or not at all. */
@Injectable()
export class ImportPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly plans: PlansRepository,
    private readonly layout: LayoutImport,
    private readonly enrolment: EnrolmentImport,
  ) {}

  async execute(ctx: Context, input: PlanFileInput): Promise<ImportedPlan> {
    authorise(ctx, planActions['plans.import'], {});
    const file = await readPlanFile(input);
    const adopt = (): Promise<ImportedPlan> => this.work.write(ctx, (tx) => this.adopt(tx, ctx, file, input.fileName));
    try {
      return await adopt();
    } catch (error) {
      // The same file came twice at the same moment: the other one is kept by now.
      if (isDuplicate(error, 'uq_plan_version_')) return adopt();
      throw error;
    }
  }

  private async adopt(tx: Tx, ctx: Context, file: PlanFile, fileName: string): Promise<ImportedPlan> {
    const content = file.kind === 'layout' ? file.document : file.plan;
    const kept = await this.plans.byFile(tx, content.sha256);
    if (kept) return alreadyImported(kept);
    const version = await this.plans.nextVersion(tx, file.kind);
    const id = newId<'planVersion'>();
    const keep = (findings: readonly PlanImportFinding[]): Promise<void> =>
      this.keep(tx, ctx, { id, version, fileName, file, findings });
    const done = await (file.kind === 'layout' ? this.adoptLayout(tx, id, file, keep) : this.adoptEnrolment(tx, id, file, keep));
    const imported: ImportedPlan = {
      planVersionId: id,
      kind: file.kind,
      version,
      title: content.title,
      schoolYear: file.kind === 'enrolment' ? file.plan.schoolYear : null,
      ...done,
      alreadyImported: false,
    };
    const { planVersionId, title: _title, alreadyImported: _again, ...details } = imported;
    await this.audit.record(tx, ctx, {
      action: 'plans.import',
      subject: { type: 'planVersion', id: planVersionId },
      details: { ...details, sha256: content.sha256 },
    });
    return imported;
  }

  private async adoptLayout(
    tx: Tx,
    id: string,
    file: Extract<PlanFile, { kind: 'layout' }>,
    keep: (findings: readonly PlanImportFinding[]) => Promise<void>,
  ) {
    const prepared = await this.layout.prepare(tx, file);
    const findings = [...file.document.findings, ...prepared.findings];
    await keep(findings);
    return { ...(await this.layout.adopt(tx, id, prepared)), findings: countByCode(findings) };
  }

  private async adoptEnrolment(
    tx: Tx,
    id: string,
    file: Extract<PlanFile, { kind: 'enrolment' }>,
    keep: (findings: readonly PlanImportFinding[]) => Promise<void>,
  ) {
    const prepared = await this.enrolment.prepare(tx, file.plan);
    const findings = [...file.plan.findings, ...prepared.findings];
    await keep(findings);
    return { ...(await this.enrolment.adopt(tx, id, file.plan.schoolYear, prepared)), findings: countByCode(findings) };
  }

  private async keep(
    tx: Tx,
    ctx: Context,
    {
      id,
      version,
      fileName,
      file,
      findings,
    }: { id: string; version: number; fileName: string; file: PlanFile; findings: readonly PlanImportFinding[] },
  ): Promise<void> {
    const content = file.kind === 'layout' ? file.document : file.plan;
    await this.plans.insertVersion(tx, {
      id,
      kind: file.kind,
      version,
      sha256: content.sha256,
      title: content.title.slice(0, 200),
      fileName: fileName.replace(/^.*[\\/]/, '').slice(-200),
      schoolYear: file.kind === 'enrolment' ? file.plan.schoolYear : null,
      findings: canonicalJson([...findings].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))),
      document: canonicalJson(content),
      importedAt: await tx.now(),
      importedBy: actorOf(ctx.principal).id ?? '',
    });
  }
}

function alreadyImported(kept: PlanVersionHead): ImportedPlan {
  return {
    planVersionId: kept.id,
    kind: kept.kind as PlanKind,
    version: kept.version,
    title: kept.title,
    schoolYear: kept.schoolYear,
    findings: countByCode(JSON.parse(kept.findings) as PlanImportFinding[]),
    alreadyImported: true,
  };
}
