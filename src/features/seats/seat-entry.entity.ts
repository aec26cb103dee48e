import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One movement of seats from an account of a pool to another; never changed, never deleted. */
@Entity('seat_entry')
@Index('uq_seat_entry_movement', ['placementId', 'movement'], { unique: true })
@Index('ix_seat_entry_pool', ['poolId'])
export class SeatEntryEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  @ForeignKey('PoolEntity', 'id', { name: 'fk_seat_entry_pool' })
  poolId: string;

  @Column('varchar', { length: 20 })
  fromAccount: string;

  @Column('varchar', { length: 20 })
  toAccount: string;

  @Column('int')
  seats: number;

  /** Whose seat it is; the ledger knows nothing else of a placement. */
  @Column('char', { length: 36, nullable: true })
  placementId: string | null;

  @Column('varchar', { length: 12 })
  movement: string;

  @Column('varchar', { length: 120 })
  reason: string;

  @Column('datetime', { precision: 6 })
  at: Date;
}
