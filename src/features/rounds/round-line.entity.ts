import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a run proposes for one case. */
@Entity('round_line')
@Index('ix_round_line_authority', ['runId', 'authorityCode'])
export class RoundLineEntity {
  @PrimaryColumn('char', { length: 36 })
  @ForeignKey('RoundRunEntity', 'id', { name: 'fk_round_line_run' })
  runId: string;

  @PrimaryColumn('char', { length: 36 })
  @ForeignKey('ApplicationEntity', 'id', { name: 'fk_round_line_application' })
  applicationId: string;

  /** The round's pseudonym of the child. */
  @Column('varchar', { length: 64 })
  student: string;

  /** The authority that signs this line: of the pool, or of the case when there is none. */
  @Column('varchar', { length: 12 })
  authorityCode: string;

  @Column('char', { length: 36, nullable: true })
  @ForeignKey('PoolEntity', 'id', { name: 'fk_round_line_pool' })
  poolId: string | null;

  /** ranked, nearest, negotiated, catchment, adjusted; list for the senior-high office; merged into the child's other case. */
  @Column('varchar', { length: 16 })
  mode: string;

  @Column('int', { nullable: true })
  wishRank: number | null;

  @Column('boolean')
  byFallback: boolean;

  /** What the family is told once the line is signed: its line of the run and the path to the root. Null when the run did not place it. */
  @Column('mediumtext', { nullable: true })
  ownLineSealed: string | null;
}
