#!/usr/bin/env node
// A second opinion on a match, written from the format's text alone: reads an instance and an outcome, shares no code with the engine.
//   node check.mjs INSTANCE.json OUTCOME.json [SALTS.json]
// Prints one JSON object; exit 0 when the outcome holds, 1 when it does not, 2 when the files cannot be read.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  byRounds,
  canon,
  choose,
  drawing,
  has,
  merkleRoot,
  orderedIds,
  publishedForm,
  ranksAt,
  seatsOf,
  tagged,
} from './rules.mjs';

/**
 * Checks an outcome against its instance. `adjusted`: ids whose placement people changed after the run; their seats count as given
 * outside it and they have no complaint of their own. What that opens to others is listed in `touched`: it is no fault of the run,
 * which then cannot be repeated.
 * `salts`: the families' salts, to recompute the Merkle root; without them zeros; `'secret'` when only the families hold them:
 * the root is then not recomputed.
 */
export function check(instance, outcome, { adjusted = [], salts = null } = {}) {
  const faults = [];
  const expect = (holds, fault) => holds || faults.push(fault);
  const students = new Map(instance.students.map((student) => [student.id, student]));
  const schools = new Map(instance.schools.map((school) => [school.id, school]));
  const moved = new Set(adjusted);
  const together = instance.siblings === 'together';
  const placed = new Map();
  for (const id of students.keys()) {
    if (!has(outcome.placements, id)) faults.push(`no placement for ${id}`);
    placed.set(id, has(outcome.placements, id) ? outcome.placements[id] : null);
  }
  for (const id of Object.keys(outcome.placements)) expect(students.has(id), `placement for a stranger ${id}`);

  expect(outcome.instanceHash === tagged(publishedForm(instance)), 'instanceHash is not that of the instance');
  expect(outcome.outcomeHash === tagged(outcome.placements), 'outcomeHash is not that of the placements');
  if (salts !== 'secret') expect(outcome.merkleRoot === merkleRoot(outcome, salts), 'merkleRoot is not that of the lines');

  const draw = drawing(instance.lottery);
  if (instance.lottery) {
    expect(outcome.lottery?.seed === instance.lottery.seed, 'seed differs');
    const perSchool = instance.lottery.scope === 'perSchool';
    const rows = [...students.keys()].map((id) => [id, perSchool ? new Map() : draw(id)]);
    const draws = new Map(rows);
    if (perSchool)
      for (const school of schools.values())
        for (const id of orderedIds(school)) draws.get(id)?.set(school.id, draw(id, school.id));
    const plain = perSchool ? rows.map(([id, row]) => [id, Object.fromEntries(row)]) : rows;
    expect(canon(outcome.lottery?.draws ?? null) === canon(Object.fromEntries(plain)), 'draws do not follow from the seed');
  } else expect(outcome.lottery === null, 'a lottery the instance does not have');

  const pools = new Map();
  for (const school of schools.values()) {
    const { rank, holders } = ranksAt(school, students, draw);
    const isMember = (id, group) => holders.has(id) || (students.get(id).groups ?? []).includes(group);
    pools.set(school.id, { rank, isMember, unfilledToOpen: school.unfilledToOpen === true });
  }

  const gone = new Map();
  for (const { school } of instance.fixed ?? []) gone.set(school, (gone.get(school) ?? 0) + 1);
  const firstLists = new Map();
  const siteOf = (id) => schools.get(id).site ?? id;
  const inHousehold = householdMembers(instance, together);
  for (const { id, prefs, holds } of students.values())
    if (!moved.has(id)) firstLists.set(id, holds === undefined ? prefs : prefs.slice(0, prefs.indexOf(holds) + 1));
  const secondLists = new Map();
  for (const { id, prefs, fallback = [] } of students.values()) {
    if (moved.has(id)) continue;
    const sites = new Set(prefs.map(siteOf));
    secondLists.set(
      id,
      fallback.filter((school) => (together ? !sites.has(siteOf(school)) : !prefs.includes(school))),
    );
  }

  const got = { first: new Map(), second: new Map() };
  for (const [id, school] of placed) {
    if (school === null) continue;
    if (moved.has(id)) gone.set(school, (gone.get(school) ?? 0) + 1);
    else {
      const run = firstLists.get(id).includes(school) ? 'first' : secondLists.get(id).includes(school) ? 'second' : null;
      if (run !== null && pools.get(school).rank.has(id)) got[run].set(id, school);
      else faults.push(`${id} and ${school} do not both list each other`);
    }
  }
  const fallbackIds = [...got.second.keys()].sort();
  expect(
    moved.size > 0 || canon(fallbackIds) === canon(outcome.byFallback),
    'byFallback is not the list of those placed by fallback',
  );

  const capacityUsed = new Map();
  for (const school of [...placed.values(), ...(instance.fixed ?? []).map((line) => line.school)])
    if (school !== null) capacityUsed.set(school, (capacityUsed.get(school) ?? 0) + 1);
  for (const [id, used] of capacityUsed)
    expect(used <= (schools.get(id)?.capacity ?? 0), `${id} has ${used} children on ${schools.get(id)?.capacity ?? 0} seats`);

  const firstSeats = new Map([...schools.values()].map((school) => [school.id, seatsOf(school, gone.get(school.id) ?? 0)]));
  const first = judge(
    pools,
    firstSeats,
    only(firstLists, () => true),
    got.first,
    inHousehold,
  );
  const second = judge(
    pools,
    first.left,
    only(secondLists, (id) => !got.first.has(id)),
    got.second,
    inHousehold,
  );
  const runFaults = [...first.faults, ...second.faults];
  const blocking = [...first.blocking, ...second.blocking];
  const touched = moved.size > 0 ? [...runFaults, ...blocking.map(([id, school]) => `${id} and ${school} block`)] : [];
  if (moved.size === 0) faults.push(...runFaults, ...blocking.map(([id, school]) => `${id} and ${school} block`));

  let unit = [];
  if (inHousehold.size > 0 && moved.size === 0)
    unit = [
      ...householdFaults(instance, pools, firstLists, got.first, first, siteOf, () => true, faults),
      ...householdFaults(instance, pools, secondLists, got.second, second, siteOf, (id) => !got.first.has(id), faults),
    ];
  const said = outcome.certificate?.blocking ?? [];
  if (moved.size === 0) {
    const own = [...blocking.map(([student, school]) => ({ student, school })), ...unit];
    const texts = (list) => canon(list.map(canon).sort());
    expect(texts(own) === texts(said), 'the certificate lists other blocking pairs');
    expect(outcome.certificate?.feasible === (runFaults.length === 0), 'the certificate is wrong about feasibility');
  }
  if (moved.size === 0 && inHousehold.size === 0) {
    const best = byRounds(
      pools,
      firstSeats,
      only(firstLists, () => true, pools),
    );
    const seatsLeft = new Map(
      [...firstSeats].map(([id, seats]) => [
        id,
        choose(
          pools.get(id),
          seats,
          [...best].filter(([, at]) => at === id).map(([student]) => student),
        ).empty,
      ]),
    );
    const later = byRounds(
      pools,
      seatsLeft,
      only(secondLists, (id) => !best.has(id), pools),
    );
    for (const [id, school] of placed) {
      const right = best.get(id) ?? later.get(id) ?? null;
      if (right !== school) faults.push(`${id} is placed at ${school}, the student-optimal placement is ${right}`);
    }
    expect(outcome.certificate?.studentOptimal === true, 'the certificate does not claim student-optimality');
  }
  for (const school of schools.values()) {
    const row = has(outcome.schools, school.id) ? outcome.schools[school.id] : null;
    const here = [...placed.values()].filter((at) => at === school.id).length;
    expect(row?.placed === here && row?.capacity === school.capacity, `figures of ${school.id} do not agree`);
  }
  return { ok: faults.length === 0, faults, touched, totals: totals(students, placed, got.second, instance.fixed ?? []) };
}

