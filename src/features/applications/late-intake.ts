import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';

/** Says whether a round takes cases again after its windows are over. */
export interface LateIntakeRule {
  takesLate(read: Read, schoolYear: number, round: string): Promise<boolean>;
}

/** Who comes late: rounds know when a window that is over may be set anew, and cases do not know rounds; so rounds offer their rule here at start-up. */
@Injectable()
export class LateIntake {
  private rule: LateIntakeRule | null = null;

  offer(rule: LateIntakeRule): void {
    this.rule = rule;
  }

  async takesLate(read: Read, schoolYear: number, round: string): Promise<boolean> {
    return this.rule !== null && (await this.rule.takesLate(read, schoolYear, round));
  }
}
