import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One role's part of the lottery's seed: committed to before applications close, opened after sealing, or replaced. */
@Entity('seed_part')
@Index('uq_seed_part_position', ['roundId', 'position'], { unique: true })
export class SeedPartEntity {
  @PrimaryColumn('char', { length: 36 })
  @ForeignKey('RoundEntity', 'id', { name: 'fk_seed_part_round' })
  roundId: string;

  /** The holder: bureau, supervision, notary … as announced. */
  @PrimaryColumn('varchar', { length: 24 })
  role: string;

  /** Order inside the seed. */
  @Column('tinyint')
  position: number;

  @Column('varchar', { length: 60 })
  zh: string;

  @Column('varchar', { length: 60 })
  en: string;

  /** Role of the house that enters it; a holder without an account has it entered for it. */
  @Column('varchar', { length: 24 })
  enteredBy: string;

  @Column('varchar', { length: 80, nullable: true })
  commitment: string | null;

  @Column('char', { length: 36, nullable: true })
  committedBy: string | null;

  @Column('datetime', { precision: 6, nullable: true })
  committedAt: Date | null;

  /** Text and nonce: sealed, public once the round has run. */
  @Column('text', { nullable: true })
  openingSealed: string | null;

  @Column('char', { length: 36, nullable: true })
  openedBy: string | null;

  @Column('datetime', { precision: 6, nullable: true })
  openedAt: Date | null;

  /** The announced public value that replaces a missing part; it counts from its second signature. */
  @Column('varchar', { length: 100, nullable: true })
  substitute: string | null;

  @Column('date', { nullable: true })
  drawnOn: string | null;

  @Column('char', { length: 36, nullable: true })
  substitutedBy: string | null;

  @Column('char', { length: 36, nullable: true })
  confirmedBy: string | null;

  @Column('datetime', { precision: 6, nullable: true })
  confirmedAt: Date | null;
}
