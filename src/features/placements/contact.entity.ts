import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A reminder sent, or a telephone call made, about an unanswered placement. */
@Entity('placement_contact')
@Index('uq_placement_contact_number', ['placementId', 'kind', 'number'], { unique: true })
export class ContactEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  @Column('char', { length: 36 })
  @ForeignKey('PlacementEntity', 'id', { name: 'fk_placement_contact_placement' })
  placementId: string;

  /** reminder or call. */
  @Column('varchar', { length: 12 })
  kind: string;

  /** First, second, third of its kind. */
  @Column('int')
  number: number;

  /** What the call came to: reached, notReached, willAnswer. */
  @Column('varchar', { length: 24, nullable: true })
  outcome: string | null;

  @Column('char', { length: 36, nullable: true })
  madeBy: string | null;

  @Column('datetime', { precision: 6 })
  madeAt: Date;
}
