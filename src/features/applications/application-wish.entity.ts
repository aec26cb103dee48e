import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One ranked wish (意向) of an application; rank 1 is the first. */
@Entity('application_wish')
export class ApplicationWishEntity {
  @PrimaryColumn('char', { length: 36 })
  @ForeignKey('ApplicationEntity', 'id', { name: 'fk_application_wish_application', onDelete: 'CASCADE' })
  applicationId: string;

  @PrimaryColumn('tinyint')
  position: number;

  @Column('char', { length: 36 })
  @ForeignKey('SchoolEntity', 'id', { name: 'fk_application_wish_school' })
  schoolId: string;
}
