import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One published version of a city's policy; no statement changes it, a correction or a return to earlier content is a new version. */
@Entity('policy_version')
@Index('uq_policy_version_number', ['policyId', 'version'], { unique: true })
@Index('ix_policy_version_content', ['policyId', 'contentHash'])
@Index('ix_policy_version_year', ['schoolYear', 'publishedAt'])
export class PolicyVersionEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  /** The policy's own id, e.g. SP-2027. */
  @Column('varchar', { length: 40 })
  policyId: string;

  @Column('int')
  version: number;

  @Column('int')
  schoolYear: number;

  /** `sm3:` and 64 hexadecimal digits of the canonical content. */
  @Column('char', { length: 68 })
  contentHash: string;

  /** `xuewei.policy/1`, canonical JSON. */
  @Column('longtext')
  content: string;

  @Column('varchar', { length: 200 })
  title: string;

  @Column('date')
  effectiveFrom: string;

  @Column('date', { nullable: true })
  effectiveTo: string | null;

  @Column('datetime', { precision: 6 })
  draftedAt: Date;

  @Column('varchar', { length: 80 })
  draftedBy: string;

  @Column('datetime', { precision: 6 })
  publishedAt: Date;

  @Column('varchar', { length: 80 })
  publishedBy: string;

  /** 文号: of the document by which it was issued. */
  @Column('varchar', { length: 80, nullable: true })
  documentNumber: string | null;

  /** The authority that issued it. */
  @Column('varchar', { length: 12, nullable: true })
  @ForeignKey('AuthorityEntity', 'code', { name: 'fk_policy_version_authority' })
  authorityCode: string | null;
}
