import { Injectable } from '@nestjs/common';
import type { ApplicationDeed } from '../../domain/application/application-states';
import type { VerdictOutcome } from '../../domain/eligibility';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ApplicationsRepository } from './applications.repository';
import { DecisionRules } from './decision-rules';
import { SealedCase } from './sealed-case';

const DEED_OF: Record<VerdictOutcome, ApplicationDeed> = {
  ELIGIBLE: 'approve',
  NOT_ELIGIBLE: 'refuse',
  MANUAL: 'negotiate',
  NEED_MATERIAL: 'askMaterial',
};

/** The policy of the submission (or the better one, 从旧兼从优) decides the case for every admitting authority, clause by clause. */
@Injectable()
export class DecideApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly rules: DecisionRules,
    private readonly sealed: SealedCase,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string): Promise<{ id: string; state: string }> {
    return this.work.write(ctx, async (tx) => {
      const application = await this.applications.lock(tx, id);
      if (!application || application.state !== 'underReview' || application.policyVersionId === null) {
        return { id, state: application?.state ?? 'gone' };
      }
      const { policyVersionId } = application;
      const { policy, verdict } = await this.rules.decide(tx, { ...application, policyVersionId }, this.sealed.facts(application));
      await this.applications.keepVerdict(tx, {
        applicationId: id,
        policyVersionId: policy.versionId,
        outcome: verdict.outcome,
        reason: verdict.reason,
        clauses: JSON.stringify(verdict.clauses),
        scope: JSON.stringify(verdict.scope),
        mode: verdict.mode,
        ...this.sealed.sealVerdict(id, verdict),
        decidedAt: await tx.now(),
      });
      const state = await this.applications.move(tx, application, DEED_OF[verdict.outcome]);
      await this.audit.record(tx, ctx, {
        action: 'application.decide',
        subject: { type: 'application', id },
        details: {
          outcome: verdict.outcome,
          reason: verdict.reason,
          clauses: verdict.clauses,
          policyVersionId: policy.versionId,
        },
      });
      return { id, state };
    });
  }
}
