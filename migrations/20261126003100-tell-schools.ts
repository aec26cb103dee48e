import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

/** The telephone by which a member of staff is told, and the messages about seat sheets that go there, each once. */
export class TellSchools20261126003100 implements MigrationInterface {
  name = 'TellSchools20261126003100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN contactSealed varchar(200) NULL AFTER displayName');
    await runner.query(`
      CREATE TABLE seat_sheet_notice (
        id char(36) NOT NULL,
        accountId char(36) NOT NULL,
        kind varchar(12) NOT NULL,
        about varchar(36) NOT NULL,
        schoolYear int NOT NULL,
        closesAt datetime(6) NOT NULL,
        number int NOT NULL,
        madeAt datetime(6) NOT NULL,
        settledAt datetime(6) NULL,
        outcome varchar(12) NULL,
        UNIQUE INDEX uq_seat_sheet_notice_once (accountId, kind, about, schoolYear, closesAt, number),
        PRIMARY KEY (id),
        CONSTRAINT fk_seat_sheet_notice_account FOREIGN KEY (accountId) REFERENCES account (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_seat_sheet_notice_kind CHECK (kind IN ('reminder', 'overdue')),
        CONSTRAINT ck_seat_sheet_notice_outcome CHECK (outcome IS NULL OR outcome IN ('sent', 'unneeded', 'unreachable')),
        CONSTRAINT ck_seat_sheet_notice_settled CHECK ((settledAt IS NULL) = (outcome IS NULL))
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE seat_sheet_notice');
    await runner.query('ALTER TABLE account DROP COLUMN contactSealed');
  }
}
