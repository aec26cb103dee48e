// Decides whether a file is a sound matching problem, for the commands and for rounds: everything the format refuses is refused here.
import { err, ok, type Result } from '../kernel/result';
import { checkReferences } from './references';
import * as shape from './shape';
import { byId, type FixedLine, type Instance, type Lottery, type MatchingFault } from './problem';
import { type School, type SchoolOrder, type Slot, type Student } from './problem';

const INSTANCE_KEYS = ['format', 'siblings', 'criteria', 'students', 'fixed', 'schools', 'lottery'];
const STUDENT_KEYS = ['id', 'prefs', 'groups', 'household', 'holds', 'fallback'];
const FIXED_KEYS = ['student', 'school', 'why'];
const SCHOOL_KEYS = ['id', 'site', 'capacity', 'priority', 'priorityTiers', 'keys', 'slots', 'unfilledToOpen'];
const ORDER_KEYS = ['priority', 'priorityTiers', 'keys'] as const;
const SLOT_KEYS = ['count', 'group', 'soft'];
const LOTTERY_KEYS = ['seed', 'scope'];

/**
 * Parses JSON that claims to be `xuewei.match/1`. Yields the problem, or the first fault as one line with the place.
 * Never throws on bad input; runs in O(n log n) of the file's size.
 */
export function readInstance(value: unknown): Result<Instance, MatchingFault> {
  try {
    const instance = read(value);
    checkReferences(instance);
    return ok(instance);
  } catch (fault) {
    if (!(fault instanceof shape.Refusal)) throw fault;
    return err({ code: 'MATCHING.BAD_INSTANCE', where: fault.where, line: fault.message });
  }
}

function read(value: unknown): Instance {
  const file = shape.members(value, 'instance', INSTANCE_KEYS);
  shape.oneOf(file['format'], 'format', ['xuewei.match/1']);
  const optional = <T>(key: string, reader: (given: unknown, where: string) => T, absent: T): T =>
    file[key] === undefined ? absent : reader(file[key], key);
  const criteria = optional('criteria', shape.ids, []);
  return {
    siblings: optional('siblings', (given, where) => shape.oneOf(given, where, ['independent', 'together']), 'independent'),
    criteria,
    students: sorted(each(file['students'], 'students', readStudent), 'students', (student) => student.id),
    fixed: sorted(
      optional('fixed', (given, where) => each(given, where, readFixed), []),
      'fixed',
      (line) => line.student,
    ),
    schools: sorted(
      each(file['schools'], 'schools', (given, where) => readSchool(given, where, criteria)),
      'schools',
      (school) => school.id,
    ),
    lottery: optional<Lottery | null>('lottery', readLottery, null),
  };
}

function readStudent(value: unknown, where: string): Student {
  const row = shape.members(value, where, STUDENT_KEYS);
  const lists = (key: string): readonly string[] => (row[key] === undefined ? [] : shape.ids(row[key], `${where}.${key}`));
  const name = (key: string): string | null => (row[key] === undefined ? null : shape.id(row[key], `${where}.${key}`));
  const student: Student = {
    id: shape.id(row['id'], `${where}.id`),
    prefs: shape.ids(row['prefs'], `${where}.prefs`),
    groups: [...lists('groups')].sort(byId),
    household: name('household'),
    holds: name('holds'),
    fallback: lists('fallback'),
  };
  if (student.holds !== null && !student.prefs.includes(student.holds))
    throw new shape.Refusal(`${where}.holds`, `${shape.quote(student.holds)} does not stand in prefs`);
  return student;
}

function readFixed(value: unknown, where: string): FixedLine {
  const row = shape.members(value, where, FIXED_KEYS);
  return {
    student: shape.id(row['student'], `${where}.student`),
    school: shape.id(row['school'], `${where}.school`),
    why: shape.oneOf(row['why'], `${where}.why`, ['negotiated', 'adjusted']),
  };
}

