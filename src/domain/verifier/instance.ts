// What the verifier knows of a market once it has read `xuewei.match/1`: students, schools and the rules between them, in the order of ids.

export interface Student {
  readonly id: string;
  /** Best first; `fallback` too. */
  readonly prefs: readonly string[];
  readonly fallback: readonly string[];
  /** The seat the student already has. */
  readonly holds: string | null;
  /** Whom the student stays with. */
  readonly household: string | null;
  readonly groups: readonly string[];
}

export interface FixedLine {
  readonly student: string;
  readonly school: string;
  readonly why: string;
}

/** Seats taken one after the other; `group` null: by anybody. Soft: what no member of the group takes, anybody does. */
export interface Slot {
  readonly count: number;
  readonly group: string | null;
  readonly soft: boolean;
}

/** How a school orders students, as the file writes it. */
export type Order =
  | { readonly priority: readonly string[] }
  | { readonly priorityTiers: readonly (readonly string[])[] }
  | { readonly keys: ReadonlyMap<string, readonly number[]> };

export interface School {
  readonly id: string;
  readonly site: string;
  readonly capacity: number;
  readonly order: Order;
  readonly slots: readonly Slot[];
  readonly unfilledToOpen: boolean;
}

export interface Instance {
  readonly together: boolean;
  readonly criteria: readonly string[];
  readonly students: ReadonlyMap<string, Student>;
  readonly fixed: readonly FixedLine[];
  readonly schools: ReadonlyMap<string, School>;
  readonly lottery: { readonly seed: string; readonly scope: 'single' | 'perSchool' } | null;
}

/** Order of ids: by UTF-16 code units. */
export const inOrderOfIds = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Ids that a school's order lists. */
export function listedBy({ order }: School): readonly string[] {
  if ('priority' in order) return order.priority;
  return 'keys' in order ? [...order.keys.keys()] : order.priorityTiers.flat();
}

/** Wishes of the first run: those after the seat the student holds do not count. */
export function firstWishes({ prefs, holds }: Student): readonly string[] {
  return holds === null ? prefs : prefs.slice(0, prefs.indexOf(holds) + 1);
}

/** Households of two and more who stay together, among the students who take part; in the order of their ids. */
export function householdsOf(
  instance: Instance,
  takesPart: (student: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const { id, household } of instance.students.values())
    if (instance.together && household !== null && takesPart(id)) members.set(household, [...(members.get(household) ?? []), id]);
  return new Map([...members].filter(([, ids]) => ids.length > 1).sort(([a], [b]) => inOrderOfIds(a, b)));
}
