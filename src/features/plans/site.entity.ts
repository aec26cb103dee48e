import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One row of a layout plan version. */
@Entity('site')
@Index('uq_site_row', ['planVersionId', 'sheetRow'], { unique: true })
@Index('ix_site_school', ['schoolId'])
@Index('ix_site_authority', ['authorityCode'])
export class SiteEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  @ForeignKey('PlanVersionEntity', 'id', { name: 'fk_site_plan_version' })
  planVersionId: string;

  @Column('int')
  sheetRow: number;

  /** The school that stands there; null while none does. */
  @Column('char', { length: 36, nullable: true })
  @ForeignKey('SchoolEntity', 'id', { name: 'fk_site_school' })
  schoolId: string | null;

  @Column('varchar', { length: 40, nullable: true })
  code: string | null;

  @Column('varchar', { length: 160 })
  name: string;

  @Column('varchar', { length: 12, nullable: true })
  @ForeignKey('AuthorityEntity', 'code', { name: 'fk_site_authority' })
  authorityCode: string | null;

  @Column('varchar', { length: 12, nullable: true })
  status: string | null;

  /** JSON: stages with their classes, and the bare sum of classes where the sheet splits it no further. */
  @Column('text')
  scale: string;
}