function readSchool(value: unknown, where: string, criteria: readonly string[]): School {
  const row = shape.members(value, where, SCHOOL_KEYS);
  const id = shape.id(row['id'], `${where}.id`);
  const capacity = shape.count(row['capacity'], `${where}.capacity`);
  const slots = row['slots'] === undefined ? [] : each(row['slots'], `${where}.slots`, readSlot);
  const named = slots.reduce((sum, slot) => sum + slot.count, 0);
  if (named > capacity) throw new shape.Refusal(`${where}.slots`, `counts add up to ${named}, capacity is ${capacity}`);
  return {
    id,
    site: row['site'] === undefined ? id : shape.id(row['site'], `${where}.site`),
    capacity,
    order: readOrder(row, where, criteria),
    slots,
    unfilledToOpen: row['unfilledToOpen'] === undefined ? false : shape.flag(row['unfilledToOpen'], `${where}.unfilledToOpen`),
  };
}

function readSlot(value: unknown, where: string): Slot {
  const row = shape.members(value, where, SLOT_KEYS);
  const open = row['group'] === undefined || row['group'] === null;
  const soft = row['soft'] === undefined ? true : shape.flag(row['soft'], `${where}.soft`);
  return {
    count: shape.count(row['count'], `${where}.count`),
    group: open ? null : shape.id(row['group'], `${where}.group`),
    soft: open || soft,
  };
}

function readOrder(school: shape.Members, where: string, criteria: readonly string[]): SchoolOrder {
  const given = ORDER_KEYS.filter((key) => school[key] !== undefined);
  if (given.length !== 1)
    throw new shape.Refusal(
      where,
      `must have exactly one of priority, priorityTiers, keys; it has ${given.join(' and ') || 'none'}`,
    );
  if (given[0] === 'priority') return { kind: 'priority', list: shape.ids(school['priority'], `${where}.priority`) };
  if (given[0] === 'priorityTiers') return readTiers(school['priorityTiers'], `${where}.priorityTiers`);
  return readKeys(school['keys'], `${where}.keys`, criteria);
}

function readTiers(value: unknown, where: string): SchoolOrder {
  const seen = new Set<string>();
  const tiers = each(value, where, (tier, place) => {
    const read = shape.ids(tier, place);
    const twice = read.find((id) => seen.has(id));
    if (twice !== undefined) throw new shape.Refusal(place, `${shape.quote(twice)} stands in an earlier tier`);
    read.forEach((id) => seen.add(id));
    return [...read].sort(byId);
  });
  return { kind: 'tiers', tiers };
}

function readKeys(value: unknown, where: string, criteria: readonly string[]): SchoolOrder {
  const rows = Object.entries(shape.members(value, where));
  let length = criteria.length > 0 ? criteria.length : null;
  const keys = rows.map(([student, given]): [string, readonly number[]] => {
    const place = shape.under(where, student);
    const read = shape.list(given, place).map((item, i) => shape.integer(item, `${place}[${i}]`));
    length ??= read.length;
    if (read.length !== length)
      throw new shape.Refusal(place, `must have one integer per criterion (${length}), has ${read.length}`);
    return [shape.id(student, place), read];
  });
  return { kind: 'keys', keys: new Map(keys.sort(([a], [b]) => byId(a, b))) };
}

function readLottery(value: unknown, where: string): Lottery {
  const row = shape.members(value, where, LOTTERY_KEYS);
  return {
    seed: shape.text(row['seed'], `${where}.seed`),
    scope: row['scope'] === undefined ? 'single' : shape.oneOf(row['scope'], `${where}.scope`, ['single', 'perSchool']),
  };
}

function each<T>(value: unknown, where: string, reader: (item: unknown, where: string) => T): readonly T[] {
  return shape.list(value, where).map((item, i) => reader(item, `${where}[${i}]`));
}

function sorted<T>(rows: readonly T[], where: string, idOf: (row: T) => string): readonly T[] {
  const seen = new Set<string>();
  rows.forEach((row, i) => {
    if (seen.has(idOf(row))) throw new shape.Refusal(`${where}[${i}]`, `${shape.quote(idOf(row))} stands in ${where} twice`);
    seen.add(idOf(row));
  });
  return [...rows].sort((a, b) => byId(idOf(a), idOf(b)));
}
