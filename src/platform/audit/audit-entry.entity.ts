import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was done or looked at, by whom: written in the deed's own transaction, never changed. */
@Entity('audit_entry')
@Index('ix_audit_entry_subject', ['subjectType', 'subjectId'])
export class AuditEntryEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('datetime', { precision: 6 })
  at: Date;

  @Column('varchar', { length: 20 })
  actorKind: string;

  @Column('varchar', { length: 80, nullable: true })
  actorId: string | null;

  @Column('varchar', { length: 80 })
  action: string;

  @Column('varchar', { length: 40 })
  subjectType: string;

  @Column('varchar', { length: 80 })
  subjectId: string;

  /** Canonical JSON without personal data. */
  @Column('text')
  details: string;

  @Column('varchar', { length: 64 })
  requestId: string;

  /** HMAC of all the fields above under the audit key. */
  @Column('char', { length: 64 })
  mac: string;
}
