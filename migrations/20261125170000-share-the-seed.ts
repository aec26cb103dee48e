import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

/** The seed of a round comes from several roles; what replaces a missing part is announced when the round opens. */
export class ShareTheSeed20261125170000 implements MigrationInterface {
  name = 'ShareTheSeed20261125170000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE round
        DROP COLUMN seedCommitment,
        ADD COLUMN substituteZh varchar(300) NOT NULL DEFAULT '',
        ADD COLUMN substituteEn varchar(300) NOT NULL DEFAULT ''`);
    await runner.query(`
      ALTER TABLE round
        MODIFY COLUMN seed text NULL,
        ALTER COLUMN substituteZh DROP DEFAULT,
        ALTER COLUMN substituteEn DROP DEFAULT`);
    await runner.query(`
      CREATE TABLE seed_part (
        roundId char(36) NOT NULL,
        role varchar(24) NOT NULL,
        position tinyint NOT NULL,
        zh varchar(60) NOT NULL,
        en varchar(60) NOT NULL,
        enteredBy varchar(24) NOT NULL,
        commitment varchar(80) NULL,
        committedBy char(36) NULL,
        committedAt datetime(6) NULL,
        openingSealed text NULL,
        openedBy char(36) NULL,
        openedAt datetime(6) NULL,
        substitute varchar(100) NULL,
        drawnOn date NULL,
        substitutedBy char(36) NULL,
        confirmedBy char(36) NULL,
        confirmedAt datetime(6) NULL,
        UNIQUE INDEX uq_seed_part_position (roundId, position),
        PRIMARY KEY (roundId, role),
        CONSTRAINT fk_seed_part_round FOREIGN KEY (roundId) REFERENCES round (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_seed_part_opened CHECK (openingSealed IS NULL OR (commitment IS NOT NULL AND confirmedAt IS NULL)),
        CONSTRAINT ck_seed_part_hands CHECK (confirmedBy IS NULL OR confirmedBy <> substitutedBy)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE seed_part');
    await runner.query(`
      ALTER TABLE round
        DROP COLUMN substituteZh,
        DROP COLUMN substituteEn,
        ADD COLUMN seedCommitment varchar(80) NOT NULL DEFAULT '' AFTER state`);
    await runner.query('ALTER TABLE round ALTER COLUMN seedCommitment DROP DEFAULT');
    await runner.query('ALTER TABLE round MODIFY COLUMN seed varchar(400) NULL');
  }
}
