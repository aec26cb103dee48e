import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One pool of a sheet: what it began with, and what the school reports. */
@Entity('seat_sheet_line')
@Index('ix_seat_sheet_line_pool', ['poolId'])
export class SeatSheetLineEntity {
  @PrimaryColumn('char', { length: 36 })
  @ForeignKey('SeatSheetEntity', 'id', { name: 'fk_seat_sheet_line_sheet' })
  sheetId: string;

  @PrimaryColumn('char', { length: 36 })
  @ForeignKey('PoolEntity', 'id', { name: 'fk_seat_sheet_line_pool' })
  poolId: string;

  /** JSON: classes, class size and committed figure out of the plan, as far as they count. */
  @Column('varchar', { length: 200 })
  filled: string;

  /** When the pool's seats were issued that the line was filled from: a later issue makes the line stale. */
  @Column('datetime', { precision: 6 })
  countedAt: Date;

  /** JSON: the same figures as the school reports them; null before it does. */
  @Column('varchar', { length: 200, nullable: true })
  reported: string | null;

  /** Coded, where the school reports another figure. */
  @Column('varchar', { length: 24, nullable: true })
  reason: string | null;

  @Column('varchar', { length: 500, nullable: true })
  proof: string | null;
}
