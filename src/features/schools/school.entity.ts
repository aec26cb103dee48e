import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One campus, with an identity that outlives plan versions. */
@Entity('school')
@Index('uq_school_code', ['code'], { unique: true })
@Index('uq_school_identity', ['identityCode'], { unique: true })
@Index('ix_school_authority', ['authorityCode'])
export class SchoolEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  /** 规划编号 of the plan it was first seen in; for a kindergarten `YE-` and its running number. */
  @Column('varchar', { length: 20 })
  code: string;

  /** The ten digits of 学校（机构）标识码, where known. */
  @Column('char', { length: 10, nullable: true })
  identityCode: string | null;

  @Column('varchar', { length: 160 })
  name: string;

  /** Who alone may place a child there. */
  @Column('varchar', { length: 12 })
  @ForeignKey('AuthorityEntity', 'code', { name: 'fk_school_authority' })
  authorityCode: string;

  /** 隶属关系: city, district or provincial. */
  @Column('varchar', { length: 20 })
  affiliation: string;

  /** 办学性质: public, private or inclusivePrivate. */
  @Column('varchar', { length: 20 })
  ownership: string;

  @Column('double', { nullable: true })
  lon: number | null;

  @Column('double', { nullable: true })
  lat: number | null;

  @Column('datetime', { precision: 6 })
  createdAt: Date;
}
