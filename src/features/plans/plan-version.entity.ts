import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One imported file: a layout plan (the ceiling) or an enrolment plan (the seats of a year). */
@Entity('plan_version')
@Index('uq_plan_version_file', ['sha256', 'occasion'], { unique: true })
@Index('uq_plan_version_number', ['kind', 'version'], { unique: true })
@Index('uq_plan_version_revises', ['revisesId'], { unique: true })
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

  /** 0 when the file is adopted first; counts up with every return to it. */
  @Column('int', { default: 0 })
  occasion: number;

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

  /** Who adopted it. */
  @Column('varchar', { length: 80 })
  importedBy: string;

  /** 文号 of the paper that adopts it; null for one that came by the shell. */
  @Column('varchar', { length: 80, nullable: true })
  documentNumber: string | null;

  /** First and last year of the planning horizon. */
  @Column('int', { nullable: true })
  horizonFrom: number | null;

  @Column('int', { nullable: true })
  horizonTo: number | null;

  /** The version whose place it takes. */
  @Column('char', { length: 36, nullable: true })
  @ForeignKey('PlanVersionEntity', 'id', { name: 'fk_plan_version_revises' })
  revisesId: string | null;

  /** Who sent the file; null for one that came by the shell. */
  @Column('varchar', { length: 80, nullable: true })
  uploadedBy: string | null;
}
