// Gives a problem its one canonical form and hash, so that a bureau can publish what it will run before the seed is drawn.
import { canonicalHash, Formed } from '../kernel/canonical-json';
import { recordById, type Instance, type School, type Slot, type Student } from './problem';

/** Hash of a problem without its seed: the same in whatever order students, schools, fixed lines or keys were written. */
export function instanceHash(instance: Instance): string {
  return canonicalHash(canonicalInstance(instance));
}

/** Lists sorted where order means nothing, defaults and the seed left out. */
function canonicalInstance(instance: Instance): Record<string, unknown> {
  return {
    format: 'xuewei.match/1',
    ...(instance.siblings === 'together' && { siblings: 'together' }),
    ...(instance.criteria.length > 0 && { criteria: instance.criteria }),
    students: new Formed(instance.students, canonicalStudent),
    ...(instance.fixed.length > 0 && { fixed: instance.fixed }),
    schools: new Formed(instance.schools, canonicalSchool),
    ...(instance.lottery && { lottery: instance.lottery.scope === 'single' ? {} : { scope: instance.lottery.scope } }),
  };
}

function canonicalStudent({ id, prefs, groups, household, holds, fallback }: Student): Record<string, unknown> {
  return {
    id,
    prefs,
    ...(groups.length > 0 && { groups }),
    ...(household !== null && { household }),
    ...(holds !== null && { holds }),
    ...(fallback.length > 0 && { fallback }),
  };
}

function canonicalSchool({ id, site, capacity, order, slots, unfilledToOpen }: School): Record<string, unknown> {
  return {
    id,
    ...(site !== id && { site }),
    capacity,
    ...canonicalOrder(order),
    ...(slots.length > 0 && { slots: slots.map(canonicalSlot) }),
    ...(unfilledToOpen && { unfilledToOpen }),
  };
}

function canonicalOrder(order: School['order']): Record<string, unknown> {
  if (order.kind === 'priority') return { priority: order.list };
  if (order.kind === 'tiers') return { priorityTiers: order.tiers };
  const keys = recordById<readonly number[]>();
  for (const [student, key] of order.keys) keys[student] = key;
  return { keys };
}

function canonicalSlot({ count, group, soft }: Slot): Record<string, unknown> {
  return { count, ...(group !== null && { group }), ...(!soft && { soft }) };
}
