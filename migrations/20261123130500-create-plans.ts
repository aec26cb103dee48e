import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

export class CreatePlans20261123130500 implements MigrationInterface {
  name = 'CreatePlans20261123130500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan_version (
        id char(36) NOT NULL,
        kind varchar(12) NOT NULL,
        version int NOT NULL,
        sha256 char(64) NOT NULL,
        title varchar(200) NOT NULL,
        fileName varchar(200) NOT NULL,
        schoolYear int NULL,
        findings longtext NOT NULL,
        document longtext NOT NULL,
        importedAt datetime(6) NOT NULL,
        importedBy varchar(80) NOT NULL,
        UNIQUE INDEX uq_plan_version_file (sha256),
        UNIQUE INDEX uq_plan_version_number (kind, version),
        PRIMARY KEY (id)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE site (
        id char(36) NOT NULL,
        planVersionId char(36) NOT NULL,
        sheetRow int NOT NULL,
        schoolId char(36) NULL,
        code varchar(40) NULL,
        name varchar(160) NOT NULL,
        authorityCode varchar(12) NULL,
        status varchar(12) NULL,
        scale text NOT NULL,
        UNIQUE INDEX uq_site_row (planVersionId, sheetRow),
        INDEX ix_site_school (schoolId),
        INDEX ix_site_authority (authorityCode),
        PRIMARY KEY (id),
        CONSTRAINT fk_site_plan_version FOREIGN KEY (planVersionId) REFERENCES plan_version (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_site_school FOREIGN KEY (schoolId) REFERENCES school (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_site_authority FOREIGN KEY (authorityCode) REFERENCES authority (code) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE enrolment_row (
        id char(36) NOT NULL,
        planVersionId char(36) NOT NULL,
        sheetRow int NOT NULL,
        schoolId char(36) NULL,
        authorityCode varchar(12) NULL,
        grade varchar(3) NOT NULL,
        figures text NOT NULL,
        UNIQUE INDEX uq_enrolment_row_row (planVersionId, sheetRow),
        INDEX ix_enrolment_row_school (schoolId),
        INDEX ix_enrolment_row_authority (authorityCode),
        PRIMARY KEY (id),
        CONSTRAINT fk_enrolment_row_plan_version FOREIGN KEY (planVersionId) REFERENCES plan_version (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_enrolment_row_school FOREIGN KEY (schoolId) REFERENCES school (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_enrolment_row_authority FOREIGN KEY (authorityCode) REFERENCES authority (code) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['enrolment_row', 'site', 'plan_version']) await runner.query(`DROP TABLE ${table}`);
  }
}
