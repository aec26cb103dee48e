import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

export class CreateTalents20261123130600 implements MigrationInterface {
  name = 'CreateTalents20261123130600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE talent_import (
        id char(36) NOT NULL,
        sha256 char(64) NOT NULL,
        fileName varchar(200) NOT NULL,
        talents int NOT NULL,
        findings longtext NOT NULL,
        importedAt datetime(6) NOT NULL,
        importedBy varchar(80) NOT NULL,
        UNIQUE INDEX uq_talent_import_file (sha256),
        INDEX ix_talent_import_at (importedAt),
        PRIMARY KEY (id)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE talent (
        id char(36) NOT NULL,
        certificate varchar(60) NOT NULL,
        class char(1) NOT NULL,
        scheme varchar(40) NULL,
        batch varchar(80) NULL,
        batchOn date NULL,
        validFrom date NULL,
        validTo date NULL,
        workMode varchar(12) NULL,
        employerName varchar(160) NULL,
        employerCode varchar(20) NULL,
        employerAuthority varchar(12) NULL,
        insuredSince date NULL,
        insuredMonths int NULL,
        insuredAsOf date NULL,
        documentType varchar(20) NOT NULL,
        documentIndex char(64) NOT NULL,
        documentSealed varchar(255) NOT NULL,
        nameSealed varchar(600) NOT NULL,
        importId char(36) NOT NULL,
        UNIQUE INDEX uq_talent_certificate (certificate),
        INDEX ix_talent_document (documentIndex),
        INDEX ix_talent_import (importId),
        INDEX ix_talent_employer_authority (employerAuthority),
        PRIMARY KEY (id),
        CONSTRAINT fk_talent_import FOREIGN KEY (importId) REFERENCES talent_import (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_talent_authority FOREIGN KEY (employerAuthority) REFERENCES authority (code) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE talent');
    await runner.query('DROP TABLE talent_import');
  }
}
