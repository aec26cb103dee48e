import { Injectable } from '@nestjs/common';
import { maskDocument } from '../../domain/kernel/identity-document';
import type { Read } from '../../platform/database/transaction';
import { AccountRegister, maskName } from '../people';
import { Schools } from '../schools';
import type { CaseWishResponse } from './case-record.dto';
import { SealedCase } from './sealed-case';

/** Who and what of a case beside its grounds. */
@Injectable()
export class CasePersons {
  constructor(
    private readonly sealed: SealedCase,
    private readonly accounts: AccountRegister,
    private readonly schools: Schools,
  ) {}

  /** Names, certificate and telephone, masked. */
  async masked(read: Read, application: { id: string; accountId: string; declaredSealed: string }) {
    const { guardian, talent, employer } = this.sealed.declared(application);
    return {
      phone: (await this.accounts.maskedPhones(read, [application.accountId])).get(application.accountId) ?? null,
      guardianName: maskName(guardian.name),
      talentName: maskName(talent.holder.name),
      certificate: maskDocument(talent.certificate),
      employer: employer?.name ?? null,
    };
  }

  async wished(read: Read, schoolIds: readonly string[]): Promise<CaseWishResponse[]> {
    const schools = new Map((await this.schools.all(read)).map((school) => [school.id, school]));
    return schoolIds.map((id, at) => ({ position: at + 1, code: schools.get(id)?.code ?? '', name: schools.get(id)?.name ?? '' }));
  }
}
