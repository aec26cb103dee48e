import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

/** From which day grades of a site under construction, or of an extension, are open: by a paper and two persons. */
export class RecordOpenings20261126003000 implements MigrationInterface {
  name = 'RecordOpenings20261126003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE site_opening (
        id char(36) NOT NULL,
        schoolId char(36) NOT NULL,
        grades varchar(120) NOT NULL,
        opensOn date NOT NULL,
        documentNumber varchar(80) NOT NULL,
        recordedBy varchar(80) NOT NULL,
        recordedAt datetime(6) NOT NULL,
        confirmedBy varchar(80) NULL,
        confirmedAt datetime(6) NULL,
        INDEX ix_site_opening_school (schoolId),
        PRIMARY KEY (id),
        CONSTRAINT fk_site_opening_school FOREIGN KEY (schoolId) REFERENCES school (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_site_opening_hands CHECK (confirmedBy IS NULL OR confirmedBy <> recordedBy),
        CONSTRAINT ck_site_opening_confirmed CHECK ((confirmedAt IS NULL) = (confirmedBy IS NULL))
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE site_opening');
  }
}
