import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What the policy in force decided for an application, with the clauses that decided. */
@Entity('verdict')
export class VerdictEntity {
  @PrimaryColumn('char', { length: 36 })
  @ForeignKey('ApplicationEntity', 'id', { name: 'fk_verdict_application' })
  applicationId: string;

  @Column('char', { length: 36 })
  @ForeignKey('PolicyVersionEntity', 'id', { name: 'fk_verdict_policy_version' })
  policyVersionId: string;

  @Column('varchar', { length: 16 })
  outcome: string;

  @Column('varchar', { length: 60, nullable: true })
  reason: string | null;

  /** JSON list of clause ids. */
  @Column('text')
  clauses: string;

  /** JSON list of authority codes. */
  @Column('text')
  scope: string;

  @Column('varchar', { length: 16, nullable: true })
  mode: string | null;

  /** The verdict: sealed JSON. */
  @Column('mediumtext')
  verdictSealed: string;

  /** The rows and cells that were looked at, ten times as long as the verdict: sealed JSON that a round does not read. */
  @Column('mediumtext', { nullable: true })
  traceSealed: string | null;

  @Column('datetime', { precision: 6 })
  decidedAt: Date;
}
