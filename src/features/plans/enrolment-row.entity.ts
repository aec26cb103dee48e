import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One row of an enrolment plan version: one grade of one school. */
@Entity('enrolment_row')
@Index('uq_enrolment_row_row', ['planVersionId', 'sheetRow'], { unique: true })
@Index('ix_enrolment_row_school', ['schoolId'])
@Index('ix_enrolment_row_authority', ['authorityCode'])
export class EnrolmentRowEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  @ForeignKey('PlanVersionEntity', 'id', { name: 'fk_enrolment_row_plan_version' })
  planVersionId: string;

  @Column('int')
  sheetRow: number;

  /** Null when nobody could say which school is meant; such a row gives no seat. */
  @Column('char', { length: 36, nullable: true })
  @ForeignKey('SchoolEntity', 'id', { name: 'fk_enrolment_row_school' })
  schoolId: string | null;

  @Column('varchar', { length: 12, nullable: true })
  @ForeignKey('AuthorityEntity', 'code', { name: 'fk_enrolment_row_authority' })
  authorityCode: string | null;

  @Column('varchar', { length: 3 })
  grade: string;

  /** JSON: the row as read. */
  @Column('text')
  figures: string;
}
