import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The record that grades of a school's site opened: one person records it from a paper, another one confirms. */
@Entity('site_opening')
@Index('ix_site_opening_school', ['schoolId'])
export class SiteOpeningEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  @ForeignKey('SchoolEntity', 'id', { name: 'fk_site_opening_school' })
  schoolId: string;

  /** JSON list of grades. */
  @Column('varchar', { length: 120 })
  grades: string;

  /** The first day of these grades. */
  @Column('date')
  opensOn: string;

  /** 文号 of the paper that says so. */
  @Column('varchar', { length: 80 })
  documentNumber: string;

  @Column('varchar', { length: 80 })
  recordedBy: string;

  @Column('datetime', { precision: 6 })
  recordedAt: Date;

  @Column('varchar', { length: 80, nullable: true })
  confirmedBy: string | null;

  @Column('datetime', { precision: 6, nullable: true })
  confirmedAt: Date | null;
}
