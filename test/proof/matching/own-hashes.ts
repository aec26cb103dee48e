import { createHash } from 'node:crypto';
import { type MarketFile, type SchoolRow, type StudentRow } from './market-file';

/** RFC 8785 for what the matching files hold: texts, whole numbers, booleans, null. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member)}`).join()}}`;
}

/** `sm3:` and the hash of a value's canonical text, by Node's own SM3. */
export function hashOf(value: unknown): string {
  return `sm3:${sm3(canonicalText(value)).toString('hex')}`;
}

/** The file as it is hashed: sorted where order means nothing, defaults and the seed left out. */
export function canonicalFile(file: MarketFile): object {
  return {
    ...file,
    siblings: file.siblings === 'together' ? 'together' : undefined,
    criteria: unlessEmpty(file.criteria),
    students: byKey(file.students, ({ id }) => id).map(canonicalStudent),
    fixed: unlessEmpty(byKey(file.fixed ?? [], ({ student }) => student)),
    schools: byKey(file.schools, ({ id }) => id).map(canonicalSchool),
    lottery: file.lottery && { scope: file.lottery.scope === 'perSchool' ? 'perSchool' : undefined },
  };
}

/** The root over the lines of all students, with salts of zero bytes. */
export function merkleRoot(
  placements: Readonly<Record<string, string | null>>,
  explanations: Readonly<Record<string, unknown>>,
): string {
  const lines = Object.keys(placements).sort();
  let row = lines.map((student) =>
    sm3(
      '\0' + canonicalText({ student, school: placements[student], explanations: explanations[student], salt: '0'.repeat(64) }),
    ),
  );
  while (row.length > 1) {
    const above = row.filter((_, i) => i % 2 === 0);
    row = above.map((left, i) => (row[2 * i + 1] ? sm3(Buffer.concat([Buffer.of(1), left, row[2 * i + 1]!])) : left));
  }
  return `sm3:${(row[0] ?? sm3('')).toString('hex')}`;
}

function sm3(bytes: string | Buffer): Buffer {
  return createHash('sm3').update(bytes).digest();
}

function canonicalStudent(student: StudentRow): object {
  return {
    ...student,
    groups: unlessEmpty([...(student.groups ?? [])].sort()),
    fallback: unlessEmpty(student.fallback),
  };
}

function canonicalSchool(school: SchoolRow): object {
  const slots = school.slots?.map(({ count, group, soft }) => ({
    count,
    group: group ?? undefined,
    soft: group != null && soft === false ? false : undefined,
  }));
  return {
    ...school,
    site: school.site === school.id ? undefined : school.site,
    priorityTiers: school.priorityTiers?.map((tier) => [...tier].sort()),
    slots: unlessEmpty(slots),
    unfilledToOpen: school.unfilledToOpen === true ? true : undefined,
  };
}

function unlessEmpty<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): readonly T[] {
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
