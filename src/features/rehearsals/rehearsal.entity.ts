import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One rehearsal of a draft: what was tried, how far it is, and what came out, in counts only. */
@Entity('rehearsal')
@Index('ix_rehearsal_draft', ['draftId', 'startedAt'])
export class RehearsalEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  @ForeignKey('PolicyDraftEntity', 'id', { name: 'fk_rehearsal_draft' })
  draftId: string;

  /** The draft's revision whose content is tried; the draft may be edited on meanwhile. */
  @Column('int')
  revision: number;

  @Column('char', { length: 68 })
  contentHash: string;

  /** That content, canonical JSON. */
  @Column('longtext')
  content: string;

  /** The published version it is compared with. */
  @Column('char', { length: 36 })
  @ForeignKey('PolicyVersionEntity', 'id', { name: 'fk_rehearsal_base' })
  baseVersionId: string;

  /** JSON list of the school years whose cases are tried. */
  @Column('varchar', { length: 40 })
  schoolYears: string;

  @Column('varchar', { length: 12 })
  state: string;

  @Column('int')
  casesTotal: number;

  @Column('int')
  casesDone: number;

  /** The last case that is in the tally: where another worker goes on. */
  @Column('char', { length: 36, nullable: true })
  lastCaseId: string | null;

  /** Counts: JSON. */
  @Column('longtext')
  tally: string;

  /** Of the trial run: JSON. */
  @Column('longtext', { nullable: true })
  trial: string | null;

  @Column('varchar', { length: 80 })
  startedBy: string;

  @Column('datetime', { precision: 6 })
  startedAt: Date;

  @Column('datetime', { precision: 6, nullable: true })
  finishedAt: Date | null;
}
