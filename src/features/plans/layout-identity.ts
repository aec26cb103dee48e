// Which school of the city each site of a new edition is, where numbers and names were given anew; the doubtful ones are held back and asked.
import type { SchoolRow } from '../schools';
import type { SightedSite } from './layout-sightings';
import { finding, type PlanImportFinding } from './plan-finding';
import { schoolNameKey } from './reading/school-name';

const DERIVED = /^YE-(\d+)$/;

type Known = Pick<SchoolRow, 'code' | 'name' | 'authorityCode'>;

/**
 * A code names a school for good, a running number does not: kindergartens that a sheet merely counts keep the code they have by name
 * and authority, and a new one gets the next free number. A code that the register knows under the name of another school of the
 * city, or of another row, is a question: the row makes no school until it is answered.
 */
export function settleIdentity(
  sites: readonly SightedSite[],
  schools: readonly Known[],
): { sites: SightedSite[]; findings: PlanImportFinding[] } {
  const register = new Register(schools);
  const rows = new Map(sites.flatMap((one) => (one.sighting ? [[keyOf(one.sighting), one] as const] : [])));
  const taken = new Set(sites.flatMap(({ code }) => (code === null ? [] : [code])));
  const findings: PlanImportFinding[] = [];
  const settled = sites.map((one): SightedSite => {
    const { site, sighting } = one;
    if (sighting === null) return one;
    const own = register.byCode(sighting.code);
    const named = register.byName(sighting);
    if (site.code === null && named !== null) return withCode(one, named.code);
    if (own === null || schoolNameKey(own.name) === schoolNameKey(sighting.name)) return one;
    const elsewhere = rows.get(keyOf(own)) ?? null;
    if (site.code === null) {
      if (elsewhere !== null) return withCode(one, register.nextNumber(taken));
      findings.push(finding('warning', 'PLAN.NUMBER_OF_OTHER_SCHOOL', site.row, sighting.name, own.name));
      return one;
    }
    if (named === null && elsewhere === null) return one;
    findings.push(finding('error', 'PLAN.CODE_OF_OTHER_SCHOOL', site.row, sighting.code, own.name));
    return { ...one, sighting: null };
  });
  return { sites: settled, findings };
}

const keyOf = ({ name, authorityCode }: Pick<Known, 'name' | 'authorityCode'>): string =>
  `${authorityCode}/${schoolNameKey(name)}`;

const withCode = (one: SightedSite, code: string): SightedSite => ({
  ...one,
  code,
  sighting: one.sighting && { ...one.sighting, code },
});

/** The schools of the city by code, and by name where it is one school's only. */
class Register {
  private readonly codes: ReadonlyMap<string, Known>;
  private readonly names = new Map<string, Known | null>();
  private last = 0;

  constructor(schools: readonly Known[]) {
    this.codes = new Map(schools.map((school) => [school.code, school]));
    for (const school of schools) this.names.set(keyOf(school), this.names.has(keyOf(school)) ? null : school);
    for (const { code } of schools) this.last = Math.max(this.last, Number(DERIVED.exec(code)?.[1] ?? 0));
  }

  byCode(code: string): Known | null {
    return this.codes.get(code) ?? null;
  }

  byName(school: Pick<Known, 'name' | 'authorityCode'>): Known | null {
    return this.names.get(keyOf(school)) ?? null;
  }

  /** The next running number that neither the register nor the sheet uses. */
  nextNumber(taken: ReadonlySet<string>): string {
    do this.last += 1;
    while (taken.has(numbered(this.last)));
    return numbered(this.last);
  }
}

const numbered = (number: number): string => `YE-${String(number).padStart(3, '0')}`;
