import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';
const ENDED = "'notEligible', 'notAccepted', 'ordinary', 'waived', 'withdrawn', 'revoked'";

export class TakeApplications20261123130700 implements MigrationInterface {
  name = 'TakeApplications20261123130700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE application_window (
        schoolYear int NOT NULL,
        round varchar(12) NOT NULL,
        authorityCode varchar(12) NOT NULL,
        opensAt datetime(6) NOT NULL,
        closesAt datetime(6) NOT NULL,
        PRIMARY KEY (schoolYear, round, authorityCode),
        CONSTRAINT fk_application_window_authority FOREIGN KEY (authorityCode) REFERENCES authority (code) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_application_window_order CHECK (opensAt < closesAt)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE application (
        id char(36) NOT NULL,
        caseNumber varchar(24) NULL,
        schoolYear int NOT NULL,
        round varchar(12) NOT NULL,
        stage varchar(12) NOT NULL,
        grade varchar(4) NOT NULL,
        entry varchar(12) NOT NULL,
        authorityCode varchar(12) NOT NULL,
        channel varchar(12) NOT NULL,
        accountId char(36) NOT NULL,
        childId char(36) NOT NULL,
        state varchar(24) NOT NULL,
        activeMark tinyint NULL,
        acceptsPlacement tinyint(1) NOT NULL,
        consentVersion varchar(20) NOT NULL,
        consentAt datetime(6) NOT NULL,
        declaredSealed mediumtext NOT NULL,
        factsSealed mediumtext NULL,
        policyVersionId char(36) NULL,
        submittedAt datetime(6) NULL,
        createdAt datetime(6) NOT NULL,
        UNIQUE INDEX uq_application_active (childId, schoolYear, stage, activeMark),
        UNIQUE INDEX uq_application_case_number (caseNumber),
        INDEX ix_application_owner (accountId),
        INDEX ix_application_desk (authorityCode, state),
        INDEX ix_application_round (schoolYear, round, state),
        PRIMARY KEY (id),
        CONSTRAINT fk_application_account FOREIGN KEY (accountId) REFERENCES account (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_application_child FOREIGN KEY (childId) REFERENCES child (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_application_policy_version FOREIGN KEY (policyVersionId) REFERENCES policy_version (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_application_active CHECK ((state IN (${ENDED})) = (activeMark IS NULL)),
        CONSTRAINT ck_application_submitted CHECK (state IN ('draft', 'notAccepted', 'withdrawn') OR submittedAt IS NOT NULL)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE application_wish (
        applicationId char(36) NOT NULL,
        position tinyint NOT NULL,
        schoolId char(36) NOT NULL,
        PRIMARY KEY (applicationId, position),
        CONSTRAINT fk_application_wish_application FOREIGN KEY (applicationId) REFERENCES application (id) ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT fk_application_wish_school FOREIGN KEY (schoolId) REFERENCES school (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE verdict (
        applicationId char(36) NOT NULL,
        policyVersionId char(36) NOT NULL,
        outcome varchar(16) NOT NULL,
        reason varchar(60) NULL,
        clauses text NOT NULL,
        scope text NOT NULL,
        mode varchar(16) NULL,
        verdictSealed mediumtext NOT NULL,
        decidedAt datetime(6) NOT NULL,
        PRIMARY KEY (applicationId),
        CONSTRAINT fk_verdict_application FOREIGN KEY (applicationId) REFERENCES application (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_verdict_policy_version FOREIGN KEY (policyVersionId) REFERENCES policy_version (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_verdict_outcome CHECK (outcome IN ('ELIGIBLE', 'NOT_ELIGIBLE', 'NEED_MATERIAL', 'MANUAL'))
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['verdict', 'application_wish', 'application', 'application_window']) await runner.query(`DROP TABLE ${table}`);
  }
}
