import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One file of the districts' outlines; the one imported last holds. */
@Entity('district_shape_set')
@Index('uq_district_shape_set_hash', ['contentHash'], { unique: true })
export class DistrictShapeSetEntity {
  @PrimaryColumn('char', { length: 36 })
  id: string;

  /** Of the canonical content. */
  @Column('char', { length: 68 })
  contentHash: string;

  /** The datum that the file was drawn in: wgs84, gcj02 or bd09. */
  @Column('varchar', { length: 8 })
  drawnIn: string;

  /** GeoJSON in WGS-84, whatever the file was drawn in. */
  @Column('mediumtext')
  content: string;

  @Column('datetime', { precision: 6 })
  importedAt: Date;

  @Column('varchar', { length: 80 })
  importedBy: string;
}
