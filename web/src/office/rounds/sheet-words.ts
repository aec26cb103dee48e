// What the sheet of the joint session writes short: clauses as ranges, lines under the heading of their authority and grade.
import type { ProposalLine } from '../../api/office-rounds.queries';

const NUMBERED = /^(.*?)(\d+)$/;
const LEAST = 3;

/** P1, P2, P3, P5 → P1–P3, P5; two beside each other stay two. */
export function clauseRanges(clauses: readonly string[]): string[] {
  const said: string[] = [];
  for (let at = 0; at < clauses.length; ) {
    let end = at;
    while (end + 1 < clauses.length && follows(clauses[end]!, clauses[end + 1]!)) end += 1;
    if (end - at + 1 >= LEAST) said.push(`${clauses[at]!}–${clauses[end]!}`);
    else said.push(...clauses.slice(at, end + 1));
    at = end + 1;
  }
  return said;
}

function follows(one: string, other: string): boolean {
  const [a, b] = [NUMBERED.exec(one), NUMBERED.exec(other)];
  return a !== null && b !== null && a[1] === b[1] && Number(a[2]) + 1 === Number(b[2]);
}

export interface SheetGroup {
  readonly authority: string;
  readonly grade: string;
  readonly lines: readonly { readonly line: ProposalLine; readonly number: number }[];
}

/** Lines in their order under who signs them and their grade, numbered through from `first`. */
export function groupsOf(lines: readonly ProposalLine[], first: number): SheetGroup[] {
  const groups: { authority: string; grade: string; lines: { line: ProposalLine; number: number }[] }[] = [];
  lines.forEach((line, at) => {
    let last = groups.at(-1);
    if (last?.authority !== line.authority || last.grade !== line.grade) groups.push((last = { authority: line.authority, grade: line.grade, lines: [] }));
    last.lines.push({ line, number: first + at });
  });
  return groups;
}
