import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day on which the published calendar differs from the plain week: a weekday off, or a weekend day that is worked (调休). */
@Entity('calendar_day')
export class CalendarDayEntity {
  @PrimaryColumn('date')
  day: string;

  @Column('boolean')
  worked: boolean;
}
