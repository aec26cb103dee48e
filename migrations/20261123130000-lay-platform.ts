import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

export class LayPlatform20261123130000 implements MigrationInterface {
  name = 'LayPlatform20261123130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE season_clock (
        id tinyint NOT NULL,
        offsetSeconds bigint NOT NULL,
        demonstration tinyint(1) NOT NULL DEFAULT 0,
        PRIMARY KEY (id),
        CONSTRAINT ck_season_clock_one CHECK (id = 1)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE idempotency_key (
        accountId char(36) NOT NULL,
        requestKey varchar(80) NOT NULL,
        fingerprint char(64) NOT NULL,
        answer mediumtext NULL,
        createdAt datetime(6) NOT NULL,
        PRIMARY KEY (accountId, requestKey)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE outbox_message (
        id char(36) NOT NULL,
        job varchar(80) NOT NULL,
        payload text NOT NULL,
        createdAt datetime(6) NOT NULL,
        availableAt datetime(6) NOT NULL,
        dispatchedAt datetime(6) NULL,
        processedAt datetime(6) NULL,
        deadAt datetime(6) NULL,
        lastFault varchar(120) NULL,
        INDEX ix_outbox_message_due (dispatchedAt, availableAt),
        INDEX ix_outbox_message_open (processedAt, dispatchedAt),
        PRIMARY KEY (id)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE scheduled_task (
        job varchar(80) NOT NULL,
        nextRunAt datetime(6) NOT NULL,
        PRIMARY KEY (job)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE audit_entry (
        id char(36) NOT NULL,
        at datetime(6) NOT NULL,
        actorKind varchar(20) NOT NULL,
        actorId varchar(80) NULL,
        action varchar(80) NOT NULL,
        subjectType varchar(40) NOT NULL,
        subjectId varchar(80) NOT NULL,
        details text NOT NULL,
        requestId varchar(64) NOT NULL,
        mac char(64) NOT NULL,
        INDEX ix_audit_entry_subject (subjectType, subjectId),
        PRIMARY KEY (id)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_entry', 'scheduled_task', 'outbox_message', 'idempotency_key', 'season_clock']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
