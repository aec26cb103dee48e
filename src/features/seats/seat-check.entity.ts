import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One look through the whole ledger: what was looked at and what cannot be. */
@Entity('seat_check')
@Index('ix_seat_check_time', ['checkedAt'])
export class SeatCheckEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('datetime', { precision: 6 })
  checkedAt: Date;

  @Column('int')
  pools: number;

  @Column('int')
  faults: number;

  /** Whether the database itself keeps entries from being changed. */
  @Column('boolean')
  addedOnly: boolean;

  /** JSON list of the first faults. */
  @Column('text')
  findings: string;
}
