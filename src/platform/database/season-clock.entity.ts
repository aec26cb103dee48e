import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the season's clock runs ahead of the database's (demo and rehearsal only); one row. */
@Entity('season_clock')
export class SeasonClockEntity {
  @PrimaryColumn('tinyint')
  id: number;

  @Column('bigint')
  offsetSeconds: string;
}
