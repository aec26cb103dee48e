import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

export class HoldRounds20261123130800 implements MigrationInterface {
  name = 'HoldRounds20261123130800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE round (
        id char(36) NOT NULL,
        schoolYear int NOT NULL,
        kind varchar(12) NOT NULL,
        state varchar(16) NOT NULL,
        seedCommitment varchar(80) NOT NULL,
        seed varchar(400) NULL,
        roundKeySealed text NOT NULL,
        roundKeyCommitment varchar(80) NOT NULL,
        currentRunId char(36) NULL,
        policyVersionId char(36) NULL,
        sealedBy char(36) NULL,
        sealedAt datetime(6) NULL,
        createdAt datetime(6) NOT NULL,
        UNIQUE INDEX uq_round_kind (schoolYear, kind),
        PRIMARY KEY (id),
        CONSTRAINT fk_round_policy_version FOREIGN KEY (policyVersionId) REFERENCES policy_version (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_round_seed CHECK (state IN ('open', 'sealed') OR seed IS NOT NULL)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE round_part (
        roundId char(36) NOT NULL,
        authorityCode varchar(12) NOT NULL,
        signedAt datetime(6) NULL,
        signedBy char(36) NULL,
        documentNumber varchar(60) NULL,
        answerOn date NULL,
        PRIMARY KEY (roundId, authorityCode),
        CONSTRAINT fk_round_part_round FOREIGN KEY (roundId) REFERENCES round (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_round_part_authority FOREIGN KEY (authorityCode) REFERENCES authority (code) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_round_part_signed CHECK ((signedAt IS NULL) = (signedBy IS NULL))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE round_run (
        id char(36) NOT NULL,
        roundId char(36) NOT NULL,
        number int NOT NULL,
        instanceSealed longtext NOT NULL,
        instanceHash varchar(80) NOT NULL,
        outcomeSealed longtext NULL,
        outcomeHash varchar(80) NULL,
        merkleRoot varchar(80) NULL,
        certificate text NULL,
        createdAt datetime(6) NOT NULL,
        finishedAt datetime(6) NULL,
        UNIQUE INDEX uq_round_run_number (roundId, number),
        PRIMARY KEY (id),
        CONSTRAINT fk_round_run_round FOREIGN KEY (roundId) REFERENCES round (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE round_line (
        runId char(36) NOT NULL,
        applicationId char(36) NOT NULL,
        student varchar(64) NOT NULL,
        authorityCode varchar(12) NOT NULL,
        poolId char(36) NULL,
        mode varchar(16) NOT NULL,
        wishRank int NULL,
        byFallback tinyint(1) NOT NULL,
        INDEX ix_round_line_authority (runId, authorityCode),
        PRIMARY KEY (runId, applicationId),
        CONSTRAINT fk_round_line_run FOREIGN KEY (runId) REFERENCES round_run (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_round_line_application FOREIGN KEY (applicationId) REFERENCES application (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_round_line_pool FOREIGN KEY (poolId) REFERENCES pool (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE fixed_decision (
        id char(36) NOT NULL,
        applicationId char(36) NOT NULL,
        mode varchar(16) NOT NULL,
        schoolId char(36) NOT NULL,
        ground varchar(200) NOT NULL,
        minutes varchar(60) NULL,
        proposedBy char(36) NOT NULL,
        confirmedBy char(36) NULL,
        proposedAt datetime(6) NOT NULL,
        confirmedAt datetime(6) NULL,
        UNIQUE INDEX uq_fixed_decision_application (applicationId),
        PRIMARY KEY (id),
        CONSTRAINT fk_fixed_decision_application FOREIGN KEY (applicationId) REFERENCES application (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_fixed_decision_school FOREIGN KEY (schoolId) REFERENCES school (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_fixed_decision_mode CHECK (mode IN ('catchment', 'negotiated')),
        CONSTRAINT ck_fixed_decision_hands CHECK (confirmedBy IS NULL OR confirmedBy <> proposedBy)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE adjustment (
        id char(36) NOT NULL,
        roundId char(36) NOT NULL,
        applicationId char(36) NOT NULL,
        schoolId char(36) NULL,
        ground varchar(200) NOT NULL,
        minutes varchar(60) NOT NULL,
        proposedBy char(36) NOT NULL,
        confirmedBy char(36) NULL,
        proposedAt datetime(6) NOT NULL,
        confirmedAt datetime(6) NULL,
        UNIQUE INDEX uq_adjustment_line (roundId, applicationId),
        PRIMARY KEY (id),
        CONSTRAINT fk_adjustment_round FOREIGN KEY (roundId) REFERENCES round (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_adjustment_application FOREIGN KEY (applicationId) REFERENCES application (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_adjustment_school FOREIGN KEY (schoolId) REFERENCES school (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_adjustment_hands CHECK (confirmedBy IS NULL OR confirmedBy <> proposedBy)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['adjustment', 'fixed_decision', 'round_line', 'round_run', 'round_part', 'round']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
