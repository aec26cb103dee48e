import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A line changed by the joint session (调整单): ground, minutes, two signatures; the run is made again around it. */
@Entity('adjustment')
@Index('uq_adjustment_line', ['roundId', 'applicationId'], { unique: true })
export class AdjustmentEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  @ForeignKey('RoundEntity', 'id', { name: 'fk_adjustment_round' })
  roundId: string;

  @Column('char', { length: 36 })
  @ForeignKey('ApplicationEntity', 'id', { name: 'fk_adjustment_application' })
  applicationId: string;

  /** Null: not placed in this round. */
  @Column('char', { length: 36, nullable: true })
  @ForeignKey('SchoolEntity', 'id', { name: 'fk_adjustment_school' })
  schoolId: string | null;

  @Column('varchar', { length: 200 })
  ground: string;

  @Column('varchar', { length: 60 })
  minutes: string;

  @Column('char', { length: 36 })
  proposedBy: string;

  @Column('char', { length: 36, nullable: true })
  confirmedBy: string | null;

  @Column('datetime', { precision: 6 })
  proposedAt: Date;

  @Column('datetime', { precision: 6, nullable: true })
  confirmedAt: Date | null;
}
