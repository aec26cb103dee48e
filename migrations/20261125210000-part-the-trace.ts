import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trace of a verdict stands apart from it; in verdicts given before it stays inside. */
export class PartTheTrace20261125210000 implements MigrationInterface {
  name = 'PartTheTrace20261125210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE verdict ADD COLUMN traceSealed mediumtext NULL AFTER verdictSealed');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE verdict DROP COLUMN traceSealed');
  }
}
