import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

export class CreateSchools20261123130200 implements MigrationInterface {
  name = 'CreateSchools20261123130200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE authority (
        code varchar(12) NOT NULL,
        nameZh varchar(80) NOT NULL,
        nameEn varchar(120) NOT NULL,
        aliases text NOT NULL,
        parentCode varchar(12) NULL,
        gb2260 char(6) NULL,
        position int NOT NULL,
        PRIMARY KEY (code),
        CONSTRAINT fk_authority_parent FOREIGN KEY (parentCode) REFERENCES authority (code) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE school (
        id char(36) NOT NULL,
        code varchar(20) NOT NULL,
        identityCode char(10) NULL,
        name varchar(160) NOT NULL,
        authorityCode varchar(12) NOT NULL,
        affiliation varchar(20) NOT NULL,
        ownership varchar(20) NOT NULL,
        lon double NULL,
        lat double NULL,
        createdAt datetime(6) NOT NULL,
        UNIQUE INDEX uq_school_code (code),
        UNIQUE INDEX uq_school_identity (identityCode),
        INDEX ix_school_authority (authorityCode),
        PRIMARY KEY (id),
        CONSTRAINT fk_school_authority FOREIGN KEY (authorityCode) REFERENCES authority (code) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE school');
    await runner.query('DROP TABLE authority');
  }
}
