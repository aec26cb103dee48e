#!/usr/bin/env node
// What a season must come to, worked out from the families' file, the season's published keys and each round's instance and outcome alone.
//   node season.mjs FAMILIES SEASON KIND INSTANCE OUTCOME [KIND INSTANCE OUTCOME]
// Prints one JSON object: totals, faults, and one line a case (document stage verdict pool state). Exit 1 with faults, 2 when unreadable.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const CLASSES = ['A', 'B', 'C', 'D'];
const REVOKED_QUERY = 'alreadyEnrolled';
const REFUSED = ['NOT_ELIGIBLE', 'LATE'];
const entitled = ({ plan }) => plan.verdict === 'ELIGIBLE' || plan.verdict === 'MANUAL';
const poolOf = (school, { request }) => `${school}:${request.grade}`;
const keyed = (key, text) => createHmac('sm3', Buffer.from(key, 'hex')).update(text, 'utf8').digest('hex');
const documentOf = (child) => child.documentNumber.replace(/\s/g, '').toUpperCase();
const tally = (rows, of) => {
  const counts = {};
  for (const row of rows) if (of(row) !== null) counts[of(row)] = (counts[of(row)] ?? 0) + 1;
  return counts;
};

/** The pseudonym of a family's child in a round. */
export const pseudonymOf = (roundKey, family) => keyed(roundKey, `child\u0000${documentOf(family.child)}`).slice(0, 32);

/** The salts of the families' lines, without which the Merkle root cannot be worked out again. */
export const saltsOf = (roundKey, instance) =>
  Object.fromEntries(instance.students.map(({ id }) => [id, keyed(roundKey, `salt\u0000${id}`)]));

/** Where a case ends. `given`: the pool of its placement, or null. */
function endOf(family, kind, given) {
  const { verdict, answer, query } = family.plan;
  if (verdict === 'LATE') return 'notAccepted';
  if (verdict === 'NOT_ELIGIBLE') return 'notEligible';
  if (verdict === 'WITHDRAWN') return 'withdrawn';
  if (family.request.stage === 'senior') return 'listed';
  if (given === null) return kind === 'transfer' ? 'waiting' : 'ordinary';
  if (answer === 'waive') return 'waived/waived';
  if (answer === 'decline') return 'ordinary/declined';
  if (answer === 'none') return 'ordinary/lapsed';
  return query === REVOKED_QUERY ? 'revoked/revoked' : 'closed/received';
}

const VERDICTS = { LATE: '-', WITHDRAWN: 'ELIGIBLE' };

/** One round: who takes part, who gets what, and what the files say that the families' facts do not bear out. */
function judgeRound(kind, families, roundKey, instance, outcome) {
  const faults = [];
  const students = new Map(instance.students.map((student) => [student.id, student]));
  const fixed = new Map(instance.fixed.map((line) => [line.student, line]));
  const known = new Set();
  const rows = families.map((family) => {
    const id = pseudonymOf(roundKey, family);
    const takesPart = entitled(family) && family.request.stage !== 'senior';
    const byGround = family.plan.fixed;
    const line = fixed.get(id);
    known.add(id);
    let pool = null;
    let mode = null;
    if (takesPart && byGround !== null && line?.why !== 'adjusted') {
      [pool, mode] = [poolOf(byGround.school, family), byGround.mode];
      if (byGround.mode === 'negotiated' && line?.school !== pool)
        faults.push(`${family.key}: negotiated, but not a fixed line at ${pool}`);
    } else if (takesPart && line !== undefined) {
      [pool, mode] = [line.school, 'adjusted'];
      if (line.why !== 'adjusted') faults.push(`${family.key}: a fixed line (${line.why}) nobody planned`);
    } else if (takesPart) {
      if (!students.has(id)) faults.push(`${family.key}: entitled, but not among the students`);
      [pool, mode] = [outcome.placements[id] ?? null, family.plan.talentClass === 'D' ? 'nearest' : 'ranked'];
    }
    if ((!takesPart || byGround !== null) && students.has(id)) faults.push(`${family.key}: takes part in the run and should not`);
    const wish = pool === null ? -1 : family.wishes.indexOf(pool.split(':')[0]);
    const free = takesPart && byGround === null && mode !== 'adjusted';
    return { family, kind, id, pool, mode, free, wish: wish < 0 ? null : wish + 1, end: endOf(family, kind, pool) };
  });
  for (const id of [...students.keys(), ...fixed.keys()])
    if (!known.has(id)) faults.push(`${id} is nobody of the families' file`);
  judgeLists(rows, students, faults);
  judgeOrder(rows, instance, faults);
  return { kind, rows, faults, instance, outcome };
}

/** Ranked lists are the family's wishes in its order; a list by nearness holds them all. */
function judgeLists(rows, students, faults) {
  for (const { family, id, free, mode } of rows) {
    if (!free || !students.has(id)) continue;
    const { prefs } = students.get(id);
    const wishes = family.wishes.map((school) => poolOf(school, family));
    const kept = mode === 'ranked' ? prefs : prefs.filter((pool) => wishes.includes(pool));
    const same =
      mode === 'ranked'
        ? kept.every((pool, at) => pool === wishes[at]) && kept.length === wishes.length
        : kept.length === wishes.length;
    if (!same) faults.push(`${family.key}: the list ${prefs.slice(0, 6).join(' ')} is not what it wished: ${wishes.join(' ')}`);
  }
}

