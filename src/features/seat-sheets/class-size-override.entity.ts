import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The leave for classes above the norm in one pool: one person proposes with a reason, another one confirms. */
@Entity('class_size_override')
@Index('ix_class_size_override_pool', ['poolId'])
export class ClassSizeOverrideEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  @ForeignKey('PoolEntity', 'id', { name: 'fk_class_size_override_pool' })
  poolId: string;

  @Column('int')
  classSize: number;

  /** The norm at that time. */
  @Column('int')
  norm: number;

  @Column('varchar', { length: 500 })
  reason: string;

  @Column('varchar', { length: 80 })
  proposedBy: string;

  @Column('datetime', { precision: 6 })
  proposedAt: Date;

  @Column('varchar', { length: 80, nullable: true })
  confirmedBy: string | null;

  @Column('datetime', { precision: 6, nullable: true })
  confirmedAt: Date | null;
}
