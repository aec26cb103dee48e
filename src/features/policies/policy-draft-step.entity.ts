import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One step in the history of a draft: only added, never changed. */
@Entity('policy_draft_step')
export class PolicyDraftStepEntity {
  @PrimaryColumn('char', { length: 36 })
  @ForeignKey('PolicyDraftEntity', 'id', { name: 'fk_policy_draft_step_draft' })
  draftId: string;

  /** The revision that the step led to. */
  @PrimaryColumn('int')
  revision: number;

  @Column('varchar', { length: 4 })
  kind: 'edit' | 'undo' | 'redo';

  /** The edit that was undone or redone. */
  @Column('int', { nullable: true })
  ofRevision: number | null;

  /** JSON list of the operations done. */
  @Column('longtext')
  operations: string;

  /** JSON list of the operations that take them back. */
  @Column('longtext')
  inverse: string;

  /** JSON list of what was done, in words: `{ zh, en }`. */
  @Column('text')
  words: string;

  @Column('varchar', { length: 80 })
  madeBy: string;

  @Column('datetime', { precision: 6 })
  madeAt: Date;
}
