import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A one-time code on its way to a telephone; code and telephone are erased once it was handed over. */
@Entity('sign_in_code')
@Index('ix_sign_in_code_phone', ['phoneIndex', 'createdAt'])
@Index('ix_sign_in_code_expires', ['expiresAt'])
export class SignInCodeEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 64 })
  phoneIndex: string;

  @Column('varchar', { length: 200, nullable: true })
  phoneSealed: string | null;

  @Column('char', { length: 64 })
  codeHash: string;

  @Column('varchar', { length: 200, nullable: true })
  codeSealed: string | null;

  @Column('int')
  failures: number;

  @Column('datetime', { precision: 6 })
  createdAt: Date;

  @Column('datetime', { precision: 6 })
  expiresAt: Date;

  @Column('datetime', { precision: 6, nullable: true })
  sentAt: Date | null;

  /** Used, or replaced by a later one. */
  @Column('datetime', { precision: 6, nullable: true })
  usedAt: Date | null;
}
