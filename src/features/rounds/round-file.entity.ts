import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A piece of a run's file, sealed: the instance, who its students are, or the outcome. A file is its pieces in order. */
@Entity('round_file')
export class RoundFileEntity {
  @PrimaryColumn('char', { length: 36 })
  @ForeignKey('RoundRunEntity', 'id', { name: 'fk_round_file_run' })
  runId: string;

  @PrimaryColumn('varchar', { length: 12 })
  file: string;

  @PrimaryColumn('int')
  number: number;

  @Column('mediumtext')
  contentSealed: string;
}
