// Decides whether the parts of a problem fit together, for the reader of files: ids that are defined, seats that suffice, ties that a draw can break.
import { listedAt } from './lottery';
import { type Instance, type School, type Student } from './problem';
import { quote, Refusal, under } from './shape';

/** Throws Refusal at the first part that does not fit the rest. */
export function checkReferences(instance: Instance): void {
  const schools = new Map(instance.schools.map((school) => [school.id, school]));
  const students = new Map(instance.students.map((student) => [student.id, student]));
  const fixed = new Set(instance.fixed.map((line) => line.student));
  instance.students.forEach((student) => checkStudent(student, schools));
  for (const line of instance.fixed) {
    const where = under('fixed', line.student);
    if (!schools.has(line.school)) throw new Refusal(where, `unknown school ${quote(line.school)}`);
    if (students.has(line.student)) throw new Refusal(where, 'a fixed student must not stand in students');
  }
  checkSeats(instance);
  for (const school of instance.schools) {
    const where = under('schools', school.id);
    for (const id of listedAt(school))
      if (!students.has(id) && !fixed.has(id)) throw new Refusal(where, `its order lists an unknown student ${quote(id)}`);
    if (instance.lottery === null) checkNoTie(school, where);
  }
  if (instance.siblings === 'together') checkHouseholds(instance);
}

function checkStudent(student: Student, schools: ReadonlyMap<string, School>): void {
  for (const key of ['prefs', 'fallback'] as const) {
    const unknown = student[key].find((id) => !schools.has(id));
    if (unknown !== undefined) throw new Refusal(`${under('students', student.id)}.${key}`, `unknown school ${quote(unknown)}`);
  }
}

function checkSeats(instance: Instance): void {
  const fixed = countBy(instance.fixed.map((line) => line.school));
  const held = countBy(instance.students.flatMap((student) => student.holds ?? []));
  for (const school of instance.schools) {
    const where = under('schools', school.id);
    const left = school.capacity - (fixed.get(school.id) ?? 0);
    if (left < 0) throw new Refusal(where, `${fixed.get(school.id)} fixed lines, capacity is ${school.capacity}`);
    const holders = held.get(school.id) ?? 0;
    if (holders > left) throw new Refusal(where, `${holders} students hold a seat here, it has ${left} after the fixed lines`);
  }
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function checkNoTie(school: School, where: string): void {
  const { order } = school;
  if (order.kind === 'tiers' && order.tiers.some((tier) => tier.length > 1))
    throw new Refusal(`${where}.priorityTiers`, 'a tier with several students needs a lottery');
  if (order.kind === 'keys' && new Set([...order.keys.values()].map((key) => key.join())).size < order.keys.size)
    throw new Refusal(`${where}.keys`, 'students with equal keys need a lottery');
}

function checkHouseholds(instance: Instance): void {
  const site = new Map(instance.schools.map((school) => [school.id, school.site]));
  const first = new Map<string, Student>();
  for (const student of instance.students) {
    if (student.household === null) continue;
    const other = first.get(student.household);
    if (!other) first.set(student.household, student);
    else checkSiblings(student, other, (id) => site.get(id));
  }
}

function checkSiblings(a: Student, b: Student, siteOf: (school: string) => string | undefined): void {
  const household = `household ${quote(a.household ?? '')}`;
  for (const key of ['prefs', 'fallback'] as const) {
    const same = a[key].length === b[key].length && a[key].every((id, i) => siteOf(id) === siteOf(b[key][i]!));
    if (!same)
      throw new Refusal(
        `${under('students', a.id)}.${key}`,
        `does not rank the same sites in the same order as ${quote(b.id)} of ${household}`,
      );
  }
  const held = (student: Student): number => (student.holds === null ? -1 : student.prefs.indexOf(student.holds));
  if (held(a) !== held(b))
    throw new Refusal(
      `${under('students', a.id)}.holds`,
      `${household} stays together: its members must hold seats of one site, or none`,
    );
}
