import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin';

export class CreateSeats20261123130400 implements MigrationInterface {
  name = 'CreateSeats20261123130400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pool (
        id char(36) NOT NULL,
        schoolId char(36) NOT NULL,
        authorityCode varchar(12) NOT NULL,
        grade varchar(3) NOT NULL,
        schoolYear int NOT NULL,
        entrySeats int NOT NULL,
        committed int NOT NULL,
        coordinated int NOT NULL,
        committedTaken int NOT NULL,
        held int NOT NULL,
        accepted int NOT NULL,
        received int NOT NULL,
        released int NOT NULL,
        grounds text NOT NULL,
        issuedAt datetime(6) NOT NULL,
        UNIQUE INDEX uq_pool_school_grade_year (schoolId, grade, schoolYear),
        INDEX ix_pool_year_authority (schoolYear, authorityCode),
        PRIMARY KEY (id),
        CONSTRAINT fk_pool_school FOREIGN KEY (schoolId) REFERENCES school (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_pool_authority FOREIGN KEY (authorityCode) REFERENCES authority (code) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_pool_not_negative CHECK (entrySeats >= 0 AND committed >= 0 AND coordinated >= 0 AND committedTaken >= 0
          AND held >= 0 AND accepted >= 0 AND received >= 0 AND released >= 0),
        CONSTRAINT ck_pool_coordinated CHECK (held + accepted + received + released <= coordinated),
        CONSTRAINT ck_pool_committed CHECK (committedTaken <= committed),
        CONSTRAINT ck_pool_entry CHECK (committed + coordinated <= entrySeats)
      ) ${TABLE}`);
    await runner.query(`
      CREATE TABLE seat_entry (
        id char(36) NOT NULL,
        poolId char(36) NOT NULL,
        fromAccount varchar(20) NOT NULL,
        toAccount varchar(20) NOT NULL,
        seats int NOT NULL,
        placementId char(36) NULL,
        movement varchar(12) NOT NULL,
        reason varchar(120) NOT NULL,
        at datetime(6) NOT NULL,
        UNIQUE INDEX uq_seat_entry_movement (placementId, movement),
        INDEX ix_seat_entry_pool (poolId),
        PRIMARY KEY (id),
        CONSTRAINT fk_seat_entry_pool FOREIGN KEY (poolId) REFERENCES pool (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_seat_entry_seats CHECK (seats > 0 AND fromAccount <> toAccount)
      ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE seat_entry');
    await runner.query('DROP TABLE pool');
  }
}
