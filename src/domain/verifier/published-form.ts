// Gives a market the one form in which it is hashed before the draw, by the format's words: sorted where order means nothing, defaults and seed gone.
import { hashOf } from './canonical';
import { inOrderOfIds, type Instance, type School, type Student } from './instance';

/** The hash a bureau publishes of this market. */
export const instanceHash = (instance: Instance): string => hashOf(publishedForm(instance));

const orGone = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort(inOrderOfIds);

function publishedForm({ together, criteria, students, fixed, schools, lottery }: Instance): unknown {
  return {
    format: 'xuewei.match/1',
    siblings: together ? 'together' : undefined,
    criteria: orGone(criteria),
    students: [...students.values()].map(studentForm),
    fixed: orGone(fixed),
    schools: [...schools.values()].map(schoolForm),
    lottery: lottery ? { scope: lottery.scope === 'perSchool' ? 'perSchool' : undefined } : undefined,
  };
}

const studentForm = (student: Student): unknown => ({
  ...student,
  groups: orGone(sorted(student.groups)),
  household: student.household ?? undefined,
  holds: student.holds ?? undefined,
  fallback: orGone(student.fallback),
});

const schoolForm = ({ id, site, capacity, order, slots, unfilledToOpen }: School): unknown => ({
  id,
  site: site === id ? undefined : site,
  capacity,
  ...('priorityTiers' in order ? { priorityTiers: order.priorityTiers.map(sorted) } : order),
  slots: orGone(slots.map(({ count, group, soft }) => ({ count, group: group ?? undefined, soft: soft ? undefined : false }))),
  unfilledToOpen: unfilledToOpen ? true : undefined,
});
