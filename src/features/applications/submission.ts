import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock, withinWindow } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import { isDuplicate } from '../../platform/database/database-fault';
import type { Tx } from '../../platform/database/transaction';
import { Outbox } from '../../platform/outbox/outbox';
import { Policies } from '../policies';
import type { ApplicationEntity } from './application.entity';
import type { ApplicationDeedResponse } from './applications.dto';
import { applicationErrors } from './applications.errors';
import { ApplicationsRepository } from './applications.repository';
import { applicationSubmitted } from './application-submitted.event';
import { newCaseNumber } from './case-number';

/** A season uses some ten thousand of a hundred million numbers: five draws are enough. */
const DRAWS = 5;

/** The step from draft to submitted inside a deed's transaction: window, policy in force, audit, promise of verification. */
@Injectable()
export class Submission {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly policies: Policies,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async submit(tx: Tx, ctx: Context, application: ApplicationEntity): Promise<ApplicationDeedResponse> {
    const now = await tx.now();
    await this.requireOpenWindow(tx, application, now);
    const policyVersionId = await this.policies.versionInForce(tx, { schoolYear: application.schoolYear, at: now });
    const { caseNumber, state } = await this.moveNumbered(tx, application, { submittedAt: now, policyVersionId });
    await this.audit.record(tx, ctx, {
      action: 'application.submit',
      subject: { type: 'application', id: application.id },
      details: { caseNumber, policyVersionId },
    });
    await this.outbox.publish(tx, applicationSubmitted, { applicationId: application.id });
    return { id: application.id, caseNumber, state };
  }

  /** Submits under the case's number, or a fresh one; draws again when another case has it already. */
  private async moveNumbered(
    tx: Tx,
    application: ApplicationEntity,
    more: Readonly<Record<string, unknown>>,
  ): Promise<{ caseNumber: string; state: string }> {
    for (let draw = 1; ; draw += 1) {
      const caseNumber = application.caseNumber ?? newCaseNumber(application.schoolYear);
      try {
        return { caseNumber, state: await this.applications.move(tx, application, 'submit', { ...more, caseNumber }) };
      } catch (error) {
        if (draw === DRAWS || !isDuplicate(error, 'uq_application_case_number')) throw error;
      }
    }
  }

  private async requireOpenWindow(tx: Tx, application: ApplicationEntity, now: Date): Promise<void> {
    const window = await this.applications.window(tx, application.schoolYear, application.round, application.authorityCode);
    if (!window) throw applicationErrors.windowUnknown();
    if (!withinWindow(now, window.opensAt, window.closesAt)) {
      throw applicationErrors.windowClosed({ opensAt: this.clock.textOf(window.opensAt), closesAt: this.clock.textOf(window.closesAt) });
    }
  }
}
