// Decides for the verifier whether the parts of a market fit together: ids that are defined, seats that suffice, no tie without a lottery.
import { firstWishes, listedBy, type Instance, type School, type Student } from './instance';
import { type Piece } from './piece';
import { quoted } from './refusal';

/** Refuses the file by `root` at the first part that does not fit the rest. */
export function checkSense(instance: Instance, root: Piece): void {
  const { students, schools, fixed } = instance;
  const fixedStudents = new Set(fixed.map(({ student }) => student));
  for (const { id, prefs, fallback } of students.values()) {
    const unknown = [...prefs, ...fallback].find((school) => !schools.has(school));
    if (unknown !== undefined)
      root.refuse(
        `学生 ${quoted(id)} 的意向里有未定义的学校 ${quoted(unknown)}。`,
        `student ${quoted(id)} names the unknown school ${quoted(unknown)}.`,
      );
    if (fixedStudents.has(id))
      root.refuse(
        `${quoted(id)} 已在 fixed 中，不得再列入 students。`,
        `${quoted(id)} is fixed and must not stand among students.`,
      );
  }
  for (const { student, school } of fixed)
    if (!schools.has(school))
      root.refuse(
        `fixed 中 ${quoted(student)} 的学校 ${quoted(school)} 未定义。`,
        `the fixed line of ${quoted(student)} names the unknown school ${quoted(school)}.`,
      );
  checkSeats(instance, root);
  for (const school of schools.values()) {
    const unknown = listedBy(school).find((id) => !students.has(id) && !fixedStudents.has(id));
    if (unknown !== undefined)
      root.refuse(
        `学校 ${quoted(school.id)} 的顺序里有未定义的学生 ${quoted(unknown)}。`,
        `school ${quoted(school.id)} orders the unknown student ${quoted(unknown)}.`,
      );
    if (instance.lottery === null && hasTie(school))
      root.refuse(
        `学校 ${quoted(school.id)} 有并列而没有 lottery。`,
        `school ${quoted(school.id)} has a tie and there is no lottery.`,
      );
  }
  if (instance.together) checkHouseholds(instance, root);
}

/** Seats for the fixed lines, then for the holders. */
function checkSeats({ fixed, students, schools }: Instance, root: Piece): void {
  const taken = countsOf(fixed.map(({ school }) => school));
  const held = countsOf([...students.values()].flatMap(({ holds }) => holds ?? []));
  for (const { id, capacity } of schools.values()) {
    const left = capacity - (taken.get(id) ?? 0);
    const holders = held.get(id) ?? 0;
    if (left < 0)
      root.refuse(
        `学校 ${quoted(id)} 的 fixed 比容量 ${capacity} 多 ${-left} 条。`,
        `school ${quoted(id)} has ${-left} fixed lines more than its capacity of ${capacity}.`,
      );
    if (holders > left)
      root.refuse(
        `学校 ${quoted(id)} 有 ${holders} 人持有学位，只剩 ${left} 个。`,
        `school ${quoted(id)} has ${holders} holders and ${left} seats for them.`,
      );
  }
}

function countsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function hasTie({ order }: School): boolean {
  if ('priority' in order) return false;
  if ('priorityTiers' in order) return order.priorityTiers.some((tier) => tier.length > 1);
  const seen = new Set([...order.keys.values()].map(String));
  return seen.size < order.keys.size;
}

/** Members of a household rank the same sites in the same order, and hold seats at one of them or none. */
function checkHouseholds({ students, schools }: Instance, root: Piece): void {
  const sites = (list: readonly string[]): string => JSON.stringify(list.map((id) => schools.get(id)!.site));
  const ranked = (student: Student): string => [student.prefs, firstWishes(student), student.fallback].map(sites).join();
  const first = new Map<string, Student>();
  for (const student of students.values()) {
    const sibling = first.get(student.household ?? '');
    if (student.household === null) continue;
    if (!sibling) first.set(student.household, student);
    else if (ranked(student) !== ranked(sibling) || (student.holds === null) !== (sibling.holds === null))
      root.refuse(
        `一户 ${quoted(student.household)} 的 ${quoted(sibling.id)} 和 ${quoted(student.id)} 意向的校区或顺序不同。`,
        `${quoted(sibling.id)} and ${quoted(student.id)} of household ${quoted(student.household)} do not rank the same sites in the same order.`,
      );
  }
}
