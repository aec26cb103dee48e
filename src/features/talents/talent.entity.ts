import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One recognition certificate; name and document of its holder are sealed. */
@Entity('talent')
@Index('uq_talent_certificate', ['certificate'], { unique: true })
@Index('ix_talent_document', ['documentIndex'])
@Index('ix_talent_import', ['importId'])
@Index('ix_talent_employer_authority', ['employerAuthority'])
export class TalentEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('varchar', { length: 60 })
  certificate: string;

  @Column('char', { length: 1 })
  class: string;

  @Column('varchar', { length: 40, nullable: true })
  scheme: string | null;

  @Column('varchar', { length: 80, nullable: true })
  batch: string | null;

  @Column('date', { nullable: true })
  batchOn: string | null;

  @Column('date', { nullable: true })
  validFrom: string | null;

  /** Null: valid until withdrawn. */
  @Column('date', { nullable: true })
  validTo: string | null;

  @Column('varchar', { length: 12, nullable: true })
  workMode: string | null;

  @Column('varchar', { length: 160, nullable: true })
  employerName: string | null;

  @Column('varchar', { length: 20, nullable: true })
  employerCode: string | null;

  @Column('varchar', { length: 12, nullable: true })
  @ForeignKey('AuthorityEntity', 'code', { name: 'fk_talent_authority' })
  employerAuthority: string | null;

  @Column('date', { nullable: true })
  insuredSince: string | null;

  /** Continuous months counted back from `insuredAsOf`. */
  @Column('int', { nullable: true })
  insuredMonths: number | null;

  @Column('date', { nullable: true })
  insuredAsOf: string | null;

  @Column('varchar', { length: 20 })
  documentType: string;

  @Column('char', { length: 64 })
  documentIndex: string;

  @Column('varchar', { length: 255 })
  documentSealed: string;

  @Column('varchar', { length: 600 })
  nameSealed: string;

  @Column('char', { length: 36 })
  @ForeignKey('TalentImportEntity', 'id', { name: 'fk_talent_import' })
  importId: string;
}
