import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A policy while it is written and checked; published it becomes a version and is no longer changed. */
@Entity('policy_draft')
@Index('ix_policy_draft_state', ['state', 'createdAt'])
export class PolicyDraftEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  /** The policy's own id as the draft has it, e.g. SP-2027. */
  @Column('varchar', { length: 40 })
  policyId: string;

  @Column('int')
  schoolYear: number;

  @Column('varchar', { length: 200 })
  title: string;

  @Column('varchar', { length: 12 })
  state: string;

  /** Counts the steps; whoever edits names the one it saw. */
  @Column('int')
  revision: number;

  /** The draft as it stands, canonical JSON; it may be wrong, never formless. */
  @Column('longtext')
  content: string;

  @Column('char', { length: 68 })
  contentHash: string;

  @Column('varchar', { length: 12, nullable: true })
  @ForeignKey('AuthorityEntity', 'code', { name: 'fk_policy_draft_authority' })
  authorityCode: string | null;

  /** The version it was begun from. */
  @Column('char', { length: 36, nullable: true })
  @ForeignKey('PolicyVersionEntity', 'id', { name: 'fk_policy_draft_base' })
  baseVersionId: string | null;

  @Column('varchar', { length: 80 })
  createdBy: string;

  @Column('datetime', { precision: 6 })
  createdAt: Date;

  @Column('varchar', { length: 80, nullable: true })
  submittedBy: string | null;

  @Column('datetime', { precision: 6, nullable: true })
  submittedAt: Date | null;

  @Column('varchar', { length: 80, nullable: true })
  returnedBy: string | null;

  @Column('datetime', { precision: 6, nullable: true })
  returnedAt: Date | null;

  @Column('varchar', { length: 500, nullable: true })
  returnReason: string | null;

  /** The version it became. */
  @Column('char', { length: 36, nullable: true })
  @ForeignKey('PolicyVersionEntity', 'id', { name: 'fk_policy_draft_version' })
  versionId: string | null;
}
