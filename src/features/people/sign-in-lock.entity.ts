import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Failures of late for one telephone or login, whether or not an account has it. */
@Entity('sign_in_lock')
@Index('ix_sign_in_lock_failed', ['lastFailedAt'])
export class SignInLockEntity {
  /** Keyed index of the telephone or login. */
  @PrimaryColumn('char', { length: 64 })
  subject: string;

  @Column('int')
  failures: number;

  @Column('datetime', { precision: 6 })
  lastFailedAt: Date;
}