function only(lists, takesPart, pools = null) {
  const mutual = (id, list) => (pools ? list.filter((school) => pools.get(school).rank.has(id)) : list);
  return new Map([...lists].filter(([id]) => takesPart(id)).map(([id, list]) => [id, mutual(id, list)]));
}

/** Feasibility and blocking pairs of one run, by the words of the format. */
function judge(pools, seats, lists, got, inHousehold) {
  const here = new Map([...pools.keys()].map((id) => [id, []]));
  for (const [id, school] of got) here.get(school).push(id);
  const faults = [];
  const left = new Map();
  for (const [school, ids] of here) {
    const { sits, empty } = choose(pools.get(school), seats.get(school), ids);
    for (const id of ids) if (!sits.has(id)) faults.push(`${school} would not keep ${id}`);
    left.set(school, empty);
  }
  const blocking = [];
  for (const [id, list] of lists) {
    const end = got.has(id) ? list.indexOf(got.get(id)) : list.length;
    if (inHousehold.has(id)) continue;
    for (const school of list.slice(0, end)) {
      if (!pools.get(school).rank.has(id)) continue;
      if (choose(pools.get(school), seats.get(school), [...here.get(school), id]).sits.has(id)) blocking.push([id, school]);
    }
  }
  return { faults, blocking, left, here, seats };
}

