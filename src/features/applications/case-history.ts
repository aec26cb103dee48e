import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail';
import type { Read } from '../../platform/database/transaction';
import { StaffDirectory } from '../people';
import type { CaseEventResponse } from './case-record.dto';

/** What was done with a case and by whom, for those who work on it. */
@Injectable()
export class CaseHistory {
  constructor(
    private readonly trail: AuditTrail,
    private readonly staff: StaffDirectory,
  ) {}

  /** First deed first; families stay without a name. */
  async of(read: Read, applicationId: string): Promise<CaseEventResponse[]> {
    const entries = await this.trail.ofSubject(read, 'application', applicationId);
    const names = await this.staff.displayNames(
      read,
      entries.flatMap(({ actorKind, actorId }) => (actorKind === 'staff' && actorId !== null ? [actorId] : [])),
    );
    return entries.map(({ at, action, actorKind, actorId }) => ({
      at: at.toISOString(),
      action,
      actorKind,
      actor: actorKind === 'system' ? actorId : actorId === null ? null : (names.get(actorId) ?? null),
    }));
  }
}
