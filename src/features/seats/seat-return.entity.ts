import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The published day from which an authority's unused coordinated seats of a stage belong to the general round. */
@Entity('seat_return')
export class SeatReturnEntity {
  @PrimaryColumn('int')
  schoolYear: number;

  @PrimaryColumn('varchar', { length: 12 })
  @ForeignKey('AuthorityEntity', 'code', { name: 'fk_seat_return_authority' })
  authorityCode: string;

  @PrimaryColumn('varchar', { length: 12 })
  stage: string;

  @Column('date')
  returnsOn: string;

  @Column('varchar', { length: 80 })
  setBy: string;

  @Column('datetime', { precision: 6 })
  setAt: Date;
}
