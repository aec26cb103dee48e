import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One round (批次) of a school year: its commitments, its state, its latest run. */
@Entity('round')
@Index('uq_round_kind', ['schoolYear', 'kind'], { unique: true })
export class RoundEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('int')
  schoolYear: number;

  @Column('varchar', { length: 12 })
  kind: string;

  @Column('varchar', { length: 16 })
  state: string;

  /** Hash of the lottery seed, published before applications close. */
  @Column('varchar', { length: 80 })
  seedCommitment: string;

  /** The seed, once opened. */
  @Column('varchar', { length: 400, nullable: true })
  seed: string | null;

  /** Key of the round's pseudonyms: sealed. */
  @Column('text')
  roundKeySealed: string;

  @Column('varchar', { length: 80 })
  roundKeyCommitment: string;

  @Column('char', { length: 36, nullable: true })
  currentRunId: string | null;

  @Column('char', { length: 36, nullable: true })
  @ForeignKey('PolicyVersionEntity', 'id', { name: 'fk_round_policy_version' })
  policyVersionId: string | null;

  @Column('char', { length: 36, nullable: true })
  sealedBy: string | null;

  @Column('datetime', { precision: 6, nullable: true })
  sealedAt: Date | null;

  @Column('datetime', { precision: 6 })
  createdAt: Date;
}
