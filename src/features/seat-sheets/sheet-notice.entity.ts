import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One message to one member of staff about seat sheets: made with the reminder, settled when it was handed over or came to nothing. */
@Entity('seat_sheet_notice')
@Index('uq_seat_sheet_notice_once', ['accountId', 'kind', 'about', 'schoolYear', 'closesAt', 'number'], { unique: true })
export class SheetNoticeEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  @ForeignKey('AccountEntity', 'id', { name: 'fk_seat_sheet_notice_account' })
  accountId: string;

  @Column('varchar', { length: 12 })
  kind: 'reminder' | 'overdue';

  /** The sheet of a reminder; the authority whose schools are overdue. */
  @Column('varchar', { length: 36 })
  about: string;

  @Column('int')
  schoolYear: number;

  /** The deadline it speaks of. */
  @Column('datetime', { precision: 6 })
  closesAt: Date;

  /** Which reminder; 0 for what is overdue. */
  @Column('int')
  number: number;

  @Column('datetime', { precision: 6 })
  madeAt: Date;

  @Column('datetime', { precision: 6, nullable: true })
  settledAt: Date | null;

  @Column('varchar', { length: 12, nullable: true })
  outcome: NoticeOutcome | null;
}

/** Handed over · not needed any more when its turn came · nobody to hand it to. */
export type NoticeOutcome = 'sent' | 'unneeded' | 'unreachable';
