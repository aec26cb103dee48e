import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { BlindIndex } from '../../platform/crypto/blind-index';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import { isDuplicate } from '../../platform/database/database-fault';
import { newId } from '../../platform/database/new-id';
import type { Read, Tx } from '../../platform/database/transaction';
import type { AccountEntity } from './account.entity';
import { AccountsRepository } from './accounts.repository';
import { peopleErrors } from './people.errors';
import { maskPhone, normalisePhone } from './phone';

/** Accounts of families: one a telephone number, made at the first sign-in or at the counter. */
@Injectable()
export class AccountRegister {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
    private readonly audit: Audit,
  ) {}

  /** The id of the family's account with this telephone, made now when there is none. PEOPLE.PHONE_WRONG. */
  async keepFamily(tx: Tx, phone: string): Promise<string> {
    const number = normalisePhone(phone);
    if (number === null) throw peopleErrors.phoneWrong();
    return (await this.familyRow(tx, number)).id;
  }

  /** The same with the whole row, for signing in; `number` is normalised. */
  async familyRow(tx: Tx, number: string): Promise<AccountEntity> {
    const phoneIndex = this.index.of('phone', number);
    const known = await this.accounts.byPhone(tx, phoneIndex);
    if (known) return known;
    const id: string = newId<'account'>();
    const phoneSealed = this.cipher.seal(number, { table: 'account', column: 'phoneSealed', row: id });
    const row: AccountEntity = { ...EMPTY, id, kind: 'family', phoneIndex, phoneSealed, roles: '["family"]', createdAt: await tx.now() };
    try {
      await this.accounts.add(tx, [row]);
      return row;
    } catch (error) {
      if (!isDuplicate(error, 'uq_account_phone')) throw error;
      const other = await this.accounts.byPhone(tx, phoneIndex);
      if (!other) throw error;
      return other;
    }
  }

  /** `199****0001` by account id, for lists. */
  async maskedPhones(read: Read, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.accounts.byIds(read, ids);
    return new Map(rows.flatMap((row) => (row.phoneSealed === null ? [] : [[row.id, maskPhone(this.open(row.id, row.phoneSealed))] as const])));
  }

  /** The telephone number in clear text, for a call, with an audit entry `person.reveal`; null for staff or none. */
  async revealPhone(tx: Tx, ctx: Context, accountId: string, reason: string): Promise<string | null> {
    const [row] = await this.accounts.byIds(tx, [accountId]);
    if (!row || row.phoneSealed === null) return null;
    await this.audit.record(tx, ctx, { action: 'person.reveal', subject: { type: 'account', id: row.id }, details: { reason } });
    return this.open(row.id, row.phoneSealed);
  }

  private open(id: string, sealed: string): string {
    return this.cipher.open(sealed, { table: 'account', column: 'phoneSealed', row: id });
  }
}

/** An account of nobody: what families and staff leave empty. */
export const EMPTY = {
  phoneIndex: null,
  phoneSealed: null,
  login: null,
  displayName: null,
  contactSealed: null,
  passwordHash: null,
  totpSealed: null,
  totpStep: null,
  authorityCode: null,
  schoolId: null,
  disabledAt: null,
} as const satisfies Partial<AccountEntity>;
