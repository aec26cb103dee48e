import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DocumentType } from '../../domain/kernel/identity-document';

/** A child, once, whoever files for it. */
@Entity('child')
@Index('uq_child_document', ['documentIndex'], { unique: true })
export class ChildEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('varchar', { length: 20 })
  documentType: DocumentType;

  @Column('varchar', { length: 200 })
  documentSealed: string;

  @Column('char', { length: 64 })
  documentIndex: string;

  @Column('varchar', { length: 500 })
  nameSealed: string;

  @Column('varchar', { length: 200 })
  bornOnSealed: string;

  @Column('varchar', { length: 10, nullable: true })
  sex: 'male' | 'female' | null;

  @Column('datetime', { precision: 6 })
  createdAt: Date;
}
