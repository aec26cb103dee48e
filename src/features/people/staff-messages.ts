import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AccountsRepository } from './accounts.repository';
import { MESSAGE_GATEWAY, type MessageGateway } from './message-gateway';

/** Whom a message is for: members of staff of one school or one authority who have one of the roles. */
export interface StaffPlace {
  readonly schoolId?: string;
  readonly authorityCode?: string;
  readonly roles: readonly Role[];
}

/** Short messages to members of staff. Their telephones stay in here: whoever wants to tell them something names accounts. */
@Injectable()
export class StaffMessages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly cipher: FieldCipher,
    @Inject(MESSAGE_GATEWAY) private readonly gateway: MessageGateway,
  ) {}

  /** Accounts with a telephone at a place, by id; none where the installation has no gateway, for then nothing may be promised. */
  async reachable(read: Read, { schoolId, authorityCode, roles }: StaffPlace): Promise<string[]> {
    if (!this.gateway.available) return [];
    const staff = await this.accounts.reachableStaff(read, schoolId === undefined ? { authorityCode: authorityCode ?? '' } : { schoolId });
    return staff.filter((one) => (JSON.parse(one.roles) as Role[]).some((role) => roles.includes(role))).map(({ id }) => id);
  }

  /**
   * Hands one message over; the same id twice is the same message. False when the account has no telephone any more, or is closed.
   * Throws when the gateway did not take it.
   */
  async send(ctx: Context, { id, accountId, text }: { id: string; accountId: string; text: string }): Promise<boolean> {
    const [account] = await this.work.read(ctx, (read) => this.accounts.byIds(read, [accountId]));
    if (!account || account.contactSealed === null || account.disabledAt !== null) return false;
    const phone = this.cipher.open(account.contactSealed, { table: 'account', column: 'contactSealed', row: account.id });
    await this.gateway.send({ id, phone, text });
    return true;
  }
}
