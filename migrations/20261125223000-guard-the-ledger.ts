import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';
const ACCOUNTS =
  "'plan', 'planned', 'committed', 'committedHeld', 'committedAccepted', 'committedReceived', 'coordinated', 'held', 'accepted', 'received', 'released'";

/** A server that writes a binary log lets only an administrator make triggers (1419, 1227); one may lack the right (1142). */
const MAY_NOT = [1419, 1227, 1142];

const refuse = (what: 'UPDATE' | 'DELETE', name: string): string =>
  `CREATE TRIGGER ${name} BEFORE ${what} ON seat_entry FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'seat_entry is only added to'`;

/**
 * Entries may only be made of accounts and movements that exist, and are only added. Where this account may not make triggers the
 * rest stands without them; the check of the ledger says so to the operator.
 */
export class GuardTheLedger20261125223000 implements MigrationInterface {
  name = 'GuardTheLedger20261125223000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE seat_entry ADD CONSTRAINT ck_seat_entry_accounts CHECK (fromAccount IN (${ACCOUNTS}) AND toAccount IN (${ACCOUNTS}))`,
    );
    await runner.query(`
      ALTER TABLE seat_entry ADD CONSTRAINT ck_seat_entry_movement CHECK (
        (placementId IS NULL AND movement IN ('issue', 'return'))
        OR (placementId IS NOT NULL AND seats = 1 AND movement IN ('hold', 'take', 'receive', 'release')))`);
    await this.guard(runner);
    await runner.query('ALTER TABLE pool ADD COLUMN classSizeAbove int NULL AFTER released');
    await runner.query(`
      CREATE TABLE seat_check (
        id char(36) NOT NULL,
        checkedAt datetime(6) NOT NULL,
        pools int NOT NULL,
        faults int NOT NULL,
        addedOnly tinyint(1) NOT NULL,
        findings text NOT NULL,
        INDEX ix_seat_check_time (checkedAt),
        PRIMARY KEY (id)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE seat_return (
        schoolYear int NOT NULL,
        authorityCode varchar(12) NOT NULL,
        stage varchar(12) NOT NULL,
        returnsOn date NOT NULL,
        setBy varchar(80) NOT NULL,
        setAt datetime(6) NOT NULL,
        PRIMARY KEY (schoolYear, authorityCode, stage),
        CONSTRAINT fk_seat_return_authority FOREIGN KEY (authorityCode) REFERENCES authority (code) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_seat_return_stage CHECK (stage IN ('kindergarten', 'primary', 'junior', 'senior'))
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['seat_return', 'seat_check']) await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE pool DROP COLUMN classSizeAbove');
    for (const name of ['tr_seat_entry_update', 'tr_seat_entry_delete']) await runner.query(`DROP TRIGGER IF EXISTS ${name}`);
    for (const name of ['ck_seat_entry_movement', 'ck_seat_entry_accounts'])
      await runner.query(`ALTER TABLE seat_entry DROP CONSTRAINT ${name}`);
  }

  private async guard(runner: QueryRunner): Promise<void> {
    try {
      await runner.query(refuse('UPDATE', 'tr_seat_entry_update'));
      await runner.query(refuse('DELETE', 'tr_seat_entry_delete'));
    } catch (error) {
      const { driverError, errno = driverError?.errno } = error as { errno?: number; driverError?: { errno?: number } };
      if (errno === undefined || !MAY_NOT.includes(errno)) throw error;
    }
  }
}
