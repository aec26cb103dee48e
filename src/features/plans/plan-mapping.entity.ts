import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Columns that a planner assigned by hand, for the next file with the same headings. */
@Entity('plan_mapping')
export class PlanMappingEntity {
  /** SHA-256 of the set of headings. */
  @PrimaryColumn('char', { length: 64 })
  headings: string;

  /** JSON: heading text → column key. */
  @Column('text')
  mapping: string;

  @Column('varchar', { length: 80 })
  keptBy: string;

  @Column('datetime', { precision: 6 })
  keptAt: Date;
}
