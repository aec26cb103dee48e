import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A seat that an authority has given a child: issued, answered by the family, received by the school. */
@Entity('placement')
@Index('uq_placement_current', ['applicationId', 'currentMark'], { unique: true })
@Index('ix_placement_school', ['schoolId', 'state'])
@Index('ix_placement_authority', ['authorityCode', 'state'])
export class PlacementEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  @ForeignKey('ApplicationEntity', 'id', { name: 'fk_placement_application' })
  applicationId: string;

  @Column('char', { length: 36 })
  @ForeignKey('AccountEntity', 'id', { name: 'fk_placement_account' })
  accountId: string;

  @Column('char', { length: 36 })
  @ForeignKey('ChildEntity', 'id', { name: 'fk_placement_child' })
  childId: string;

  @Column('char', { length: 36 })
  @ForeignKey('PoolEntity', 'id', { name: 'fk_placement_pool' })
  poolId: string;

  @Column('char', { length: 36 })
  @ForeignKey('SchoolEntity', 'id', { name: 'fk_placement_school' })
  schoolId: string;

  @Column('varchar', { length: 12 })
  authorityCode: string;

  @Column('varchar', { length: 16 })
  mode: string;

  @Column('int', { nullable: true })
  wishRank: number | null;

  @Column('varchar', { length: 16 })
  state: string;

  /** 1 for the placement of a case, NULL once another has replaced it. */
  @Column('tinyint', { nullable: true })
  currentMark: number | null;

  @Column('varchar', { length: 60 })
  documentNumber: string;

  /** Last day to answer, in the city's zone. */
  @Column('date')
  answerOn: string;

  /** Coded fact that the school raised. */
  @Column('varchar', { length: 24, nullable: true })
  queryCode: string | null;

  @Column('datetime', { precision: 6 })
  placedAt: Date;

  @Column('datetime', { precision: 6, nullable: true })
  answeredAt: Date | null;

  @Column('datetime', { precision: 6, nullable: true })
  receivedAt: Date | null;

  @Column('datetime', { precision: 6, nullable: true })
  registeredAt: Date | null;
}
