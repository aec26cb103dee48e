import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

/** Uploaded plan files with their dry run, the mappings planners corrected, and what the adopter of a version says of it. */
export class LiveWithPlans20261125220000 implements MigrationInterface {
  name = 'LiveWithPlans20261125220000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE plan_version
        ADD COLUMN occasion int NOT NULL DEFAULT 0 AFTER sha256,
        ADD COLUMN documentNumber varchar(80) NULL,
        ADD COLUMN horizonFrom int NULL,
        ADD COLUMN horizonTo int NULL,
        ADD COLUMN revisesId char(36) NULL,
        ADD COLUMN uploadedBy varchar(80) NULL,
        DROP INDEX uq_plan_version_file,
        ADD UNIQUE INDEX uq_plan_version_file (sha256, occasion),
        ADD UNIQUE INDEX uq_plan_version_revises (revisesId),
        ADD CONSTRAINT fk_plan_version_revises FOREIGN KEY (revisesId) REFERENCES plan_version (id) ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`
      ALTER TABLE plan_version
        ADD CONSTRAINT ck_plan_version_horizon CHECK (horizonFrom <= horizonTo),
        ADD CONSTRAINT ck_plan_version_hands CHECK (uploadedBy IS NULL OR uploadedBy <> importedBy)`);
    await runner.query(`
      CREATE TABLE plan_file (
        sha256 char(64) NOT NULL,
        number int NOT NULL,
        content mediumblob NOT NULL,
        PRIMARY KEY (sha256, number)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE plan_upload (
        id char(36) NOT NULL,
        sha256 char(64) NOT NULL,
        occasion int NOT NULL,
        fileName varchar(200) NOT NULL,
        size int NOT NULL,
        coords varchar(8) NOT NULL,
        askedYear int NULL,
        state varchar(12) NOT NULL,
        reading int NOT NULL,
        rowsTotal int NOT NULL,
        rowsDone int NOT NULL,
        kind varchar(12) NULL,
        title varchar(200) NULL,
        schoolYear int NULL,
        sheetHead longtext NULL,
        mapping text NULL,
        mappingRemembered tinyint(1) NOT NULL,
        mappedBy varchar(80) NULL,
        refusal text NULL,
        findings longtext NOT NULL,
        uploadedBy varchar(80) NOT NULL,
        uploadedAt datetime(6) NOT NULL,
        readAt datetime(6) NULL,
        restoresId char(36) NULL,
        revisesId char(36) NULL,
        versionId char(36) NULL,
        UNIQUE INDEX uq_plan_upload_file (sha256, occasion),
        UNIQUE INDEX uq_plan_upload_version (versionId),
        INDEX ix_plan_upload_restores (restoresId),
        INDEX ix_plan_upload_revises (revisesId),
        INDEX ix_plan_upload_at (uploadedAt),
        PRIMARY KEY (id),
        CONSTRAINT fk_plan_upload_restores FOREIGN KEY (restoresId) REFERENCES plan_version (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_plan_upload_revises FOREIGN KEY (revisesId) REFERENCES plan_version (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_plan_upload_version FOREIGN KEY (versionId) REFERENCES plan_version (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_plan_upload_rows CHECK (rowsDone BETWEEN 0 AND rowsTotal),
        CONSTRAINT ck_plan_upload_adopted CHECK ((state = 'adopted') = (versionId IS NOT NULL))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE plan_mapping (
        headings char(64) NOT NULL,
        mapping text NOT NULL,
        keptBy varchar(80) NOT NULL,
        keptAt datetime(6) NOT NULL,
        PRIMARY KEY (headings)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['plan_mapping', 'plan_upload', 'plan_file']) await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE plan_version DROP CONSTRAINT ck_plan_version_horizon, DROP CONSTRAINT ck_plan_version_hands');
    await runner.query('ALTER TABLE plan_version DROP FOREIGN KEY fk_plan_version_revises');
    // One file adopted on two occasions is two versions with sites of their own: without the occasion only the first keeps its hash.
    await runner.query("UPDATE plan_version SET sha256 = SHA2(CONCAT(sha256, '/', occasion), 256) WHERE occasion > 0");
    await runner.query(`
      ALTER TABLE plan_version
        DROP INDEX uq_plan_version_revises,
        DROP INDEX uq_plan_version_file,
        DROP COLUMN occasion,
        DROP COLUMN documentNumber,
        DROP COLUMN horizonFrom,
        DROP COLUMN horizonTo,
        DROP COLUMN revisesId,
        DROP COLUMN uploadedBy,
        ADD UNIQUE INDEX uq_plan_version_file (sha256)`);
  }
}
