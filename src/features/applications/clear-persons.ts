import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { AccountRegister, ChildRegister } from '../people';
import type { ApplicationEntity } from './application.entity';
import type { PersonRequest } from './applications.dto';
import type { RevealedCaseResponse, RevealedPersonResponse } from './case-record.dto';
import { SealedCase } from './sealed-case';

const person = ({ name, documentType, documentNumber }: PersonRequest): RevealedPersonResponse => ({ name, documentType, documentNumber });

/** The persons of a case in clear text, inside the deed that was given a reason. */
@Injectable()
export class ClearPersons {
  constructor(
    private readonly sealed: SealedCase,
    private readonly children: ChildRegister,
    private readonly accounts: AccountRegister,
  ) {}

  async reveal(tx: Tx, ctx: Context, application: ApplicationEntity, reason: string): Promise<RevealedCaseResponse> {
    const declared = this.sealed.declared(application);
    const child = (await this.children.reveal(tx, ctx, [application.childId], reason)).get(application.childId)!;
    return {
      child: person(child),
      bornOn: child.bornOn,
      guardian: person(declared.guardian),
      talent: person(declared.talent.holder),
      certificate: declared.talent.certificate,
      phone: await this.accounts.revealPhone(tx, ctx, application.accountId, reason),
    };
  }
}
