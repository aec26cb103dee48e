import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import type { RoundEntity } from './round.entity';
import type { RoundRunEntity } from './round-run.entity';

/** The commitment to a round key: `sm3:` and SM3 of its hex digits. */
export const keyCommitment = (key: string): string => `sm3:${createHash('sm3').update(key, 'utf8').digest('hex')}`;

/** Pseudonyms, salts and the sealed files of a round. */
@Injectable()
export class RoundKeys {
  constructor(private readonly cipher: FieldCipher) {}

  /** A fresh key of 32 bytes as hex. */
  newKey(): string {
    return randomBytes(32).toString('hex');
  }

  sealKey(roundId: string, key: string): string {
    return this.cipher.seal(key, { table: 'round', column: 'roundKeySealed', row: roundId });
  }

  openKey(round: Pick<RoundEntity, 'id' | 'roundKeySealed'>): string {
    return this.cipher.open(round.roundKeySealed, { table: 'round', column: 'roundKeySealed', row: round.id });
  }

  /** One pseudonym a child and round: the draw belongs to the child, whatever number its application has. */
  pseudonym(key: string, childDocument: string): string {
    return createHmac('sm3', Buffer.from(key, 'hex')).update(`child\u0000${childDocument}`, 'utf8').digest('hex').slice(0, 32);
  }

  /** The salt of a family's own line: known to the family and the service only. */
  salt(key: string, student: string): string {
    return createHmac('sm3', Buffer.from(key, 'hex')).update(`salt\u0000${student}`, 'utf8').digest('hex');
  }

  sealFile(run: string, column: 'instanceSealed' | 'outcomeSealed', text: string): string {
    return this.cipher.seal(text, { table: 'round_run', column, row: run });
  }

  openFile(run: Pick<RoundRunEntity, 'id'>, column: 'instanceSealed' | 'outcomeSealed', sealed: string): string {
    return this.cipher.open(sealed, { table: 'round_run', column, row: run.id });
  }
}
