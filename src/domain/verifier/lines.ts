// Says where a school's lines were drawn in a run, for the checks of its figures and of what families are told.
import { type Choice } from './choice';
import { type Pool } from './pool';

/** Where the lines of a school were drawn in a run: ranks of the last taken, 0 for nobody. */
export interface Lines {
  /** Through seats open to anybody; with and without those that a group left over. */
  readonly open: number;
  readonly openWithoutLeftover: number;
  /** Through each group's seats: its members, and anybody. */
  readonly groups: ReadonlyMap<string, { readonly members: number; readonly anybody: number }>;
  /** Through any seat. */
  readonly last: number;
}

/** The lines that a choice of a school draws. */
export function linesOf(pool: Pool, { taken }: Choice): Lines {
  const last = (students: readonly string[]): number =>
    students.reduce((rank, student) => Math.max(rank, pool.rank.get(student)!), 0);
  const through = (...kinds: readonly string[]): string[] =>
    [...taken].filter(([, { kind }]) => kinds.includes(kind)).map(([student]) => student);
  const onSeatsOf = (group: string, students: readonly string[]): string[] =>
    students.filter((student) => {
      const seat = taken.get(student)!;
      return seat.kind !== 'open' && seat.group === group;
    });
  const groups = pool.seats.flatMap(({ group }) => group ?? []);
  return {
    open: last(through('open', 'leftover')),
    openWithoutLeftover: last(through('open')),
    groups: new Map(
      groups.map((group) => [
        group,
        { members: last(onSeatsOf(group, through('group'))), anybody: last(onSeatsOf(group, through('group', 'leftover'))) },
      ]),
    ),
    last: last([...taken.keys()]),
  };
}
