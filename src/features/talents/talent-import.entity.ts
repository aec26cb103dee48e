import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One register file as the talent office handed it over. */
@Entity('talent_import')
@Index('uq_talent_import_file', ['sha256'], { unique: true })
@Index('ix_talent_import_at', ['importedAt'])
export class TalentImportEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 64 })
  sha256: string;

  @Column('varchar', { length: 200 })
  fileName: string;

  @Column('int')
  talents: number;

  /** JSON list of doubts, without personal data. */
  @Column('longtext')
  findings: string;

  @Column('datetime', { precision: 6 })
  importedAt: Date;

  @Column('varchar', { length: 80 })
  importedBy: string;
}
