import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One file of births, residents, shares, norms, survey and zones; the latest one holds. */
@Entity('planning_ground')
@Index('uq_planning_ground_hash', ['contentHash'], { unique: true })
export class PlanningGroundEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  /** Of the canonical content. */
  @Column('char', { length: 68 })
  contentHash: string;

  /** `xuewei.planning/1`, canonical JSON. */
  @Column('mediumtext')
  content: string;

  @Column('datetime', { precision: 6 })
  keptAt: Date;

  @Column('varchar', { length: 80 })
  keptBy: string;
}
