import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What one family asks for one child in one season and stage. */
@Entity('application')
@Index('uq_application_active', ['childId', 'schoolYear', 'stage', 'activeMark'], { unique: true })
@Index('uq_application_case_number', ['caseNumber'], { unique: true })
@Index('ix_application_owner', ['accountId'])
@Index('ix_application_desk', ['authorityCode', 'state'])
@Index('ix_application_round', ['schoolYear', 'round', 'state'])
export class ApplicationEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  /** 受理编号: given at submission; tells nothing of the child. */
  @Column('varchar', { length: 24, nullable: true })
  caseNumber: string | null;

  @Column('int')
  schoolYear: number;

  @Column('varchar', { length: 12 })
  round: string;

  @Column('varchar', { length: 12 })
  stage: string;

  @Column('varchar', { length: 4 })
  grade: string;

  @Column('varchar', { length: 12 })
  entry: string;

  @Column('varchar', { length: 12 })
  authorityCode: string;

  @Column('varchar', { length: 12 })
  channel: string;

  @Column('char', { length: 36 })
  @ForeignKey('AccountEntity', 'id', { name: 'fk_application_account' })
  accountId: string;

  @Column('char', { length: 36 })
  @ForeignKey('ChildEntity', 'id', { name: 'fk_application_child' })
  childId: string;

  @Column('varchar', { length: 24 })
  state: string;

  /** 1 while the case is active, NULL once it has ended: at most one active a child, season and stage. */
  @Column('tinyint', { nullable: true })
  activeMark: number | null;

  @Column('boolean')
  acceptsPlacement: boolean;

  /** Stays with brothers and sisters: null as the policy has it (of one grade), true also of other grades, false not at all. */
  @Column('boolean', { nullable: true })
  together: boolean | null;

  /** Placed, agreed, and waiting for a better wish in a supplementary round. */
  @Column('boolean', { default: false })
  keepsWaiting: boolean;

  @Column('varchar', { length: 20 })
  consentVersion: string;

  @Column('datetime', { precision: 6 })
  consentAt: Date;

  /** What the family declared: sealed JSON. */
  @Column('mediumtext')
  declaredSealed: string;

  /** Facts after verification with source and time: sealed JSON. */
  @Column('mediumtext', { nullable: true })
  factsSealed: string | null;

  @Column('char', { length: 36, nullable: true })
  @ForeignKey('PolicyVersionEntity', 'id', { name: 'fk_application_policy_version' })
  policyVersionId: string | null;

  @Column('datetime', { precision: 6, nullable: true })
  submittedAt: Date | null;

  @Column('datetime', { precision: 6 })
  createdAt: Date;
}
