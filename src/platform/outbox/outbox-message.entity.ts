import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A job promised in a deed's transaction; the row is the truth, the queue only carries it. */
@Entity('outbox_message')
@Index('ix_outbox_message_due', ['dispatchedAt', 'availableAt'])
@Index('ix_outbox_message_open', ['processedAt', 'dispatchedAt'])
export class OutboxMessageEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('varchar', { length: 80 })
  job: string;

  /** Ids only: canonical JSON, no personal data. */
  @Column('text')
  payload: string;

  @Column('datetime', { precision: 6 })
  createdAt: Date;

  /** Not handed to the queue before. */
  @Column('datetime', { precision: 6 })
  availableAt: Date;

  @Column('datetime', { precision: 6, nullable: true })
  dispatchedAt: Date | null;

  @Column('datetime', { precision: 6, nullable: true })
  processedAt: Date | null;

  /** All attempts failed; waits for the operator. */
  @Column('datetime', { precision: 6, nullable: true })
  deadAt: Date | null;

  @Column('varchar', { length: 120, nullable: true })
  lastFault: string | null;
}
