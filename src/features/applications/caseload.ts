import { Injectable } from '@nestjs/common';
import type { Facts } from '../../domain/eligibility';
import type { Point } from '../../domain/kernel/geo';
import { normaliseDocument } from '../../domain/kernel/identity-document';
import type { Read } from '../../platform/database/transaction';
import { ApplicationsRepository } from './applications.repository';
import { pointOf } from './cases';
import { CaseloadRepository } from './caseload.repository';
import { SealedCase } from './sealed-case';

/** One case with its facts opened, for a computation only. */
export interface CaseloadLine {
  readonly id: string;
  readonly caseNumber: string | null;
  readonly schoolYear: number;
  readonly stage: string;
  readonly grade: string;
  readonly authorityCode: string;
  readonly acceptsPlacement: boolean;
  /** Null: brothers and sisters of one grade stay together. */
  readonly together: boolean | null;
  readonly wishedSchoolIds: readonly string[];
  readonly facts: Facts;
}

/** What a trial run needs beside it. */
export interface CaseloadPlaces {
  readonly childDocument: string;
  readonly talentDocument: string;
  readonly siblingSchool: string | null;
  readonly residence: Point | null;
  readonly employer: Point | null;
}

/** The caseload of school years as a stream of pieces, for rehearsals: whatever its size, one piece is in memory. */
@Injectable()
export class Caseload {
  constructor(
    private readonly caseload: CaseloadRepository,
    private readonly applications: ApplicationsRepository,
    private readonly sealed: SealedCase,
  ) {}

  count(read: Read, years: readonly number[]): Promise<number> {
    return this.caseload.count(read, years);
  }

  /** The next cases after an id (`''` for the first); empty at the end. */
  async after(read: Read, years: readonly number[], id: string, limit: number): Promise<CaseloadLine[]> {
    const rows = await this.caseload.after(read, years, id, limit);
    const wishes = await this.applications.wishesOf(
      read,
      rows.map((row) => row.id),
    );
    return rows.map(({ factsSealed, acceptsPlacement, together, ...row }) => ({
      ...row,
      acceptsPlacement: Boolean(acceptsPlacement),
      together: together === null ? null : Boolean(together),
      wishedSchoolIds: wishes.get(row.id) ?? [],
      facts: this.sealed.facts({ id: row.id, factsSealed }),
    }));
  }

  /** By case id. */
  async places(read: Read, ids: readonly string[]): Promise<Map<string, CaseloadPlaces>> {
    const rows = await this.caseload.declared(read, ids);
    return new Map(
      rows.map((row) => {
        const { child, talent, residences, employer } = this.sealed.declared(row);
        const places = {
          childDocument: normaliseDocument(child.documentNumber),
          talentDocument: normaliseDocument(talent.holder.documentNumber),
          siblingSchool: child.siblingSchool ?? null,
          residence: pointOf(residences.find((residence) => residence.lon !== undefined)),
          employer: pointOf(employer),
        };
        return [row.id, places];
      }),
    );
  }
}
