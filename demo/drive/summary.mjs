// The season in figures, as the service's own offices see it.
import { everyItem } from './client.mjs';
import { forEach } from './together.mjs';

const count = (rows, of) => {
  const counts = {};
  for (const row of rows) counts[of(row)] = (counts[of(row)] ?? 0) + 1;
  return counts;
};

/** Why cases were refused: the first clause of each verdict, and P14 for those whom the window refused. */
async function clausesOf(supervision, cases) {
  const refused = cases.filter(({ state }) => state === 'notEligible');
  const verdicts = await forEach(refused, async ({ id }) => (await supervision.get(`/api/office/applications/${id}`)).verdict);
  const late = cases.filter(({ state }) => state === 'notAccepted').length;
  return { ...count(verdicts, ({ clauses }) => clauses[0] ?? '?'), ...(late > 0 ? { P14: late } : {}) };
}

/** Coordinated seats by authority: planned, placed by the rounds' lines, received, and received by pool. */
function seatsOf(pools, lines) {
  const rows = {};
  const rowOf = (authority) => (rows[authority] ??= { planned: 0, placed: 0, held: 0, accepted: 0, received: 0, catchment: 0 });
  for (const { authority, coordinated, held, accepted, received } of pools) {
    const row = rowOf(authority);
    row.planned += coordinated;
    row.held += held;
    row.accepted += accepted;
    row.received += received;
  }
  for (const { authority, school, mode } of lines) {
    if (school !== null) rowOf(authority)[mode === 'catchment' ? 'catchment' : 'placed'] += 1;
  }
  return Object.fromEntries(Object.entries(rows).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Everything the table shows. */
export async function summarise({ staff, office }, schoolYear, kinds) {
  const supervision = await staff.supervision();
  const cases = await everyItem(supervision, '/api/office/applications');
  const pools = await everyItem(supervision, `/api/office/seats?schoolYear=${schoolYear}`);
  const lines = (await Promise.all(kinds.map((kind) => office.lines(kind)))).flat();
  const placements = await office.placements();
  const placed = lines.filter(({ school }) => school !== null);
  const byRun = placed.filter(({ mode }) => mode === 'ranked' || mode === 'nearest');
  const notEligible = cases.filter(({ state }) => state === 'notEligible' || state === 'notAccepted').length;
  const withdrawn = cases.filter(({ state }) => state === 'withdrawn').length;
  return {
    applications: cases.length,
    byRound: count(cases, ({ round }) => round),
    eligible: cases.length - notEligible - withdrawn - cases.filter(({ state }) => state === 'draft').length,
    notEligible,
    withdrawn,
    notEligibleByClause: await clausesOf(supervision, cases),
    states: count(cases, ({ state }) => state),
    placed: placed.length,
    placedByMode: count(placed, ({ mode }) => mode),
    placedByWish: count(byRun, ({ wishRank }) => wishRank ?? 'none'),
    byFallback: byRun.filter(({ byFallback }) => byFallback).length,
    seats: seatsOf(pools, lines),
    ends: count(
      placements.filter(({ state }) => state !== 'received'),
      ({ state }) => state,
    ),
    queries: count(
      placements.filter(({ queryCode }) => queryCode !== null),
      ({ queryCode }) => queryCode,
    ),
    receivedByPool: Object.fromEntries(
      pools.filter(({ received }) => received > 0).map(({ school, grade, received }) => [`${school}:${grade}`, received]),
    ),
  };
}

const inOrder = (counts) =>
  Object.entries(counts)
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([name, n]) => `${name} ${n}`)
    .join(' · ') || '–';

/** The summary as lines for a person. */
export function tableOf(summary, expected, stages) {
  const { totals } = expected;
  const row = (name, text) => `  ${name.padEnd(24)}${text}`;
  const wish = Object.fromEntries(
    Object.entries(summary.placedByWish).map(([rank, n]) => [
      rank === 'none' ? 'no wish (nearest or fallback)' : `wish ${rank}`,
      n,
    ]),
  );
  const head = ['authority', 'planned', 'placed', 'held', 'agreed', 'received', 'catchment'];
  const line = (cells) =>
    `  ${cells.map((cell, at) => (at === 0 ? String(cell).padEnd(12) : String(cell).padStart(10))).join('')}`;
  return [
    row('applications', `${summary.applications} (${inOrder(summary.byRound)})`),
    row('eligible', String(summary.eligible)),
    row('not eligible', `${summary.notEligible}: ${inOrder(summary.notEligibleByClause)}`),
    row('withdrawn', String(summary.withdrawn)),
    row('placed', `${summary.placed}: ${inOrder(summary.placedByMode)}`),
    row('  by rank of wish', inOrder(wish)),
    row('ended', inOrder(summary.states)),
    row('not received', inOrder(summary.ends)),
    row('queries of schools', inOrder(summary.queries)),
    row('contest', `${totals.overSubscribed} of ${totals.wishedPools} wished pools have more first wishes than seats`),
    row('decided by the lot', totals.decidedByLot.join(', ') || 'nothing'),
    '',
    line(head),
    ...Object.entries(summary.seats)
      .filter(([, seats]) => seats.planned + seats.placed + seats.catchment > 0)
      .map(([code, seats]) =>
        line([code, seats.planned, seats.placed, seats.held, seats.accepted, seats.received, seats.catchment]),
      ),
    '',
    ...stages.map(({ stage, seconds }) => `  ${stage.padEnd(40)}${seconds.toFixed(1).padStart(8)} s`),
  ];
}

/** What the service's figures and the expected ones do not agree in; only what a finished season must agree in, when it is. */
export function differencesOf(summary, { totals }, finished) {
  const faults = [];
  const same = (what, ours, theirs) => {
    if (ours !== theirs) faults.push(`${what}: expected ${theirs}, the service says ${ours}`);
  };
  const sameCounts = (what, ours, theirs) => {
    for (const name of new Set([...Object.keys(ours), ...Object.keys(theirs)]))
      same(`${what}, ${name}`, ours[name] ?? 0, theirs[name] ?? 0);
  };
  same('applications', summary.applications, totals.applications);
  same('eligible', summary.eligible, totals.eligible);
  same('not eligible', summary.notEligible, totals.notEligible);
  same('withdrawn', summary.withdrawn, totals.withdrawn);
  sameCounts('not eligible by clause', summary.notEligibleByClause, totals.notEligibleByClause);
  sameCounts('placed by mode', summary.placedByMode, totals.placedByMode);
  sameCounts('placed by rank of wish', summary.placedByWish, totals.placedByWish);
  if (finished) sameCounts('received by pool', summary.receivedByPool, totals.receivedByPool);
  return faults;
}

const CLAUSES = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P10'];
const CONTESTED = 0.3;

/** What the whole season must have shown and did not. */
export function missingIn({ notEligibleByClause, placedByMode, ends, queries }, { totals }) {
  const told = [
    ...CLAUSES.map((clause) => [`a refusal by ${clause}`, notEligibleByClause[clause] > 0]),
    ['an adjustment', placedByMode.adjusted > 0],
    ['a decline', ends.declined > 0],
    ['a lapse', ends.lapsed > 0],
    ['a query of a school', Object.keys(queries).length > 0],
    ['a tie broken by the lot', totals.decidedByLot.length > 0],
    ['three of ten wished pools over-subscribed', totals.overSubscribed >= CONTESTED * totals.wishedPools],
  ];
  return told.filter(([, shown]) => !shown).map(([what]) => `the season did not show ${what}`);
}
