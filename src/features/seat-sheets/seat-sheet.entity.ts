import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a school is asked to confirm of its seats of a year; a later plan may ask again, in another edition. */
@Entity('seat_sheet')
@Index('uq_seat_sheet_school', ['schoolId', 'schoolYear', 'edition'], { unique: true })
@Index('ix_seat_sheet_desk', ['authorityCode', 'state'])
@Index('ix_seat_sheet_deadline', ['state', 'closesAt'])
export class SeatSheetEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('int')
  schoolYear: number;

  @Column('char', { length: 36 })
  @ForeignKey('SchoolEntity', 'id', { name: 'fk_seat_sheet_school' })
  schoolId: string;

  /** 1, and one more whenever a later plan has changed approved figures. */
  @Column('int')
  edition: number;

  @Column('varchar', { length: 12 })
  @ForeignKey('AuthorityEntity', 'code', { name: 'fk_seat_sheet_authority' })
  authorityCode: string;

  @Column('varchar', { length: 12 })
  state: string;

  /** The last second in which the school may report. */
  @Column('datetime', { precision: 6 })
  closesAt: Date;

  /** Reminders recorded since the deadline was set. */
  @Column('int')
  reminders: number;

  @Column('varchar', { length: 80 })
  openedBy: string;

  @Column('datetime', { precision: 6 })
  openedAt: Date;

  @Column('varchar', { length: 80, nullable: true })
  reportedBy: string | null;

  @Column('datetime', { precision: 6, nullable: true })
  reportedAt: Date | null;

  /** Who approved it, or sent it back last. */
  @Column('varchar', { length: 80, nullable: true })
  decidedBy: string | null;

  @Column('datetime', { precision: 6, nullable: true })
  decidedAt: Date | null;

  @Column('varchar', { length: 24, nullable: true })
  returnReason: string | null;

  @Column('varchar', { length: 500, nullable: true })
  returnNote: string | null;
}
