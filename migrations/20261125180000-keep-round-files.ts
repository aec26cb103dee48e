import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';
const COLUMNS = { instance: 'instanceSealed', outcome: 'outcomeSealed' } as const;

/** The sealed files of a run leave its row for rows of their own, a piece each; a line keeps what its family is told; a child keeps its pseudonym. */
export class KeepRoundFiles20261125180000 implements MigrationInterface {
  name = 'KeepRoundFiles20261125180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE round_file (
        runId char(36) NOT NULL,
        file varchar(12) NOT NULL,
        number int NOT NULL,
        contentSealed mediumtext NOT NULL,
        PRIMARY KEY (runId, file, number),
        CONSTRAINT fk_round_file_run FOREIGN KEY (runId) REFERENCES round_run (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_round_file_file CHECK (file IN ('instance', 'entrants', 'outcome'))
      ) ${TABLE}`);
    for (const [file, column] of Object.entries(COLUMNS)) {
      await runner.query(
        `INSERT INTO round_file (runId, file, number, contentSealed) SELECT id, '${file}', 0, ${column} FROM round_run WHERE ${column} IS NOT NULL`,
      );
    }
    await runner.query('ALTER TABLE round_run DROP COLUMN instanceSealed, DROP COLUMN outcomeSealed');
    await runner.query('ALTER TABLE round_line ADD COLUMN ownLineSealed mediumtext NULL');
    await runner.query(`
      CREATE TABLE round_child (
        roundId char(36) NOT NULL,
        childId char(36) NOT NULL,
        student varchar(64) NOT NULL,
        UNIQUE INDEX uq_round_child_student (roundId, student),
        PRIMARY KEY (roundId, childId),
        CONSTRAINT fk_round_child_round FOREIGN KEY (roundId) REFERENCES round (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_round_child_child FOREIGN KEY (childId) REFERENCES child (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE round_child');
    await runner.query('ALTER TABLE round_line DROP COLUMN ownLineSealed');
    await runner.query(
      'ALTER TABLE round_run ADD COLUMN instanceSealed longtext NULL AFTER number, ADD COLUMN outcomeSealed longtext NULL AFTER instanceHash',
    );
    for (const [file, column] of Object.entries(COLUMNS)) {
      await runner.query(
        `UPDATE round_run r JOIN round_file f ON f.runId = r.id AND f.file = '${file}' AND f.number = 0 SET r.${column} = f.contentSealed`,
      );
    }
    await runner.query("UPDATE round_run SET instanceSealed = '' WHERE instanceSealed IS NULL");
    await runner.query('ALTER TABLE round_run MODIFY COLUMN instanceSealed longtext NOT NULL');
    await runner.query('DROP TABLE round_file');
  }
}
