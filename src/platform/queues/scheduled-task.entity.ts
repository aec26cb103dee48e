import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a recurring job is next due, by the season's clock. */
@Entity('scheduled_task')
export class ScheduledTaskEntity {
  @PrimaryColumn('varchar', { length: 80 })
  job: string;

  @Column('datetime', { precision: 6 })
  nextRunAt: Date;
}
