import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The pseudonym of a child in a round and in all that re-run it: written at sealing, before any part of the seed is open. */
@Entity('round_child')
@Index('uq_round_child_student', ['roundId', 'student'], { unique: true })
export class RoundChildEntity {
  @PrimaryColumn('char', { length: 36 })
  @ForeignKey('RoundEntity', 'id', { name: 'fk_round_child_round' })
  roundId: string;

  @PrimaryColumn('char', { length: 36 })
  @ForeignKey('ChildEntity', 'id', { name: 'fk_round_child_child' })
  childId: string;

  @Column('varchar', { length: 64 })
  student: string;
}
