import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AuditEntryEntity } from './audit-entry.entity';
import { AuditSealEntity } from './audit-seal.entity';

/** Where an entry stands in the chain, with its code as it was when it was sealed. */
@Entity('audit_chain_link')
@Index('uq_audit_chain_link_position', ['sealSeq', 'position'], { unique: true })
export class AuditChainLinkEntity {
  @PrimaryColumn('char', { length: 36 })
  @ForeignKey(() => AuditEntryEntity, 'id', { name: 'fk_audit_chain_link_entry' })
  entryId: string;

  @Column('bigint')
  @ForeignKey(() => AuditSealEntity, 'seq', { name: 'fk_audit_chain_link_seal' })
  sealSeq: string;

  @Column('int')
  position: number;

  @Column('char', { length: 64 })
  mac: string;
}
