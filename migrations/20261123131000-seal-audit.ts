import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

export class SealAudit20261123131000 implements MigrationInterface {
  name = 'SealAudit20261123131000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_lease (
        id tinyint NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT ck_audit_lease_one CHECK (id = 1)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE audit_seal (
        seq bigint NOT NULL,
        previousHash char(64) NOT NULL,
        entriesHash char(64) NOT NULL,
        hash char(64) NOT NULL,
        entryCount int NOT NULL,
        sealedAt datetime(6) NOT NULL,
        PRIMARY KEY (seq)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE audit_chain_link (
        entryId char(36) NOT NULL,
        sealSeq bigint NOT NULL,
        position int NOT NULL,
        mac char(64) NOT NULL,
        UNIQUE INDEX uq_audit_chain_link_position (sealSeq, position),
        PRIMARY KEY (entryId),
        CONSTRAINT fk_audit_chain_link_entry FOREIGN KEY (entryId) REFERENCES audit_entry (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_audit_chain_link_seal FOREIGN KEY (sealSeq) REFERENCES audit_seal (seq) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_chain_link', 'audit_seal', 'audit_lease']) await runner.query(`DROP TABLE ${table}`);
  }
}
