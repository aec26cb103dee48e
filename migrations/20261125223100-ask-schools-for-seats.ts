import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

/** What schools report of their pools and their authorities approve, and the leave of two persons for a class above the norm. */
export class AskSchoolsForSeats20261125223100 implements MigrationInterface {
  name = 'AskSchoolsForSeats20261125223100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE seat_sheet (
        id char(36) NOT NULL,
        schoolYear int NOT NULL,
        schoolId char(36) NOT NULL,
        edition int NOT NULL,
        authorityCode varchar(12) NOT NULL,
        state varchar(12) NOT NULL,
        closesAt datetime(6) NOT NULL,
        reminders int NOT NULL,
        openedBy varchar(80) NOT NULL,
        openedAt datetime(6) NOT NULL,
        reportedBy varchar(80) NULL,
        reportedAt datetime(6) NULL,
        decidedBy varchar(80) NULL,
        decidedAt datetime(6) NULL,
        returnReason varchar(24) NULL,
        returnNote varchar(500) NULL,
        UNIQUE INDEX uq_seat_sheet_school (schoolId, schoolYear, edition),
        INDEX ix_seat_sheet_desk (authorityCode, state),
        INDEX ix_seat_sheet_deadline (state, closesAt),
        PRIMARY KEY (id),
        CONSTRAINT fk_seat_sheet_school FOREIGN KEY (schoolId) REFERENCES school (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_seat_sheet_authority FOREIGN KEY (authorityCode) REFERENCES authority (code) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_seat_sheet_state CHECK (state IN ('open', 'reported', 'returned', 'overdue', 'approved')),
        CONSTRAINT ck_seat_sheet_hands CHECK (state <> 'approved' OR (reportedBy IS NOT NULL AND decidedBy IS NOT NULL AND decidedBy <> reportedBy))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE seat_sheet_line (
        sheetId char(36) NOT NULL,
        poolId char(36) NOT NULL,
        filled varchar(200) NOT NULL,
        countedAt datetime(6) NOT NULL,
        reported varchar(200) NULL,
        reason varchar(24) NULL,
        proof varchar(500) NULL,
        PRIMARY KEY (sheetId, poolId),
        INDEX ix_seat_sheet_line_pool (poolId),
        CONSTRAINT fk_seat_sheet_line_sheet FOREIGN KEY (sheetId) REFERENCES seat_sheet (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_seat_sheet_line_pool FOREIGN KEY (poolId) REFERENCES pool (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_seat_sheet_line_reason CHECK (reason IS NULL OR (reported IS NOT NULL AND proof IS NOT NULL))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE class_size_override (
        id char(36) NOT NULL,
        poolId char(36) NOT NULL,
        classSize int NOT NULL,
        norm int NOT NULL,
        reason varchar(500) NOT NULL,
        proposedBy varchar(80) NOT NULL,
        proposedAt datetime(6) NOT NULL,
        confirmedBy varchar(80) NULL,
        confirmedAt datetime(6) NULL,
        INDEX ix_class_size_override_pool (poolId),
        PRIMARY KEY (id),
        CONSTRAINT fk_class_size_override_pool FOREIGN KEY (poolId) REFERENCES pool (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_class_size_override_size CHECK (classSize > norm),
        CONSTRAINT ck_class_size_override_hands CHECK (confirmedBy IS NULL OR confirmedBy <> proposedBy),
        CONSTRAINT ck_class_size_override_confirmed CHECK ((confirmedAt IS NULL) = (confirmedBy IS NULL))
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['class_size_override', 'seat_sheet_line', 'seat_sheet']) await runner.query(`DROP TABLE ${table}`);
  }
}
