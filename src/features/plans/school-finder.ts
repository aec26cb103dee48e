// Which school a row of an enrolment plan means: by its 标识码, else by its name under its authority.
import type { SchoolRow } from '../schools';
import { schoolNameKey } from './reading/school-name';

export type SchoolFound =
  { readonly found: SchoolRow; readonly byCode: boolean } | { readonly found: null; readonly candidates: number };

export class SchoolFinder {
  private readonly byIdentity: ReadonlyMap<string, SchoolRow>;
  private readonly byName = new Map<string, SchoolRow[]>();

  constructor(schools: readonly SchoolRow[]) {
    this.byIdentity = new Map(
      schools.flatMap((school) => (school.identityCode === null ? [] : [[school.identityCode, school] as const])),
    );
    for (const school of schools)
      this.byName.set(schoolNameKey(school.name), [...(this.byName.get(schoolNameKey(school.name)) ?? []), school]);
  }

  /**
   * `authorityCode` narrows several schools of one name down; a school that the city bureau plans for may stand in any district.
   * A school whose 标识码 is known to be another one is not meant by its name.
   */
  find(row: { school: string; code: string | null }, authorityCode: string | null): SchoolFound {
    const identified = row.code === null ? undefined : this.byIdentity.get(row.code);
    if (identified) return { found: identified, byCode: true };
    const named = (this.byName.get(schoolNameKey(row.school)) ?? []).filter(
      (school) => row.code === null || school.identityCode === null,
    );
    const here = named.filter((school) => school.authorityCode === authorityCode);
    const candidates = here.length > 0 ? here : named;
    return candidates.length === 1 ? { found: candidates[0]!, byCode: false } : { found: null, candidates: candidates.length };
  }

  /** True when a name is the school's own, brackets and blanks aside. */
  static sameName(school: SchoolRow, name: string): boolean {
    return schoolNameKey(school.name) === schoolNameKey(name);
  }
}
