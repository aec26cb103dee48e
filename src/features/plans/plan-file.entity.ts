import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of an uploaded file, kept once however often the file is sent. A file is its pieces in order. */
@Entity('plan_file')
export class PlanFileEntity {
  @PrimaryColumn('char', { length: 64 })
  sha256: string;

  @PrimaryColumn('int')
  number: number;

  @Column('mediumblob')
  content: Buffer;
}
