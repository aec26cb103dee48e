import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a child is placed together with its brothers and sisters; null as the policy has it: those of one grade are. */
export class KeepChildrenTogether20261125190000 implements MigrationInterface {
  name = 'KeepChildrenTogether20261125190000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE application ADD COLUMN together tinyint(1) NULL AFTER acceptsPlacement');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE application DROP COLUMN together');
  }
}
