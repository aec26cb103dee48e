import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = "'placed', 'accepted', 'queried', 'received', 'declined', 'lapsed', 'waived', 'revoked', 'replaced'";

/** A received child is registered at the school when the term begins (报到). */
export class RegisterChildren20261126004000 implements MigrationInterface {
  name = 'RegisterChildren20261126004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE placement ADD COLUMN registeredAt datetime(6) NULL, DROP CONSTRAINT ck_placement_state, DROP CONSTRAINT ck_placement_received');
    await runner.query(`
      ALTER TABLE placement
        ADD CONSTRAINT ck_placement_state CHECK (state IN (${BEFORE}, 'registered')),
        ADD CONSTRAINT ck_placement_received CHECK ((state IN ('received', 'registered')) = (receivedAt IS NOT NULL)),
        ADD CONSTRAINT ck_placement_registered CHECK ((state = 'registered') = (registeredAt IS NOT NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE placement DROP CONSTRAINT ck_placement_registered, DROP CONSTRAINT ck_placement_received, DROP CONSTRAINT ck_placement_state");
    await runner.query("UPDATE placement SET state = 'received' WHERE state = 'registered'");
    await runner.query(`
      ALTER TABLE placement
        DROP COLUMN registeredAt,
        ADD CONSTRAINT ck_placement_state CHECK (state IN (${BEFORE})),
        ADD CONSTRAINT ck_placement_received CHECK ((state = 'received') = (receivedAt IS NOT NULL))`);
  }
}
