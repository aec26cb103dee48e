import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { SchoolsRepository, type Affiliation, type Ownership, type SchoolRow } from './schools.repository';

/** What a plan says of a school; null where it says nothing, which never wipes out what is known. */
export interface SchoolSighting {
  readonly code: string;
  readonly name: string;
  readonly authorityCode: string;
  readonly ownership: Ownership;
  readonly lon: number | null;
  readonly lat: number | null;
}

const sameName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

/** Keeps one school for one campus, whatever plan versions say of it. */
@Injectable()
export class SchoolKeeper {
  constructor(private readonly schools: SchoolsRepository) {}

  /**
   * Finds each sighted school by its code, else (a plan that numbers anew) by name and authority, and corrects it; a new one is
   * added. A school that an enrolment plan gave to the city bureau stays there. Returns the schools' ids in the order of the sightings.
   */
  async keep(tx: Tx, sightings: readonly SchoolSighting[]): Promise<{ ids: string[]; created: number; changed: number }> {
    const known = await this.schools.all(tx);
    const byCode = new Map(known.map((row) => [row.code, row]));
    const sighted = new Set(sightings.map(({ code }) => code));
    const byName = new Map(
      known.filter(({ code }) => !sighted.has(code)).map((row) => [`${sameName(row.name)}|${row.authorityCode}`, row]),
    );
    const fresh: SchoolRow[] = [];
    const added = new Set<SchoolRow>();
    const better: SchoolRow[] = [];
    const ids: string[] = [];
    for (const sighting of sightings) {
      const found = byCode.get(sighting.code) ?? byName.get(`${sameName(sighting.name)}|${sighting.authorityCode}`);
      if (found === undefined) {
        const row: SchoolRow = { id: newId<'school'>(), identityCode: null, affiliation: 'district', ...sighting };
        fresh.push(row);
        added.add(row);
        byCode.set(row.code, row);
        ids.push(row.id);
        continue;
      }
      ids.push(found.id);
      const corrected: SchoolRow = {
        ...found,
        name: sighting.name,
        authorityCode: found.affiliation === 'district' ? sighting.authorityCode : found.authorityCode,
        ownership: sighting.ownership,
        lon: sighting.lon ?? found.lon,
        lat: sighting.lat ?? found.lat,
      };
      if (!added.has(found) && differs(found, corrected)) better.push(corrected);
    }
    const now = await tx.now();
    await this.schools.correct(tx, better, now);
    await this.schools.insert(tx, fresh, now);
    return { ids, created: fresh.length, changed: better.length };
  }

  /** Notes what the enrolment plan knows better: the 标识码, and the authority and 隶属关系 of a school run by the city. */
  async identify(
    tx: Tx,
    school: SchoolRow,
    known: { identityCode: string | null; authorityCode: string; affiliation: Affiliation },
  ): Promise<boolean> {
    const corrected: SchoolRow = { ...school, ...known, identityCode: known.identityCode ?? school.identityCode };
    if (!differs(school, corrected)) return false;
    await this.schools.update(tx, corrected);
    return true;
  }
}

const differs = (a: SchoolRow, b: SchoolRow): boolean => (Object.keys(a) as (keyof SchoolRow)[]).some((key) => a[key] !== b[key]);
