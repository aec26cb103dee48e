import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The kept answer of a request that carried an idempotency key. */
@Entity('idempotency_key')
export class IdempotencyEntity {
  @PrimaryColumn('char', { length: 36 })
  accountId: string;

  @PrimaryColumn('varchar', { length: 80 })
  requestKey: string;

  @Column('char', { length: 64 })
  fingerprint: string;

  @Column('mediumtext', { nullable: true })
  answer: string | null;

  @Column('datetime', { precision: 6 })
  createdAt: Date;
}
