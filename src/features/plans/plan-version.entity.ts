import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One imported file: a layout plan (the ceiling) or an enrolment plan (the seats of a year). */
@Entity('plan_version')
@Index('uq_plan_version_file', ['sha256'], { unique: true })
@Index('uq_plan_version_number', ['kind', 'version'], { unique: true })
export class PlanVersionEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  /** layout or enrolment. */
  @Column('varchar', { length: 12 })
  kind: string;

  /** Counts up within the kind: the later one holds. */
  @Column('int')
  version: number;

  @Column('char', { length: 64 })
  sha256: string;

  @Column('varchar', { length: 200 })
  title: string;

  @Column('varchar', { length: 200 })
  fileName: string;

  /** Null for a layout plan. */
  @Column('int', { nullable: true })
  schoolYear: number | null;

  /** JSON list of everything a planner must look at. */
  @Column('longtext')
  findings: string;

  /** `xuewei.plan/1` or `xuewei.enrolment/1` as read. */
  @Column('longtext')
  document: string;

  @Column('datetime', { precision: 6 })
  importedAt: Date;

  @Column('varchar', { length: 80 })
  importedBy: string;
}
