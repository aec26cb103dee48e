import { Injectable } from '@nestjs/common';
import type { Policy } from '../../domain/eligibility';
import { Clock } from '../../platform/clock/clock';
import type { Read } from '../../platform/database/transaction';
import { PoliciesRepository } from './policies.repository';
import { policyErrors } from './policies.errors';
import { SecondHand } from './second-hand';

/** Where published versions stand, and what keeps another one from being put there. */
@Injectable()
export class VersionShelf {
  constructor(
    readonly policies: PoliciesRepository,
    readonly hands: SecondHand,
    private readonly clock: Clock,
  ) {}

  /** POLICY.NOTHING_CHANGED when the newest version of the year has this very content; POLICY.DAYS_PAST. */
  async requireRoom(read: Read, policy: Policy, contentHash: string, now: Date): Promise<void> {
    const newest = await this.policies.published(read, policy.schoolYear);
    if (newest?.contentHash === contentHash) throw policyErrors.nothingChanged();
    const { to } = policy.effective;
    if (to !== null && to < this.clock.dayOf(now)) throw policyErrors.daysPast({ day: to });
  }
}
