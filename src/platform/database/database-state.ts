import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How the database stands, for health and for the start. */
@Injectable()
export class DatabaseState {
  constructor(private readonly dataSource: DataSource) {}

  /** Resolves when the database answers a question; throws the driver's fault otherwise. */
  async answer(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }

  /** True when every migration of this build has been run. */
  async isMigrated(): Promise<boolean> {
    return !(await this.dataSource.showMigrations());
  }
}
