import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepWorkCalendar20261125165900 implements MigrationInterface {
  name = 'KeepWorkCalendar20261125165900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_day (
        day date NOT NULL,
        worked tinyint(1) NOT NULL,
        PRIMARY KEY (day)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_day');
  }
}
