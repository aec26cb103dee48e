// Decides for the verifier whether a file is a market at all, by its own reading of `xuewei.match/1`.
import { checkSense } from './instance-sense';
import { inOrderOfIds, type FixedLine, type Instance, type Order, type School, type Slot, type Student } from './instance';
import { Piece } from './piece';
import { quoted } from './refusal';

/** The market of a JSON value. Throws Refusal, naming the place and the reason, on whatever the format refuses. */
export function readInstance(json: unknown): Instance {
  const root = new Piece('INSTANCE', json);
  const file = root.object(['format', 'students', 'schools'], ['siblings', 'criteria', 'fixed', 'lottery']);
  file.format.oneOf('xuewei.match/1');
  const criteria = file.criteria?.ids() ?? [];
  const instance: Instance = {
    together: file.siblings?.oneOf('independent', 'together') === 'together',
    criteria,
    students: byId(file.students, readStudent, ({ id }) => id),
    fixed: [...byId(file.fixed, readFixed, ({ student }) => student).values()],
    schools: byId(
      file.schools,
      (piece) => readSchool(piece, criteria.length),
      ({ id }) => id,
    ),
    lottery: file.lottery ? readLottery(file.lottery) : null,
  };
  checkSense(instance, root);
  return instance;
}

function byId<T>(rows: Piece | undefined, read: (row: Piece) => T, idOf: (row: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const piece of rows?.list() ?? []) {
    const row = read(piece);
    const id = idOf(row);
    if (found.has(id)) piece.refuse(`${quoted(id)} 重复。`, `${quoted(id)} stands in the list twice.`);
    found.set(id, row);
  }
  return new Map([...found].sort(([a], [b]) => inOrderOfIds(a, b)));
}

function readStudent(piece: Piece): Student {
  const row = piece.object(['id', 'prefs'], ['groups', 'household', 'holds', 'fallback']);
  const prefs = row.prefs.ids();
  const holds = row.holds?.id() ?? null;
  if (holds !== null && !prefs.includes(holds))
    row.holds!.refuse(`已有学位 ${quoted(holds)} 不在意向 prefs 中。`, `the held seat ${quoted(holds)} does not stand in prefs.`);
  return {
    id: row.id.id(),
    prefs,
    groups: row.groups?.ids() ?? [],
    household: row.household?.id() ?? null,
    holds,
    fallback: row.fallback?.ids() ?? [],
  };
}

function readFixed(piece: Piece): FixedLine {
  const { student, school, why } = piece.object(['student', 'school', 'why']);
  return { student: student.id(), school: school.id(), why: why.oneOf('negotiated', 'adjusted') };
}

function readSchool(piece: Piece, criteria: number): School {
  const row = piece.object(['id', 'capacity'], ['site', 'priority', 'priorityTiers', 'keys', 'slots', 'unfilledToOpen']);
  const id = row.id.id();
  const capacity = row.capacity.seats();
  const slots = row.slots?.list().map(readSlot) ?? [];
  const named = slots.reduce((seats, { count }) => seats + count, 0);
  if (named > capacity)
    row.slots!.refuse(`合计 ${named} 个学位，超过容量 ${capacity}。`, `adds up to ${named} seats, the capacity is ${capacity}.`);
  const orders = [row.priority, row.priorityTiers, row.keys].filter((order) => order !== undefined);
  if (orders.length !== 1)
    piece.refuse(
      'priority、priorityTiers、keys 须有且只有一项。',
      `must have exactly one of priority, priorityTiers and keys, it has ${orders.length}.`,
    );
  return {
    id,
    site: row.site?.id() ?? id,
    capacity,
    order: readOrder(row, criteria),
    slots,
    unfilledToOpen: row.unfilledToOpen?.flag() ?? false,
  };
}

function readSlot(piece: Piece): Slot {
  const row = piece.object(['count'], ['group', 'soft']);
  const group = row.group?.orNull((name) => name.id()) ?? null;
  const soft = row.soft?.flag() ?? true;
  return { count: row.count.seats(), group, soft: group === null || soft };
}

function readOrder(
  { priority, priorityTiers, keys }: { priority?: Piece; priorityTiers?: Piece; keys?: Piece },
  criteria: number,
): Order {
  if (priority) return { priority: priority.ids() };
  if (priorityTiers) return { priorityTiers: readTiers(priorityTiers) };
  let length = criteria > 0 ? criteria : -1;
  const rows = keys!.members().map(([student, piece]): [string, readonly number[]] => {
    new Piece('INSTANCE', student, student, keys).id();
    const row = piece.list().map((key) => key.integer());
    if (length < 0) length = row.length;
    if (row.length !== length)
      piece.refuse(
        `应有 ${length} 个整数，每项标准一个；实有 ${row.length} 个。`,
        `must have ${length} integers, one a criterion; it has ${row.length}.`,
      );
    return [student, row];
  });
  return { keys: new Map(rows) };
}

function readTiers(piece: Piece): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return piece.list().map((tier) => {
    const ids = tier.ids();
    for (const id of ids)
      if (seen.has(id)) tier.refuse(`${quoted(id)} 已在更前的一层。`, `${quoted(id)} stands in an earlier tier.`);
    ids.forEach((id) => seen.add(id));
    return ids;
  });
}

function readLottery(piece: Piece): NonNullable<Instance['lottery']> {
  const row = piece.object(['seed'], ['scope']);
  return { seed: row.seed.text(), scope: row.scope?.oneOf('single', 'perSchool') ?? 'single' };
}
