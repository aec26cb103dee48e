import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link of the chain: a batch of entries, bound to the seal before it under the audit key. */
@Entity('audit_seal')
export class AuditSealEntity {
  /** 1, 2, 3 … without a gap. */
  @PrimaryColumn('bigint')
  seq: string;

  /** `hash` of the seal before; 64 zeros for the first. */
  @Column('char', { length: 64 })
  previousHash: string;

  /** Over the ids and codes of the batch's entries in their order. */
  @Column('char', { length: 64 })
  entriesHash: string;

  @Column('char', { length: 64 })
  hash: string;

  @Column('int')
  entryCount: number;

  /** By the database's own time, not the season's. */
  @Column('datetime', { precision: 6 })
  sealedAt: Date;
}
