import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

export class MakePlacements20261123130900 implements MigrationInterface {
  name = 'MakePlacements20261123130900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE placement (
        id char(36) NOT NULL,
        applicationId char(36) NOT NULL,
        accountId char(36) NOT NULL,
        childId char(36) NOT NULL,
        poolId char(36) NOT NULL,
        schoolId char(36) NOT NULL,
        authorityCode varchar(12) NOT NULL,
        mode varchar(16) NOT NULL,
        wishRank int NULL,
        state varchar(16) NOT NULL,
        documentNumber varchar(60) NOT NULL,
        answerOn date NOT NULL,
        queryCode varchar(24) NULL,
        placedAt datetime(6) NOT NULL,
        answeredAt datetime(6) NULL,
        receivedAt datetime(6) NULL,
        UNIQUE INDEX uq_placement_application (applicationId),
        INDEX ix_placement_school (schoolId, state),
        INDEX ix_placement_authority (authorityCode, state),
        PRIMARY KEY (id),
        CONSTRAINT fk_placement_application FOREIGN KEY (applicationId) REFERENCES application (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_placement_account FOREIGN KEY (accountId) REFERENCES account (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_placement_child FOREIGN KEY (childId) REFERENCES child (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_placement_pool FOREIGN KEY (poolId) REFERENCES pool (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_placement_school FOREIGN KEY (schoolId) REFERENCES school (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_placement_state CHECK (state IN ('placed', 'accepted', 'declined', 'lapsed', 'waived', 'queried', 'received', 'revoked')),
        CONSTRAINT ck_placement_received CHECK ((state = 'received') = (receivedAt IS NOT NULL))
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE placement_contact (
        id char(36) NOT NULL,
        placementId char(36) NOT NULL,
        kind varchar(12) NOT NULL,
        number int NOT NULL,
        outcome varchar(24) NULL,
        madeBy char(36) NULL,
        madeAt datetime(6) NOT NULL,
        UNIQUE INDEX uq_placement_contact_number (placementId, kind, number),
        PRIMARY KEY (id),
        CONSTRAINT fk_placement_contact_placement FOREIGN KEY (placementId) REFERENCES placement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_placement_contact_kind CHECK (kind IN ('reminder', 'call'))
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['placement_contact', 'placement']) await runner.query(`DROP TABLE ${table}`);
  }
}
