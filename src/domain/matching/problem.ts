// What a matching problem is, for whoever builds one (a round) and whoever answers it: the parsed form of `xuewei.match/1`.

/** `single`: one draw a student for the whole run; `perSchool`: one for each student at each school. */
export type LotteryScope = 'single' | 'perSchool';

export interface Lottery {
  readonly seed: string;
  readonly scope: LotteryScope;
}

/** A student and what the family asked for. Lists are best first. */
export interface Student {
  readonly id: string;
  readonly prefs: readonly string[];
  readonly groups: readonly string[];
  readonly household: string | null;
  /** The seat the student already has; it stands in `prefs`. */
  readonly holds: string | null;
  readonly fallback: readonly string[];
}

export type FixedReason = 'negotiated' | 'adjusted';

/** A seat given outside the run; it comes off the capacity before the run. */
export interface FixedLine {
  readonly student: string;
  readonly school: string;
  readonly why: FixedReason;
}

/** Seats taken in the order of the list. `group` null: open to anybody. Soft: what no member takes, anybody does. */
export interface Slot {
  readonly count: number;
  readonly group: string | null;
  readonly soft: boolean;
}

/** Whom a school ranks, best first: strictly, in tiers of equals, or by integers per criterion (lower first). */
export type SchoolOrder =
  | { readonly kind: 'priority'; readonly list: readonly string[] }
  | { readonly kind: 'tiers'; readonly tiers: readonly (readonly string[])[] }
  | { readonly kind: 'keys'; readonly keys: ReadonlyMap<string, readonly number[]> };

/** One seat pool: one campus, one grade, one year. Pools of one campus share its `site`. */
export interface School {
  readonly id: string;
  readonly site: string;
  readonly capacity: number;
  readonly order: SchoolOrder;
  readonly slots: readonly Slot[];
  readonly unfilledToOpen: boolean;
}

/** A problem that `readInstance` found sound; students, fixed lines and schools stand in the order of their ids. */
export interface Instance {
  readonly siblings: 'independent' | 'together';
  readonly criteria: readonly string[];
  readonly students: readonly Student[];
  readonly fixed: readonly FixedLine[];
  readonly schools: readonly School[];
  readonly lottery: Lottery | null;
}

/** The first thing that makes a file unusable: `where` is a path into it, `line` one sentence for a person. */
export interface MatchingFault {
  readonly code: 'MATCHING.BAD_INSTANCE' | 'MATCHING.BAD_OUTCOME' | 'MATCHING.BAD_SALTS' | 'MATCHING.BAD_PROOF';
  readonly where: string;
  readonly line: string;
}

/** Where every student ends: a school's id, or null. Keys are student ids. */
export type Placements = Readonly<Record<string, string | null>>;

/** Order of ids everywhere in matching: by UTF-16 code units, the same on every machine. */
export function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An object with any id as an ordinary key, `__proto__` included. */
export function recordById<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}
