import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A case that would fare otherwise under a rehearsed draft: its number and outcomes, nothing of the child. */
@Entity('rehearsal_case')
@Index('ix_rehearsal_case_desk', ['rehearsalId', 'authorityCode', 'effect'])
export class RehearsalCaseEntity {
  @PrimaryColumn('char', { length: 36 })
  @ForeignKey('RehearsalEntity', 'id', { name: 'fk_rehearsal_case_rehearsal' })
  rehearsalId: string;

  @PrimaryColumn('char', { length: 36 })
  @ForeignKey('ApplicationEntity', 'id', { name: 'fk_rehearsal_case_application' })
  applicationId: string;

  @Column('varchar', { length: 12 })
  authorityCode: string;

  @Column('varchar', { length: 24, nullable: true })
  caseNumber: string | null;

  @Column('varchar', { length: 8 })
  effect: string;

  @Column('varchar', { length: 16 })
  outcomeBefore: string;

  @Column('varchar', { length: 16 })
  outcomeAfter: string;

  /** Reason and clauses under the draft. */
  @Column('varchar', { length: 200 })
  reason: string;
}
