import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

/** Rehearsals of drafts over the caseload, with the cases that fare otherwise. */
export class RehearsePolicies20261125171500 implements MigrationInterface {
  name = 'RehearsePolicies20261125171500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rehearsal (
        id char(36) NOT NULL,
        draftId char(36) NOT NULL,
        revision int NOT NULL,
        contentHash char(68) NOT NULL,
        content longtext NOT NULL,
        baseVersionId char(36) NOT NULL,
        schoolYears varchar(40) NOT NULL,
        state varchar(12) NOT NULL,
        casesTotal int NOT NULL,
        casesDone int NOT NULL,
        lastCaseId char(36) NULL,
        tally longtext NOT NULL,
        trial longtext NULL,
        startedBy varchar(80) NOT NULL,
        startedAt datetime(6) NOT NULL,
        finishedAt datetime(6) NULL,
        INDEX ix_rehearsal_draft (draftId, startedAt),
        PRIMARY KEY (id),
        CONSTRAINT fk_rehearsal_draft FOREIGN KEY (draftId) REFERENCES policy_draft (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_rehearsal_base FOREIGN KEY (baseVersionId) REFERENCES policy_version (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_rehearsal_done CHECK (casesDone BETWEEN 0 AND casesTotal)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE rehearsal_case (
        rehearsalId char(36) NOT NULL,
        applicationId char(36) NOT NULL,
        authorityCode varchar(12) NOT NULL,
        caseNumber varchar(24) NULL,
        effect varchar(8) NOT NULL,
        outcomeBefore varchar(16) NOT NULL,
        outcomeAfter varchar(16) NOT NULL,
        reason varchar(200) NOT NULL,
        INDEX ix_rehearsal_case_desk (rehearsalId, authorityCode, effect),
        PRIMARY KEY (rehearsalId, applicationId),
        CONSTRAINT fk_rehearsal_case_rehearsal FOREIGN KEY (rehearsalId) REFERENCES rehearsal (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_rehearsal_case_application FOREIGN KEY (applicationId) REFERENCES application (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rehearsal_case');
    await runner.query('DROP TABLE rehearsal');
  }
}
