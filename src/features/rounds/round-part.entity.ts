import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What one authority signs of a round. */
@Entity('round_part')
export class RoundPartEntity {
  @PrimaryColumn('char', { length: 36 })
  @ForeignKey('RoundEntity', 'id', { name: 'fk_round_part_round' })
  roundId: string;

  @PrimaryColumn('varchar', { length: 12 })
  @ForeignKey('AuthorityEntity', 'code', { name: 'fk_round_part_authority' })
  authorityCode: string;

  @Column('datetime', { precision: 6, nullable: true })
  signedAt: Date | null;

  @Column('char', { length: 36, nullable: true })
  signedBy: string | null;

  /** 文号 of the authority's decision. */
  @Column('varchar', { length: 60, nullable: true })
  documentNumber: string | null;

  /** Last day on which families may answer. */
  @Column('date', { nullable: true })
  answerOn: string | null;
}
