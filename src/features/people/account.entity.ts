import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who can sign in: a family by telephone, a member of staff by login. */
@Entity('account')
@Index('uq_account_phone', ['phoneIndex'], { unique: true })
@Index('uq_account_login', ['login'], { unique: true })
export class AccountEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('varchar', { length: 10 })
  kind: 'family' | 'staff';

  @Column('char', { length: 64, nullable: true })
  phoneIndex: string | null;

  @Column('varchar', { length: 200, nullable: true })
  phoneSealed: string | null;

  @Column('varchar', { length: 60, nullable: true })
  login: string | null;

  @Column('varchar', { length: 80, nullable: true })
  displayName: string | null;

  /** Where a member of staff is told of work that waits; a family's telephone is its sign-in. */
  @Column('varchar', { length: 200, nullable: true })
  contactSealed: string | null;

  @Column('varchar', { length: 200, nullable: true })
  passwordHash: string | null;

  @Column('varchar', { length: 300, nullable: true })
  totpSealed: string | null;

  /** Number of the last 30-second step whose code was accepted: no code is accepted twice. */
  @Column('int', { nullable: true })
  totpStep: number | null;

  /** Canonical JSON list of roles. */
  @Column('text')
  roles: string;

  @Column('varchar', { length: 20, nullable: true })
  authorityCode: string | null;

  @Column('char', { length: 36, nullable: true })
  schoolId: string | null;

  @Column('datetime', { precision: 6, nullable: true })
  disabledAt: Date | null;

  @Column('datetime', { precision: 6 })
  createdAt: Date;
}
