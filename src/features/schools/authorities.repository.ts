import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../../platform/database/transaction';
import { AuthorityEntity } from './authority.entity';
import type { AuthorityInFile } from './authority-file';

@Injectable()
export class AuthoritiesRepository {
  all(read: Read): Promise<AuthorityEntity[]> {
    return read.find(AuthorityEntity, {}, { position: 'ASC', code: 'ASC' });
  }

  /** Adds what is new and corrects what is known; none is taken away, schools and cases may hang on it. */
  async save(tx: Tx, authorities: readonly AuthorityInFile[]): Promise<void> {
    for (const [position, { code, nameZh, nameEn, parent, gb2260, aliases, telephone }] of authorities.entries()) {
      await tx.execute(
        `INSERT INTO authority (code, nameZh, nameEn, aliases, parentCode, gb2260, telephone, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE nameZh = VALUES(nameZh), nameEn = VALUES(nameEn), aliases = VALUES(aliases),
           parentCode = VALUES(parentCode), gb2260 = VALUES(gb2260), telephone = VALUES(telephone), position = VALUES(position)`,
        [code, nameZh, nameEn, JSON.stringify(aliases), parent, gb2260, telephone, position],
      );
    }
  }
}
