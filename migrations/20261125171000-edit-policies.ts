import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

/** Drafts of policies with their history; a version is from now on only what was published, and the same content may be published anew. */
export class EditPolicies20261125171000 implements MigrationInterface {
  name = 'EditPolicies20261125171000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE policy_draft (
        id char(36) NOT NULL,
        policyId varchar(40) NOT NULL,
        schoolYear int NOT NULL,
        title varchar(200) NOT NULL,
        state varchar(12) NOT NULL,
        revision int NOT NULL,
        content longtext NOT NULL,
        contentHash char(68) NOT NULL,
        authorityCode varchar(12) NULL,
        baseVersionId char(36) NULL,
        createdBy varchar(80) NOT NULL,
        createdAt datetime(6) NOT NULL,
        submittedBy varchar(80) NULL,
        submittedAt datetime(6) NULL,
        returnedBy varchar(80) NULL,
        returnedAt datetime(6) NULL,
        returnReason varchar(500) NULL,
        versionId char(36) NULL,
        INDEX ix_policy_draft_state (state, createdAt),
        PRIMARY KEY (id),
        CONSTRAINT fk_policy_draft_authority FOREIGN KEY (authorityCode) REFERENCES authority (code) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_policy_draft_base FOREIGN KEY (baseVersionId) REFERENCES policy_version (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_policy_draft_version FOREIGN KEY (versionId) REFERENCES policy_version (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_policy_draft_submitted CHECK (state IN ('editing', 'discarded') OR submittedBy IS NOT NULL),
        CONSTRAINT ck_policy_draft_published CHECK ((state = 'published') = (versionId IS NOT NULL))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE policy_draft_step (
        draftId char(36) NOT NULL,
        revision int NOT NULL,
        kind varchar(4) NOT NULL,
        ofRevision int NULL,
        operations longtext NOT NULL,
        inverse longtext NOT NULL,
        words text NOT NULL,
        madeBy varchar(80) NOT NULL,
        madeAt datetime(6) NOT NULL,
        PRIMARY KEY (draftId, revision),
        CONSTRAINT fk_policy_draft_step_draft FOREIGN KEY (draftId) REFERENCES policy_draft (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    await runner.query(`
      INSERT INTO policy_draft (id, policyId, schoolYear, title, state, revision, content, contentHash, createdBy, createdAt, submittedBy, submittedAt)
      SELECT id, policyId, schoolYear, title, 'submitted', 0, content, contentHash, draftedBy, draftedAt, draftedBy, draftedAt
        FROM policy_version WHERE publishedAt IS NULL`);
    await runner.query('DELETE FROM policy_version WHERE publishedAt IS NULL');
    await runner.query('ALTER TABLE policy_version DROP CONSTRAINT ck_policy_version_published');
    await runner.query(`
      ALTER TABLE policy_version
        DROP INDEX uq_policy_version_content,
        MODIFY publishedAt datetime(6) NOT NULL,
        MODIFY publishedBy varchar(80) NOT NULL,
        ADD COLUMN documentNumber varchar(80) NULL,
        ADD COLUMN authorityCode varchar(12) NULL,
        ADD INDEX ix_policy_version_content (policyId, contentHash),
        ADD CONSTRAINT fk_policy_version_authority FOREIGN KEY (authorityCode) REFERENCES authority (code) ON DELETE NO ACTION ON UPDATE NO ACTION`);
  }

  /** Fails before it changes anything when a content was published twice, which the older form cannot hold. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE policy_version ADD UNIQUE INDEX uq_policy_version_content (policyId, contentHash)');
    await runner.query(`
      ALTER TABLE policy_version
        DROP FOREIGN KEY fk_policy_version_authority,
        DROP INDEX ix_policy_version_content,
        MODIFY publishedAt datetime(6) NULL,
        MODIFY publishedBy varchar(80) NULL`);
    await runner.query('ALTER TABLE policy_version DROP INDEX fk_policy_version_authority');
    await runner.query('ALTER TABLE policy_version DROP COLUMN documentNumber, DROP COLUMN authorityCode');
    await runner.query(
      'ALTER TABLE policy_version ADD CONSTRAINT ck_policy_version_published CHECK ((publishedAt IS NULL) = (publishedBy IS NULL))',
    );
    await runner.query(`
      INSERT IGNORE INTO policy_version (id, policyId, version, schoolYear, contentHash, content, title, effectiveFrom, effectiveTo, draftedAt, draftedBy)
      SELECT d.id, d.policyId,
             COALESCE((SELECT MAX(v.version) FROM policy_version v WHERE v.policyId = d.policyId), 0)
               + ROW_NUMBER() OVER (PARTITION BY d.policyId ORDER BY d.submittedAt, d.id),
             d.schoolYear, d.contentHash, d.content, d.title,
             JSON_UNQUOTE(JSON_EXTRACT(d.content, '$.effective.from')),
             NULLIF(JSON_UNQUOTE(JSON_EXTRACT(d.content, '$.effective.to')), 'null'), d.submittedAt, d.submittedBy
        FROM policy_draft d WHERE d.state = 'submitted'`);
    await runner.query('DROP TABLE policy_draft_step');
    await runner.query('DROP TABLE policy_draft');
  }
}
