import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The seats of one school, grade and school year; its figures are the sums of its ledger entries. */
@Entity('pool')
@Index('uq_pool_school_grade_year', ['schoolId', 'grade', 'schoolYear'], { unique: true })
@Index('ix_pool_year_authority', ['schoolYear', 'authorityCode'])
export class PoolEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  @ForeignKey('SchoolEntity', 'id', { name: 'fk_pool_school' })
  schoolId: string;

  @Column('varchar', { length: 12 })
  @ForeignKey('AuthorityEntity', 'code', { name: 'fk_pool_authority' })
  authorityCode: string;

  @Column('varchar', { length: 3 })
  grade: string;

  @Column('int')
  schoolYear: number;

  /** All seats of the grade that year. */
  @Column('int')
  entrySeats: number;

  /** Of them, for children with a right of their own there (对口, 优抚), or taken already in other grades. */
  @Column('int')
  committed: number;

  /** Of them, set aside for coordination. */
  @Column('int')
  coordinated: number;

  /** Committed seats given to children placed by catchment: held, accepted or received. */
  @Column('int')
  committedTaken: number;

  @Column('int')
  held: number;

  @Column('int')
  accepted: number;

  @Column('int')
  received: number;

  /** Coordinated seats given back to the general round. */
  @Column('int')
  released: number;

  /** The class size above the norm that two persons allowed for this pool. */
  @Column('int', { nullable: true })
  classSizeAbove: number | null;

  /** JSON: the plan's row, the ceiling and the clause behind the figures. */
  @Column('text')
  grounds: string;

  @Column('datetime', { precision: 6 })
  issuedAt: Date;
}
