import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FieldCipher, type Place } from '../../platform/crypto/field-cipher';
import type { OwnLine } from './own-line';
import type { RoundLineEntity } from './round-line.entity';
import type { RoundEntity } from './round.entity';

/** The commitment to a round key: `sm3:` and SM3 of its hex digits. */
export const keyCommitment = (key: string): string => `sm3:${createHash('sm3').update(key, 'utf8').digest('hex')}`;

type LinePlace = Pick<RoundLineEntity, 'runId' | 'applicationId'>;
const ownLinePlace = ({ runId, applicationId }: LinePlace): Place => ({
  table: 'round_line',
  column: 'ownLineSealed',
  row: `${runId}:${applicationId}`,
});

/** The keys of rounds, and the seals of what families are told. */
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

  /** What a family is told of a run (a written `OwnLine`), sealed with its line. */
  sealOwnLine(line: LinePlace, written: string): string {
    return this.cipher.seal(written, ownLinePlace(line));
  }

  openOwnLine(line: LinePlace, sealed: string): OwnLine {
    return JSON.parse(this.cipher.open(sealed, ownLinePlace(line))) as OwnLine;
  }
}
