import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** When an authority takes applications of a round; both ends in, by whole seconds. */
@Entity('application_window')
export class ApplicationWindowEntity {
  @PrimaryColumn('int')
  schoolYear: number;

  @PrimaryColumn('varchar', { length: 12 })
  round: string;

  @PrimaryColumn('varchar', { length: 12 })
  @ForeignKey('AuthorityEntity', 'code', { name: 'fk_application_window_authority' })
  authorityCode: string;

  @Column('datetime', { precision: 6 })
  opensAt: Date;

  @Column('datetime', { precision: 6 })
  closesAt: Date;
}