/** The order of schools follows class and sibling as the families declared them. */
function judgeOrder(rows, instance, faults) {
  const byId = new Map(rows.map(({ id, family }) => [id, family]));
  const [classAt, siblingAt] = ['class', 'sibling'].map((name) => instance.criteria.indexOf(name));
  if (classAt < 0 || siblingAt < 0) faults.push(`the criteria ${instance.criteria.join(', ')} lack class or sibling`);
  const classKeys = new Map();
  for (const school of instance.schools) {
    for (const [id, key] of Object.entries(school.keys)) {
      const family = byId.get(id);
      if (!family) continue;
      const letter = family.plan.talentClass;
      if (classKeys.has(letter) && classKeys.get(letter) !== key[classAt])
        faults.push(`${family.key}: another key for class ${letter} at ${school.id}`);
      classKeys.set(letter, key[classAt]);
      const sibling = family.child.siblingSchool === school.id.split(':')[0] ? 0 : 1;
      if (key[siblingAt] !== sibling) faults.push(`${family.key}: sibling key ${key[siblingAt]} at ${school.id}`);
    }
  }
  const keys = CLASSES.filter((letter) => classKeys.has(letter)).map((letter) => classKeys.get(letter));
  if (keys.some((key, at) => at > 0 && key <= keys[at - 1]))
    faults.push(`classes do not come in their order: ${keys.join(', ')}`);
}

/** Pools at whose last seat two equal keys stood, so that only the lot decided. */
function tiesOf({ instance, outcome }) {
  return instance.schools.flatMap((school) => {
    const { waiting } = outcome.schools[school.id];
    const here = Object.entries(outcome.placements).filter(([id, pool]) => pool === school.id && school.keys[id]);
    const texts = new Set(here.map(([id]) => school.keys[id].join(',')));
    return waiting.some((id) => texts.has(school.keys[id].join(','))) ? [school.id] : [];
  });
}

/** Pools wished for, and those with more first wishes than open seats. */
function contestOf({ rows, instance }) {
  const open = new Map(
    instance.schools.map(({ id, capacity }) => [id, capacity - instance.fixed.filter(({ school }) => school === id).length]),
  );
  const contest = rows.filter(({ free }) => free);
  const first = tally(contest, ({ family }) => poolOf(family.wishes[0], family));
  const wished = [...new Set(contest.flatMap(({ family }) => family.wishes.map((school) => poolOf(school, family))))];
  return { wished: wished.length, short: wished.filter((pool) => (first[pool] ?? 0) > (open.get(pool) ?? 0)).length };
}

/**
 * Expected end of a season. `families`: records of the families' file; `season`: the published keys by round;
 * `files`: { main: { instance, outcome }, transfer: { instance, outcome } }; rounds that are left out are not judged.
 */
export function expectedSeason(families, season, files) {
  const rounds = season.rounds
    .filter(({ kind }) => files[kind])
    .map(({ kind, roundKey }) => {
      const own = families.filter(({ round }) => round === kind);
      return judgeRound(kind, own, roundKey, files[kind].instance, files[kind].outcome);
    });
  const rows = rounds.flatMap((round) => round.rows);
  const placed = rows.filter(({ pool }) => pool !== null);
  const contests = rounds.map(contestOf);
  const sum = (name) => contests.reduce((total, contest) => total + contest[name], 0);
  const lineOf = ({ family, pool, end }) =>
    [documentOf(family.child), family.request.stage, VERDICTS[family.plan.verdict] ?? family.plan.verdict, pool ?? '-', end].join(
      ' ',
    );
  return {
    totals: {
      applications: rows.length,
      eligible: rows.filter(({ family }) => entitled(family)).length,
      notEligible: rows.filter(({ family }) => REFUSED.includes(family.plan.verdict)).length,
      withdrawn: rows.filter(({ family }) => family.plan.verdict === 'WITHDRAWN').length,
      notEligibleByClause: tally(rows, ({ family }) => (REFUSED.includes(family.plan.verdict) ? family.plan.clause : null)),
      placed: placed.length,
      placedByMode: tally(placed, ({ mode }) => mode),
      placedByWish: tally(
        placed.filter(({ free }) => free),
        ({ wish }) => (wish === null ? 'none' : String(wish)),
      ),
      ends: tally(rows, ({ end }) => end),
      receivedByPool: tally(
        placed.filter(({ end, mode }) => end === 'closed/received' && mode !== 'catchment'),
        ({ pool }) => pool,
      ),
      wishedPools: sum('wished'),
      overSubscribed: sum('short'),
      decidedByLot: rounds.flatMap(tiesOf),
    },
    faults: rounds.flatMap((round) => round.faults.map((fault) => `${round.kind}: ${fault}`)),
    lines: rows.map(lineOf).sort(),
  };
}

function main([familiesFile, seasonFile, ...rest]) {
  try {
    const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
    const files = {};
    for (let at = 0; at < rest.length; at += 3) files[rest[at]] = { instance: read(rest[at + 1]), outcome: read(rest[at + 2]) };
    const expected = expectedSeason(read(familiesFile), read(seasonFile), files);
    process.stdout.write(`${JSON.stringify(expected, null, 2)}\n`);
    return expected.faults.length === 0 ? 0 : 1;
  } catch (error) {
    process.stderr.write(`cannot work it out: ${error.message}\n`);
    return 2;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main(process.argv.slice(2));
