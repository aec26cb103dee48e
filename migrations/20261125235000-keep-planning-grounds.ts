import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

/** Births, residents, norms, survey and zones that a forecast rests on. */
export class KeepPlanningGrounds20261125235000 implements MigrationInterface {
  name = 'KeepPlanningGrounds20261125235000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE planning_ground (
        id char(36) NOT NULL,
        contentHash char(68) NOT NULL,
        content mediumtext NOT NULL,
        keptAt datetime(6) NOT NULL,
        keptBy varchar(80) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE INDEX uq_planning_ground_hash (contentHash)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE planning_ground');
  }
}
