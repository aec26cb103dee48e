import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import type { Tx } from '../../platform/database/transaction';
import { TalentRegister } from '../talents';
import { factsOf } from './declared-facts';
import { SealedCase } from './sealed-case';

/** Asks the registers about one case. */
@Injectable()
export class VerificationDesk {
  constructor(
    private readonly talents: TalentRegister,
    private readonly sealed: SealedCase,
    private readonly clock: Clock,
  ) {}

  async look(
    tx: Tx,
    application: { id: string; declaredSealed: string; submittedAt: Date | null },
    benefitUsed: readonly string[],
  ): Promise<{ factsSealed: string; listed: boolean }> {
    const declared = this.sealed.declared(application);
    const submittedOn = this.clock.dayOf(application.submittedAt!);
    const found = await this.talents.byCertificate(tx, declared.talent.certificate);
    const talent = found && this.talents.isHeldBy(found, declared.talent.holder.documentNumber) ? found : null;
    const facts = factsOf(declared, talent, submittedOn, benefitUsed);
    return { factsSealed: this.sealed.sealFacts(application.id, facts), listed: talent !== null };
  }
}
