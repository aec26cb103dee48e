import { Injectable } from '@nestjs/common';
import { normaliseDocument } from '../../domain/kernel/identity-document';
import { Clock } from '../../platform/clock/clock';
import { BlindIndex } from '../../platform/crypto/blind-index';
import type { Tx } from '../../platform/database/transaction';
import { insuredMonthsOn, TalentRegister, type TalentRow } from '../talents';
import { factsOf, type Declared } from './declared-facts';
import { SealedCase } from './sealed-case';

/** Asks the registers about one case. */
@Injectable()
export class VerificationDesk {
  constructor(
    private readonly talents: TalentRegister,
    private readonly index: BlindIndex,
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
    const talent = found && this.belongs(found, declared) ? found : null;
    const insured = talent ? insuredMonthsOn(talent, submittedOn) : null;
    const facts = factsOf(declared, talent, insured, submittedOn, benefitUsed);
    return { factsSealed: this.sealed.sealFacts(application.id, facts), listed: talent !== null };
  }

  /** The certificate's holder in the register is the holder that the family names. */
  private belongs(talent: TalentRow, declared: Declared): boolean {
    return talent.documentIndex === this.index.of('document', normaliseDocument(declared.talent.holder.documentNumber));
  }
}