function householdMembers(instance, together) {
  const size = new Map();
  for (const { household } of instance.students) if (household !== undefined) size.set(household, (size.get(household) ?? 0) + 1);
  const members = instance.students.filter(({ household }) => together && size.get(household) > 1);
  return new Map(members.map(({ id, household }) => [id, household]));
}

/** Splits of households are faults; moves that a whole household could make are returned. */
function householdFaults(instance, pools, lists, got, run, siteOf, takesPart, faults) {
  const families = new Map();
  for (const [id, household] of householdMembers({ students: instance.students.filter(({ id }) => takesPart(id)) }, true))
    families.set(household, [...(families.get(household) ?? []), id]);
  const moves = [];
  for (const [household, ids] of families) {
    const sites = new Set(ids.map((id) => (got.has(id) ? siteOf(got.get(id)) : null)));
    if (sites.size > 1) faults.push(`household ${household} is split`);
    const reach = Math.min(...ids.map((id) => (got.has(id) ? lists.get(id).indexOf(got.get(id)) : lists.get(id).length)));
    for (let wish = 0; wish < reach; wish += 1) {
      const want = new Map();
      for (const id of ids) want.set(lists.get(id)[wish], [...(want.get(lists.get(id)[wish]) ?? []), id]);
      const all = [...want].every(([school, comers]) => {
        if (comers.some((id) => !pools.get(school).rank.has(id))) return false;
        const { sits } = choose(pools.get(school), run.seats.get(school), [...run.here.get(school), ...comers]);
        return comers.every((id) => sits.has(id));
      });
      if (all) moves.push({ household, site: siteOf(lists.get(ids[0])[wish]) });
    }
  }
  return moves;
}

/** Figures an outsider can compare with the bureau's: by the rank of the wish that was met, and by school. */
function totals(students, placed, second, fixed) {
  const byWish = Object.create(null);
  const bySchool = Object.create(null);
  let unplaced = 0;
  for (const [id, school] of placed) {
    if (school === null) unplaced += 1;
    else {
      bySchool[school] = (bySchool[school] ?? 0) + 1;
      const wish = students.get(id).prefs.indexOf(school) + 1;
      if (!second.has(id) && wish > 0) byWish[wish] = (byWish[wish] ?? 0) + 1;
    }
  }
  return {
    students: students.size,
    placed: students.size - unplaced,
    unplaced,
    byFallback: second.size,
    fixed: fixed.length,
    byWish,
    bySchool,
  };
}

function main([instanceFile, outcomeFile, saltsFile]) {
  try {
    const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
    const result = check(read(instanceFile), read(outcomeFile), { salts: saltsFile === 'secret' ? 'secret' : saltsFile ? read(saltsFile) : null });
    process.stdout.write(JSON.stringify(result) + '\n');
    return result.ok ? 0 : 1;
  } catch (error) {
    process.stderr.write(`cannot check: ${error.message}\n`);
    return 2;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main(process.argv.slice(2));
