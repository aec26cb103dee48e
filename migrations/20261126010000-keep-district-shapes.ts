import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

/** Where the districts of the city lie, so that points of every plan are held against them. */
export class KeepDistrictShapes20261126010000 implements MigrationInterface {
  name = 'KeepDistrictShapes20261126010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE district_shape_set (
        id char(36) NOT NULL,
        contentHash char(68) NOT NULL,
        drawnIn varchar(8) NOT NULL,
        content mediumtext NOT NULL,
        importedAt datetime(6) NOT NULL,
        importedBy varchar(80) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX uq_district_shape_set_hash (contentHash)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE district_shape_set');
  }
}
