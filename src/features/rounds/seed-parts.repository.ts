import { Injectable } from '@nestjs/common';
import type { SeedOpening, SeedPart } from '../../domain/placement/seed-parts';
import { FieldCipher } from '../../platform/crypto/field-cipher';
import type { Read, Tx } from '../../platform/database/transaction';
import { SeedPartEntity } from './seed-part.entity';
import { roundErrors } from './rounds.errors';

const place = ({ roundId, role }: Pick<SeedPartEntity, 'roundId' | 'role'>) => ({
  table: 'seed_part',
  column: 'openingSealed',
  row: `${roundId}:${role}`,
});

/** The only SQL for the parts of a round's seed. */
@Injectable()
export class SeedPartsRepository {
  constructor(private readonly cipher: FieldCipher) {}

  insert(tx: Tx, rows: readonly SeedPartEntity[]): Promise<void> {
    return tx.insert(SeedPartEntity, rows);
  }

  /** In the order of the seed. */
  ofRound(read: Read, roundId: string): Promise<SeedPartEntity[]> {
    return read.find(SeedPartEntity, { roundId }, { position: 'ASC' });
  }

  /** The part of a role; refuses ROUND.SEED_PART_UNKNOWN. The caller holds the round. */
  async require(tx: Tx, roundId: string, role: string): Promise<SeedPartEntity> {
    const part = await tx.findOne(SeedPartEntity, { roundId, role });
    if (!part) throw roundErrors.seedPartUnknown();
    return part;
  }

  async update(tx: Tx, part: SeedPartEntity, columns: Partial<SeedPartEntity>): Promise<void> {
    await tx.execute(
      `UPDATE seed_part SET ${Object.keys(columns)
        .map((name) => `${name} = ?`)
        .join(', ')} WHERE roundId = ? AND role = ?`,
      [...Object.values(columns), part.roundId, part.role],
    );
  }

  seal(part: SeedPartEntity, { text, nonce }: SeedOpening): string {
    return this.cipher.seal(JSON.stringify({ text, nonce }), place(part));
  }

  /** What a role gave to the seed; null while it gave nothing. */
  given(part: SeedPartEntity): SeedPart | null {
    const { role, openingSealed, substitute, drawnOn, confirmedAt } = part;
    if (openingSealed !== null) return { role, ...(JSON.parse(this.cipher.open(openingSealed, place(part))) as SeedOpening) };
    return confirmedAt === null ? null : { role, substitute: substitute!, drawnOn: drawnOn! };
  }
}
