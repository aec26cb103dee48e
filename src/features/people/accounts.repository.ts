import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Read, Tx } from '../../platform/database/transaction';
import { AccountEntity } from './account.entity';

@Injectable()
export class AccountsRepository {
  byPhone(read: Read, phoneIndex: string): Promise<AccountEntity | null> {
    return read.findOne(AccountEntity, { phoneIndex });
  }

  byLogin(read: Read, login: string): Promise<AccountEntity | null> {
    return read.findOne(AccountEntity, { login });
  }

  byIds(read: Read, ids: readonly string[]): Promise<AccountEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : read.find(AccountEntity, { id: In([...new Set(ids)]) });
  }

  /** Staff of a school or an authority who can sign in and have a telephone to be told by, with their roles. */
  reachableStaff(
    read: Read,
    place: { readonly schoolId: string } | { readonly authorityCode: string },
  ): Promise<{ id: string; roles: string }[]> {
    const [column, value] = 'schoolId' in place ? ['schoolId', place.schoolId] : ['authorityCode', place.authorityCode];
    return read.query(
      `SELECT id, roles FROM account WHERE kind = 'staff' AND disabledAt IS NULL AND contactSealed IS NOT NULL AND ${column} = ? ORDER BY id`,
      [value],
    );
  }

  async knownLogins(read: Read, logins: readonly string[]): Promise<Map<string, string>> {
    if (logins.length === 0) return new Map();
    const rows = await read.query<{ id: string; login: string }>(
      `SELECT id, login FROM account WHERE login IN (${logins.map(() => '?').join(', ')})`,
      logins,
    );
    return new Map(rows.map(({ login, id }) => [login, id]));
  }

  /** Staff by their set of roles: first login and number. */
  staffByRoles(read: Read): Promise<{ roles: string; login: string; count: string }[]> {
    return read.query("SELECT roles, MIN(login) AS login, COUNT(*) AS count FROM account WHERE kind = 'staff' AND disabledAt IS NULL GROUP BY roles ORDER BY roles");
  }

  async add(tx: Tx, rows: readonly AccountEntity[]): Promise<void> {
    await tx.insert(AccountEntity, rows);
  }

  /** Remembers the step of an accepted one-time password; false when this step or a later one was accepted before. */
  async acceptStep(tx: Tx, id: string, step: number): Promise<boolean> {
    const changed = await tx.execute('UPDATE account SET totpStep = ? WHERE id = ? AND disabledAt IS NULL AND (totpStep IS NULL OR totpStep < ?)', [
      step,
      id,
      step,
    ]);
    return changed === 1;
  }
}
