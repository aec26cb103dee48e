import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far an uploaded plan is unpacked, before anybody can count its rows. */
export class CountTheBytesRead20261126011000 implements MigrationInterface {
  name = 'CountTheBytesRead20261126011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE plan_upload
        ADD COLUMN bytesTotal int NOT NULL DEFAULT 0 AFTER reading,
        ADD COLUMN bytesDone int NOT NULL DEFAULT 0 AFTER bytesTotal,
        ADD CONSTRAINT ck_plan_upload_bytes CHECK (bytesDone BETWEEN 0 AND bytesTotal)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE plan_upload DROP CONSTRAINT ck_plan_upload_bytes');
    await runner.query('ALTER TABLE plan_upload DROP COLUMN bytesDone, DROP COLUMN bytesTotal');
  }
}
