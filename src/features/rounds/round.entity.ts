import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One round (批次) of a school year: its announcement, its state, its latest run. */
@Entity('round')
@Index('uq_round_number', ['schoolYear', 'kind', 'number'], { unique: true })
export class RoundEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('int')
  schoolYear: number;

  @Column('varchar', { length: 12 })
  kind: string;

  /** 1: the round itself; 2 and more: supplementary rounds that run it again. */
  @Column('int')
  number: number;

  @Column('varchar', { length: 16 })
  state: string;

  /** The public value that replaces a missing part of the seed, as the announcement names it. */
  @Column('varchar', { length: 300 })
  substituteZh: string;

  @Column('varchar', { length: 300 })
  substituteEn: string;

  /** The seed, once all its parts are there and the round is run. */
  @Column('text', { nullable: true })
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

  /** Published switch: a family may agree to its placement and keep waiting for a better wish. */
  @Column('boolean')
  keepsWaiting: boolean;

  @Column('datetime', { precision: 6 })
  createdAt: Date;
}
