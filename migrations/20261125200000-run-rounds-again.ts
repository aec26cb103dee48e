import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = "'placed', 'accepted', 'queried', 'received', 'declined', 'lapsed', 'waived', 'revoked'";

/** A round may be run again (补录) over the seats that came free; who keeps waiting holds its seat meanwhile. */
export class RunRoundsAgain20261125200000 implements MigrationInterface {
  name = 'RunRoundsAgain20261125200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE round
        ADD COLUMN number int NOT NULL DEFAULT 1 AFTER kind,
        ADD COLUMN keepsWaiting tinyint(1) NOT NULL DEFAULT 0,
        DROP INDEX uq_round_kind,
        ADD UNIQUE INDEX uq_round_number (schoolYear, kind, number)`);
    await runner.query('ALTER TABLE round ALTER COLUMN number DROP DEFAULT, ALTER COLUMN keepsWaiting DROP DEFAULT');
    await runner.query('ALTER TABLE application ADD COLUMN keepsWaiting tinyint(1) NOT NULL DEFAULT 0');
    await runner.query(`
      ALTER TABLE placement
        ADD COLUMN currentMark tinyint NULL AFTER state,
        ADD UNIQUE INDEX uq_placement_current (applicationId, currentMark),
        DROP INDEX uq_placement_application,
        DROP CONSTRAINT ck_placement_state`);
    await runner.query(`ALTER TABLE placement ADD CONSTRAINT ck_placement_state CHECK (state IN (${STATES}, 'replaced'))`);
    await runner.query('UPDATE placement SET currentMark = 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM placement_contact WHERE placementId IN (SELECT id FROM placement WHERE currentMark IS NULL)');
    await runner.query('DELETE FROM placement WHERE currentMark IS NULL');
    await runner.query(`
      ALTER TABLE placement
        ADD UNIQUE INDEX uq_placement_application (applicationId),
        DROP INDEX uq_placement_current,
        DROP COLUMN currentMark,
        DROP CONSTRAINT ck_placement_state`);
    await runner.query(`ALTER TABLE placement ADD CONSTRAINT ck_placement_state CHECK (state IN (${STATES}))`);
    await runner.query('ALTER TABLE application DROP COLUMN keepsWaiting');
    await runner.query(`
      ALTER TABLE round
        DROP INDEX uq_round_number,
        ADD UNIQUE INDEX uq_round_kind (schoolYear, kind),
        DROP COLUMN keepsWaiting,
        DROP COLUMN number`);
  }
}
