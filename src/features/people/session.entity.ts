import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity';

/** One sign-in. The cookie's token is nowhere: the row is found by its keyed hash. Times are the database's, not the season's. */
@Entity('session')
@Index('ix_session_account', ['accountId'])
@Index('ix_session_expires', ['expiresAt'])
export class SessionEntity {
  @PrimaryColumn('char', { length: 64 })
  id: string;

  @ForeignKey(() => AccountEntity, { name: 'fk_session_account' })
  @Column('char', { length: 36 })
  accountId: string;

  @Column('char', { length: 43 })
  csrfToken: string;

  @Column('datetime', { precision: 6 })
  createdAt: Date;

  @Column('datetime', { precision: 6 })
  lastSeenAt: Date;

  @Column('datetime', { precision: 6 })
  expiresAt: Date;

  @Column('datetime', { precision: 6, nullable: true })
  endedAt: Date | null;

  @Column('varchar', { length: 45, nullable: true })
  address: string | null;
}
