import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import { SchoolsRepository, type SchoolRow } from './schools.repository';

/** The city's schools, one row a campus. */
@Injectable()
export class Schools {
  constructor(private readonly schools: SchoolsRepository) {}

  /** By school code. */
  all(read: Read): Promise<SchoolRow[]> {
    return this.schools.all(read);
  }

  /** Those that exist, by code. */
  async byCodes(read: Read, codes: readonly string[]): Promise<Map<string, SchoolRow>> {
    return new Map((await this.schools.byCodes(read, [...new Set(codes)])).map((row) => [row.code, row]));
  }

  byId(read: Read, id: string): Promise<SchoolRow | null> {
    return this.schools.byId(read, id);
  }
}
