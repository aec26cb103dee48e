import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A plan file that was sent, how far its dry run is, and what it found. Only adopting it makes a version. */
@Entity('plan_upload')
@Index('uq_plan_upload_file', ['sha256', 'occasion'], { unique: true })
@Index('uq_plan_upload_version', ['versionId'], { unique: true })
@Index('ix_plan_upload_restores', ['restoresId'])
@Index('ix_plan_upload_revises', ['revisesId'])
@Index('ix_plan_upload_at', ['uploadedAt'])
export class PlanUploadEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 64 })
  sha256: string;

  /** 0 for the file as it was sent; counts up with every proposal to go back to it. */
  @Column('int')
  occasion: number;

  @Column('varchar', { length: 200 })
  fileName: string;

  /** Bytes. */
  @Column('int')
  size: number;

  /** System of the sheet's coordinates. */
  @Column('varchar', { length: 8 })
  coords: string;

  /** Year of an enrolment plan whose title names none. */
  @Column('int', { nullable: true })
  askedYear: number | null;

  @Column('varchar', { length: 12 })
  state: string;

  /** Counts the dry runs: one that was asked for earlier writes nothing. */
  @Column('int')
  reading: number;

  /** Bytes that the file unpacks to, and how many of them are read: all there is to say while nobody knows its rows. */
  @Column('int', { default: 0 })
  bytesTotal: number;

  @Column('int', { default: 0 })
  bytesDone: number;

  @Column('int')
  rowsTotal: number;

  @Column('int')
  rowsDone: number;

  @Column('varchar', { length: 12, nullable: true })
  kind: string | null;

  @Column('varchar', { length: 200, nullable: true })
  title: string | null;

  @Column('int', { nullable: true })
  schoolYear: number | null;

  /** JSON: letter, heading and field of each column, and the first rows of the sheet. */
  @Column('longtext', { nullable: true })
  sheetHead: string | null;

  /** JSON: heading text → column key, as it was or will be read by. */
  @Column('text', { nullable: true })
  mapping: string | null;

  /** The mapping is one that was kept from an earlier file. */
  @Column('boolean')
  mappingRemembered: boolean;

  @Column('varchar', { length: 80, nullable: true })
  mappedBy: string | null;

  /** JSON: code and parameters of what keeps the file from being read. */
  @Column('text', { nullable: true })
  refusal: string | null;

  /** JSON list, by row. */
  @Column('longtext')
  findings: string;

  @Column('varchar', { length: 80 })
  uploadedBy: string;

  @Column('datetime', { precision: 6 })
  uploadedAt: Date;

  @Column('datetime', { precision: 6, nullable: true })
  readAt: Date | null;

  /** The earlier version whose file this is, when it is to be gone back to. */
  @Column('char', { length: 36, nullable: true })
  @ForeignKey('PlanVersionEntity', 'id', { name: 'fk_plan_upload_restores' })
  restoresId: string | null;

  /** The version whose place it would take, where that is settled already. */
  @Column('char', { length: 36, nullable: true })
  @ForeignKey('PlanVersionEntity', 'id', { name: 'fk_plan_upload_revises' })
  revisesId: string | null;

  @Column('char', { length: 36, nullable: true })
  @ForeignKey('PlanVersionEntity', 'id', { name: 'fk_plan_upload_version' })
  versionId: string | null;
}
