import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A placement decided before the run by ground, not by the run: catchment or negotiated; two persons. */
@Entity('fixed_decision')
@Index('uq_fixed_decision_application', ['applicationId'], { unique: true })
export class FixedDecisionEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  @ForeignKey('ApplicationEntity', 'id', { name: 'fk_fixed_decision_application' })
  applicationId: string;

  @Column('varchar', { length: 16 })
  mode: string;

  @Column('char', { length: 36 })
  @ForeignKey('SchoolEntity', 'id', { name: 'fk_fixed_decision_school' })
  schoolId: string;

  @Column('varchar', { length: 200 })
  ground: string;

  /** Number of the minutes (纪要); needed for a negotiated placement. */
  @Column('varchar', { length: 60, nullable: true })
  minutes: string | null;

  @Column('char', { length: 36 })
  proposedBy: string;

  @Column('char', { length: 36, nullable: true })
  confirmedBy: string | null;

  @Column('datetime', { precision: 6 })
  proposedAt: Date;

  @Column('datetime', { precision: 6, nullable: true })
  confirmedAt: Date | null;
}
