// The rules of a match as the format's text gives them, for the independent check: hashes, draws, ranks, seats, C(X), proposals by rounds.
import { createHash, createHmac } from 'node:crypto';

const sm3 = (...chunks) => chunks.reduce((hash, chunk) => hash.update(chunk), createHash('sm3')).digest();
export const tagged = (value) => 'sm3:' + sm3(Buffer.from(canon(value), 'utf8')).toString('hex');
export const has = (object, key) => Object.prototype.hasOwnProperty.call(object ?? {}, key);
const less = (a, b) => (a === b ? 0 : a < b ? -1 : 1);

export function canon(value) {
  if (Array.isArray(value)) return '[' + value.map(canon).join(',') + ']';
  if (value !== null && typeof value === 'object') {
    const names = Object.keys(value)
      .filter((name) => value[name] !== undefined)
      .sort();
    return '{' + names.map((name) => JSON.stringify(name) + ':' + canon(value[name])).join(',') + '}';
  }
  return JSON.stringify(value);
}

/** The instance as it is hashed: sorted where order means nothing, defaults and seed gone. */
export function publishedForm(instance) {
  const nonEmpty = (list) => (list?.length ? list : undefined);
  const row = (student) => ({
    ...student,
    groups: nonEmpty([...(student.groups ?? [])].sort()),
    fallback: nonEmpty(student.fallback),
  });
  const pool = (school) => ({
    ...school,
    site: school.site === school.id ? undefined : school.site,
    priorityTiers: school.priorityTiers?.map((tier) => [...tier].sort()),
    slots: nonEmpty(
      school.slots?.map(({ count, group, soft }) => ({
        count,
        group: group ?? undefined,
        soft: group != null && soft === false ? false : undefined,
      })),
    ),
    unfilledToOpen: school.unfilledToOpen || undefined,
  });
  return {
    format: instance.format,
    siblings: instance.siblings === 'together' ? 'together' : undefined,
    criteria: nonEmpty(instance.criteria),
    students: instance.students.map(row).sort((a, b) => less(a.id, b.id)),
    fixed: nonEmpty([...(instance.fixed ?? [])].sort((a, b) => less(a.student, b.student))),
    schools: instance.schools.map(pool).sort((a, b) => less(a.id, b.id)),
    lottery: instance.lottery && { scope: instance.lottery.scope === 'perSchool' ? 'perSchool' : undefined },
  };
}

/** Draws anybody can compute again from the seed. */
export function drawing(lottery) {
  if (!lottery) return () => '';
  const key = sm3(Buffer.from(lottery.seed, 'utf8'));
  const memo = new Map();
  return (student, school) => {
    const message = lottery.scope === 'perSchool' ? student + '\0' + school : student;
    if (!memo.has(message)) memo.set(message, createHmac('sm3', key).update(message, 'utf8').digest('hex'));
    return memo.get(message);
  };
}

export const orderedIds = (school) => school.priority ?? school.priorityTiers?.flat() ?? Object.keys(school.keys);

/** Map student -> rank at a school, holders in front. */
export function ranksAt(school, students, draw) {
  const claim = new Map();
  school.priority?.forEach((id, place) => claim.set(id, [place]));
  school.priorityTiers?.forEach((tier, place) => tier.forEach((id) => claim.set(id, [place])));
  for (const id of Object.keys(school.keys ?? {})) claim.set(id, school.keys[id]);
  const before = (a, b) => {
    const x = claim.get(a);
    const y = claim.get(b);
    if (!x || !y) return x ? -1 : y ? 1 : less(a, b);
    const at = x.findIndex((part, k) => part !== y[k]);
    return at >= 0 ? x[at] - y[at] : less(draw(a, school.id), draw(b, school.id)) || less(a, b);
  };
  const holders = [...students.values()].filter((student) => student.holds === school.id).map((student) => student.id);
  const others = [...claim.keys()].filter((id) => students.has(id) && students.get(id).holds !== school.id);
  const line = [...holders.sort(before), ...others.sort(before)];
  return { rank: new Map(line.map((id, place) => [id, place + 1])), holders: new Set(holders) };
}

/** Single seats of a school, in order, after `gone` seats were given outside the run. */
export function seatsOf(school, gone) {
  const seats = [];
  for (const { count, group, soft } of school.slots ?? [])
    for (let n = 0; n < count; n += 1) seats.push({ group: group ?? null, hard: group != null && soft === false });
  while (seats.length < school.capacity) seats.push({ group: null, hard: false });
  for (let n = 0; n < gone; n += 1) {
    const open = seats.map((seat) => seat.group).lastIndexOf(null);
    seats.splice(open >= 0 ? open : seats.length - 1, 1);
  }
  return seats;
}

/** C(X) seat by seat. Yields who sits where, and the seats nobody sits on. */
export function choose(pool, seats, applicants) {
  let queue = [...applicants].sort((a, b) => pool.rank.get(a) - pool.rank.get(b));
  const sits = new Map();
  const empty = [];
  for (const seat of seats) {
    const own = seat.group === null ? queue[0] : queue.find((id) => pool.isMember(id, seat.group));
    const taker = own ?? (seat.hard ? undefined : queue[0]);
    if (taker === undefined) empty.push(seat);
    else {
      sits.set(taker, seat);
      queue = queue.filter((id) => id !== taker);
    }
  }
  if (pool.unfilledToOpen) for (const id of queue.slice(0, empty.length)) sits.set(id, empty.pop());
  return { sits, empty };
}

/** Students ask all at once, round after round; a school keeps C(kept + new). */
export function byRounds(pools, seats, lists) {
  const asked = new Map([...lists.keys()].map((id) => [id, 0]));
  const kept = new Map([...pools.keys()].map((id) => [id, []]));
  let free = [...lists.keys()];
  while (free.length > 0) {
    const fresh = new Map();
    for (const id of free) {
      const wish = lists.get(id)[asked.get(id)];
      if (wish === undefined) continue;
      asked.set(id, asked.get(id) + 1);
      fresh.set(wish, [...(fresh.get(wish) ?? []), id]);
    }
    free = [];
    for (const [school, comers] of fresh) {
      const all = [...kept.get(school), ...comers];
      const { sits } = choose(pools.get(school), seats.get(school), all);
      kept.set(
        school,
        all.filter((id) => sits.has(id)),
      );
      free.push(...all.filter((id) => !sits.has(id)));
    }
  }
  const got = new Map();
  for (const [school, ids] of kept) for (const id of ids) got.set(id, school);
  return got;
}

export function merkleRoot(outcome, salts) {
  let level = Object.keys(outcome.placements)
    .sort()
    .map((student) => {
      const explanations = has(outcome.explanations, student) ? outcome.explanations[student] : [];
      const salt = salts ? salts[student] : '00'.repeat(32);
      return sm3(Buffer.of(0), canon({ student, school: outcome.placements[student], explanations, salt }));
    });
  if (level.length === 0) return 'sm3:' + sm3('').toString('hex');
  while (level.length > 1) {
    const pairs = [];
    for (let k = 0; k < level.length; k += 2)
      pairs.push(k + 1 < level.length ? sm3(Buffer.of(1), level[k], level[k + 1]) : level[k]);
    level = pairs;
  }
  return 'sm3:' + level[0].toString('hex');
}
