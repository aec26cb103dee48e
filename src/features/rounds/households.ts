import type { Entrant } from './entrant';
import type { RunPool } from './run-pool';

/** A child's lists and every pool that it could have been given. */
export interface Listed {
  readonly entrant: Entrant;
  readonly list: readonly RunPool[];
  readonly fallback: readonly RunPool[];
  readonly inScope: readonly RunPool[];
  /** The pool whose seat it has already. */
  readonly held: RunPool | null;
}

/** Lists of a child that stays together with others of its household. */
export interface TogetherLists {
  readonly household: string;
  readonly list: readonly RunPool[];
  readonly fallback: readonly RunPool[];
}

const grouped = <T>(rows: readonly T[], nameOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const known = groups.get(nameOf(row));
    if (known) known.push(row);
    else groups.set(nameOf(row), [row]);
  }
  return groups;
};

const sitesOf = (pools: readonly RunPool[]): string => pools.map(({ schoolCode }) => schoolCode).join(' ');

/**
 * Households of a run (xuewei.match/1), by student: children of one talent who are to stay together and rank the same schools in the
 * same order. First those who asked for it across the grades of a stage, then those of one grade. They all hold seats of one school, or none does. A school where one of them has no
 * pool in scope is left out of the lists of all: they could not stay together there. Where the lists then differ the family ranked
 * them apart, and each child is placed by itself.
 */
export function householdsOf(rows: readonly Listed[]): Map<string, TogetherLists> {
  const together = new Map<string, TogetherLists>();
  const families = grouped(
    rows.filter(({ entrant }) => entrant.family !== null),
    ({ entrant }) => entrant.family!,
  );
  for (const [family, children] of families) {
    if (children.length < 2) continue;
    const across = children.filter(({ entrant }) => entrant.acrossGrades);
    for (const [stage, members] of grouped(across, ({ entrant }) => entrant.stage)) join(`${family}:${stage}`, members, together);
    const left = children.filter(({ entrant }) => !together.has(entrant.student));
    for (const [grade, members] of grouped(left, ({ entrant }) => entrant.grade)) join(`${family}:${grade}`, members, together);
  }
  return together;
}

/** Makes a household of the members when their lists can be made equal; else of nobody. */
function join(household: string, members: readonly Listed[], together: Map<string, TogetherLists>): void {
  if (members.length < 2 || new Set(members.map(({ held }) => held?.schoolCode)).size > 1) return;
  const shared = members
    .map(({ inScope }) => new Set(inScope.map(({ schoolCode }) => schoolCode)))
    .reduce((common, sites) => new Set([...common].filter((site) => sites.has(site))));
  const within = (pools: readonly RunPool[]): RunPool[] => pools.filter(({ schoolCode }) => shared.has(schoolCode));
  const lists = members.map(({ entrant, list, fallback }) => ({
    student: entrant.student,
    list: within(list),
    fallback: within(fallback),
  }));
  const [first, ...others] = lists;
  const alike = others.every(
    ({ list, fallback }) => sitesOf(list) === sitesOf(first!.list) && sitesOf(fallback) === sitesOf(first!.fallback),
  );
  if (!alike || first!.list.length === 0) return;
  for (const { student, list, fallback } of lists) together.set(student, { household, list, fallback });
}
