import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A family that has a question rings up the authority whose case it is. */
export class GiveAuthoritiesATelephone20261126001000 implements MigrationInterface {
  name = 'GiveAuthoritiesATelephone20261126001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE authority ADD COLUMN telephone varchar(40) NULL AFTER gb2260');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE authority DROP COLUMN telephone');
  }
}
