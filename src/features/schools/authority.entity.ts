import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An admitting authority of the city's tree. */
@Entity('authority')
export class AuthorityEntity {
  @PrimaryColumn('varchar', { length: 12 })
  code: string;

  @Column('varchar', { length: 80 })
  nameZh: string;

  @Column('varchar', { length: 120 })
  nameEn: string;

  /** JSON list of other names that sheets use for it. */
  @Column('text')
  aliases: string;

  @Column('varchar', { length: 12, nullable: true })
  @ForeignKey('AuthorityEntity', 'code', { name: 'fk_authority_parent' })
  parentCode: string | null;

  @Column('char', { length: 6, nullable: true })
  gb2260: string | null;

  /** Whom a family rings up; null when the city's file gives none. */
  @Column('varchar', { length: 40, nullable: true })
  telephone: string | null;

  /** Order in which lists show it. */
  @Column('int')
  position: number;
}
