import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock, withinWindow } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { Outbox } from '../../platform/outbox/outbox';
import { Policies } from '../policies';
import type { ApplicationEntity } from './application.entity';
import type { ApplicationDeedResponse } from './applications.dto';
import { applicationErrors } from './applications.errors';
import { ApplicationsRepository } from './applications.repository';
import { applicationSubmitted } from './application-submitted.event';
import { newCaseNumber } from './case-number';

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
    const caseNumber = application.caseNumber ?? newCaseNumber(application.schoolYear);
    const state = await this.applications.move(tx, application, 'submit', { caseNumber, submittedAt: now, policyVersionId });
    await this.audit.record(tx, ctx, {
      action: 'application.submit',
      subject: { type: 'application', id: application.id },
      details: { caseNumber, policyVersionId },
    });
    await this.outbox.publish(tx, applicationSubmitted, { applicationId: application.id });
    return { id: application.id, caseNumber, state };
  }

  private async requireOpenWindow(tx: Tx, application: ApplicationEntity, now: Date): Promise<void> {
    const window = await this.applications.window(tx, application.schoolYear, application.round, application.authorityCode);
    if (!window) throw applicationErrors.windowUnknown();
    if (!withinWindow(now, window.opensAt, window.closesAt)) {
      throw applicationErrors.windowClosed({ opensAt: this.clock.textOf(window.opensAt), closesAt: this.clock.textOf(window.closesAt) });
    }
  }
}
