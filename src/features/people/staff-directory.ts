import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { Role } from '../../platform/access/principal';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import { newId } from '../../platform/database/new-id';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { EMPTY } from './account-register';
import type { AccountEntity } from './account.entity';
import { AccountsRepository } from './accounts.repository';
import { Passwords } from './passwords';
import { peopleErrors } from './people.errors';
import { normalisePhone } from './phone';

/** A member of staff to be entered. */
export interface StaffInput {
  readonly login: string;
  readonly displayName: string;
  readonly password: string;
  /** Base32, 16 bytes or more. */
  readonly totpSecret: string;
  readonly roles: readonly Role[];
  readonly authorityCode?: string | null;
  readonly schoolId?: string | null;
  /** Where to tell the person of work that waits; nothing is sent without one. */
  readonly phone?: string | null;
}

/** Enters members of staff; a login that exists is left as it is, so that seeding twice changes nothing. */
@Injectable()
export class StaffDirectory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly cipher: FieldCipher,
    private readonly audit: Audit,
    private readonly passwords: Passwords,
  ) {}

  /** Gives account ids by login, and how many are new. PEOPLE.PHONE_WRONG. */
  async create(ctx: Context, staff: readonly StaffInput[]): Promise<{ ids: Record<string, string>; created: number }> {
    const logins = staff.map(({ login }) => login);
    const before = await this.work.read(ctx, (read) => this.accounts.knownLogins(read, logins));
    const fresh = staff.filter(({ login }) => !before.has(login));
    const hashes: string[] = [];
    for (const { password } of fresh) hashes.push(await this.passwords.hash(password));
    return this.work.write(ctx, async (tx) => {
      const createdAt = await tx.now();
      const known = await this.accounts.knownLogins(tx, logins);
      const rows = fresh.flatMap((person, at) => (known.has(person.login) ? [] : [this.rowOf(person, hashes[at]!, createdAt)]));
      await this.accounts.add(tx, rows);
      await this.audit.recordMany(
        tx,
        ctx,
        rows.map((row) => ({
          action: 'staff.create',
          subject: { type: 'account', id: row.id },
          details: { roles: JSON.parse(row.roles) as unknown, authorityCode: row.authorityCode, schoolId: row.schoolId },
        })),
      );
      const ids = Object.fromEntries([...known, ...rows.map((row) => [row.login!, row.id] as const)]);
      return { ids, created: rows.length };
    });
  }

  /** The names that colleagues see, by account id; who is no member of staff is left out. */
  async displayNames(read: Read, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.accounts.byIds(read, ids);
    return new Map(rows.flatMap(({ id, displayName }) => (displayName === null ? [] : [[id, displayName] as const])));
  }

  private rowOf(person: StaffInput, passwordHash: string, createdAt: Date): AccountEntity {
    const id: string = newId<'account'>();
    const phone = person.phone == null ? null : normalisePhone(person.phone);
    if (phone === null && person.phone != null) throw peopleErrors.phoneWrong();
    return {
      ...EMPTY,
      id,
      kind: 'staff',
      login: person.login,
      displayName: person.displayName,
      contactSealed: phone && this.cipher.seal(phone, { table: 'account', column: 'contactSealed', row: id }),
      passwordHash,
      totpSealed: this.cipher.seal(person.totpSecret, { table: 'account', column: 'totpSealed', row: id }),
      roles: canonicalJson(person.roles),
      authorityCode: person.authorityCode ?? null,
      schoolId: person.schoolId ?? null,
      createdAt,
    };
  }
}
