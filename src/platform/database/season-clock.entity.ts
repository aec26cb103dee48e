import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the season's clock runs ahead of the database's, and whether demonstration data was loaded; one row, none in production. */
@Entity('season_clock')
export class SeasonClockEntity {
  @PrimaryColumn('tinyint')
  id: number;

  @Column('bigint')
  offsetSeconds: string;

  /** 1 once demonstration data was loaded: such a database never serves production. */
  @Column('boolean', { default: false })
  demonstration: boolean;
}
