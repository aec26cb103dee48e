import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One run (测算) over sealed inputs; never changed after it is done. Its files are rows of round_file. */
@Entity('round_run')
@Index('uq_round_run_number', ['roundId', 'number'], { unique: true })
export class RoundRunEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  @ForeignKey('RoundEntity', 'id', { name: 'fk_round_run_round' })
  roundId: string;

  @Column('int')
  number: number;

  @Column('varchar', { length: 80 })
  instanceHash: string;

  @Column('varchar', { length: 80, nullable: true })
  outcomeHash: string | null;

  @Column('varchar', { length: 80, nullable: true })
  merkleRoot: string | null;

  /** The certificate in numbers: feasible, blocking pairs, checked pairs, student-optimal, fixed lines. */
  @Column('text', { nullable: true })
  certificate: string | null;

  @Column('datetime', { precision: 6 })
  createdAt: Date;

  @Column('datetime', { precision: 6, nullable: true })
  finishedAt: Date | null;
}
