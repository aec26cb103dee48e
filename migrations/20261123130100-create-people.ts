import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

export class CreatePeople20261123130100 implements MigrationInterface {
  name = 'CreatePeople20261123130100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id char(36) NOT NULL,
        kind varchar(10) NOT NULL,
        phoneIndex char(64) NULL,
        phoneSealed varchar(200) NULL,
        login varchar(60) NULL,
        displayName varchar(80) NULL,
        passwordHash varchar(200) NULL,
        totpSealed varchar(300) NULL,
        totpStep int NULL,
        roles text NOT NULL,
        authorityCode varchar(20) NULL,
        schoolId char(36) NULL,
        disabledAt datetime(6) NULL,
        createdAt datetime(6) NOT NULL,
        UNIQUE INDEX uq_account_phone (phoneIndex),
        UNIQUE INDEX uq_account_login (login),
        PRIMARY KEY (id),
        CONSTRAINT ck_account_kind CHECK ((kind = 'family' AND phoneIndex IS NOT NULL AND phoneSealed IS NOT NULL)
          OR (kind = 'staff' AND login IS NOT NULL AND passwordHash IS NOT NULL AND totpSealed IS NOT NULL))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE session (
        id char(64) NOT NULL,
        accountId char(36) NOT NULL,
        csrfToken char(43) NOT NULL,
        createdAt datetime(6) NOT NULL,
        lastSeenAt datetime(6) NOT NULL,
        expiresAt datetime(6) NOT NULL,
        endedAt datetime(6) NULL,
        address varchar(45) NULL,
        INDEX ix_session_account (accountId),
        INDEX ix_session_expires (expiresAt),
        PRIMARY KEY (id),
        CONSTRAINT fk_session_account FOREIGN KEY (accountId) REFERENCES account (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE sign_in_code (
        id char(36) NOT NULL,
        phoneIndex char(64) NOT NULL,
        phoneSealed varchar(200) NULL,
        codeHash char(64) NOT NULL,
        codeSealed varchar(200) NULL,
        failures int NOT NULL,
        createdAt datetime(6) NOT NULL,
        expiresAt datetime(6) NOT NULL,
        sentAt datetime(6) NULL,
        usedAt datetime(6) NULL,
        INDEX ix_sign_in_code_phone (phoneIndex, createdAt),
        INDEX ix_sign_in_code_expires (expiresAt),
        PRIMARY KEY (id)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE sign_in_lock (
        subject char(64) NOT NULL,
        failures int NOT NULL,
        lastFailedAt datetime(6) NOT NULL,
        INDEX ix_sign_in_lock_failed (lastFailedAt),
        PRIMARY KEY (subject)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE child (
        id char(36) NOT NULL,
        documentType varchar(20) NOT NULL,
        documentSealed varchar(200) NOT NULL,
        documentIndex char(64) NOT NULL,
        nameSealed varchar(500) NOT NULL,
        bornOnSealed varchar(200) NOT NULL,
        sex varchar(10) NULL,
        createdAt datetime(6) NOT NULL,
        UNIQUE INDEX uq_child_document (documentIndex),
        PRIMARY KEY (id)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE development_message (
        id char(36) NOT NULL,
        phoneIndex char(64) NOT NULL,
        phoneSealed varchar(200) NOT NULL,
        textSealed varchar(1000) NOT NULL,
        sentAt datetime(6) NOT NULL,
        INDEX ix_development_message_phone (phoneIndex, sentAt),
        PRIMARY KEY (id)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['development_message', 'child', 'sign_in_lock', 'sign_in_code', 'session', 'account']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
