import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePolicies20261123130300 implements MigrationInterface {
  name = 'CreatePolicies20261123130300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE policy_version (
        id char(36) NOT NULL,
        policyId varchar(40) NOT NULL,
        version int NOT NULL,
        schoolYear int NOT NULL,
        contentHash char(68) NOT NULL,
        content longtext NOT NULL,
        title varchar(200) NOT NULL,
        effectiveFrom date NOT NULL,
        effectiveTo date NULL,
        draftedAt datetime(6) NOT NULL,
        draftedBy varchar(80) NOT NULL,
        publishedAt datetime(6) NULL,
        publishedBy varchar(80) NULL,
        UNIQUE INDEX uq_policy_version_number (policyId, version),
        UNIQUE INDEX uq_policy_version_content (policyId, contentHash),
        INDEX ix_policy_version_year (schoolYear, publishedAt),
        PRIMARY KEY (id),
        CONSTRAINT ck_policy_version_hands CHECK (publishedBy IS NULL OR publishedBy <> draftedBy),
        CONSTRAINT ck_policy_version_published CHECK ((publishedAt IS NULL) = (publishedBy IS NULL))
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE policy_version');
  }
}
