import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A message of the development inbox; in production nothing writes or reads it. */
@Entity('development_message')
@Index('ix_development_message_phone', ['phoneIndex', 'sentAt'])
export class DevelopmentMessageEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 64 })
  phoneIndex: string;

  @Column('varchar', { length: 200 })
  phoneSealed: string;

  @Column('varchar', { length: 1000 })
  textSealed: string;

  @Column('datetime', { precision: 6 })
  sentAt: Date;
}
