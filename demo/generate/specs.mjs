// Deals the season's 438 cases: stage, authority, school, class, employer's district, answer. No names and no dates yet.
import { DISTRICTS } from './authorities.mjs';
import { BY_CLASS, BY_DISTRICT, CATCHMENT, CHANNELS, FIRST_WISHES, TIE, TRANSFERS, WAITING } from './cells.mjs';
import { EDGES, PLANTED, SENIOR } from './planted.mjs';
import { metresBetween, stream } from './random.mjs';
import { COORDINATED, OPEN_GRADES } from './seats.mjs';

const random = stream('specs-2027');
const repeat = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const expand = (table, make) => Object.entries(table).flatMap(([key, count]) => repeat(count, (i) => make(key, i)));
const ENTRY = ['K1', 'G1', 'G7', 'G10'];

/** Pools with a planted fault in the enrolment plan: nobody wishes for them. */
const FAULTY = ['ZX-02-016/G1', 'ZX-01-006/G1', 'ZX-05-041/G1', 'ZX-01-010/G1', 'ZX-07-058/G6'];

/** Pools that come second or later: those with seats set by hand, but never the one where the lot must decide. */
const LIKED = new Set([...Object.keys(COORDINATED), ...Object.keys(OPEN_GRADES)].filter((pool) => pool !== TIE.pool));

/** Schools of an authority with a pool in the grade, by code. */
export const schoolsFor = (schools, authority, grade) =>
  schools.filter(
    (s) =>
      s.authority === authority &&
      s.ownership === 'public' &&
      s.point &&
      s.pools[grade] &&
      !FAULTY.includes(`${s.code}/${grade}`),
  );

function plantedSpec(row, schools) {
  const [authority, grade] = row.at.split('/');
  const transfer = row.transfer === true || !ENTRY.includes(grade);
  const first = row.school ?? row.wishes?.[0] ?? random.pick(schoolsFor(schools, authority, grade))?.code ?? null;
  return {
    ...row,
    kind: row.negotiated ? 'negotiated' : 'planted',
    authority,
    grade,
    entry: transfer ? 'transfer' : 'start',
    first,
  };
}

function catchmentSpecs(schools) {
  const specs = Object.entries(CATCHMENT).flatMap(([grade, byAuthority]) =>
    expand(byAuthority, (authority) => ({
      kind: 'catchment',
      verdict: 'ELIGIBLE',
      clause: null,
      authority,
      grade,
      entry: 'start',
      first: random.pick(schoolsFor(schools, authority, grade)).code,
    })),
  );
  for (const edge of EDGES) {
    const spec = specs.find((s) => `${s.authority}/${s.grade}` === edge.at && !s.edge);
    Object.assign(spec, edge, { edge: true });
  }
  return specs;
}

function contested(schools, table, kind) {
  return expand(table, (pool, i) => {
    const [first, grade] = pool.split('/');
    const { authority } = schools.find((s) => s.code === first);
    const spec = {
      kind,
      verdict: 'ELIGIBLE',
      clause: null,
      authority,
      grade,
      entry: ENTRY.includes(grade) ? 'start' : 'transfer',
      first,
    };
    if (kind === 'waiting') return { ...spec, talentClass: 'C' };
    if (pool !== TIE.pool) return spec;
    const tie = true;
    if (i < TIE.ahead) return { ...spec, tie, talentClass: 'B' };
    if (i < TIE.ahead + TIE.equals)
      return { ...spec, tie, talentClass: 'C', batchOn: TIE.batchOn, insuredSince: TIE.insuredSince };
    return i < TIE.ahead + TIE.equals + 3
      ? { ...spec, tie, talentClass: 'C', batchOn: '2026-06-20' }
      : { ...spec, tie, talentClass: 'D' };
  });
}

function dealClasses(specs) {
  const left = { ...BY_CLASS };
  for (const spec of specs) if (spec.talentClass) left[spec.talentClass] -= 1;
  const catchment = specs.filter((s) => s.kind === 'catchment' && !s.talentClass);
  const deck = random.shuffle([...repeat(2, () => 'B'), ...repeat(18, () => 'C'), ...repeat(catchment.length - 20, () => 'D')]);
  catchment.forEach((spec, i) => {
    spec.talentClass = deck[i];
    left[deck[i]] -= 1;
  });
  const rest = random.shuffle(expand(left, (letter) => letter));
  const open = specs.filter((s) => !s.talentClass);
  if (rest.length !== open.length) throw new Error(`${rest.length} classes for ${open.length} families`);
  open.forEach((spec, i) => {
    spec.talentClass = rest[i];
  });
}

/** Employer's district: a family works where it asks as long as the table allows it, the others commute. */
function dealEmployers(specs) {
  const left = { ...BY_DISTRICT };
  for (const spec of specs) if (spec.worksIn) left[spec.worksIn] -= 1;
  const open = random.shuffle(specs.filter((s) => !s.worksIn));
  for (const spec of open) {
    if ((left[spec.authority] ?? 0) === 0) continue;
    spec.worksIn = spec.authority;
    left[spec.authority] -= 1;
  }
  const rest = random.shuffle(expand(left, (code) => code));
  open
    .filter((s) => !s.worksIn)
    .forEach((spec, i) => {
      spec.worksIn = rest[i];
    });
}

function dealAnswers(specs) {
  const take = (kind, count, set) =>
    random
      .shuffle(specs.filter((s) => s.kind === kind && !s.tie && !s.answer && !s.query))
      .slice(0, count)
      .forEach((s, i) => set(s, i));
  const answer = (word) => (spec) => {
    spec.answer = word;
  };
  const codes = ['notReached', 'numberWrong', 'alreadyEnrolled', 'classAtNorm'];
  take('contested', 15, answer('waive'));
  take('contested', 5, answer('decline'));
  take('catchment', 1, answer('decline'));
  take('contested', 2, answer('none'));
  take('catchment', 2, answer('none'));
  take('contested', 2, (spec, i) => {
    spec.query = codes[i];
  });
  take('catchment', 2, (spec, i) => {
    spec.query = codes[i + 2];
  });
  take('contested', 12, (spec) => {
    spec.sibling = spec.entry === 'start';
  });
}

/** Ranked wishes: D names the nearest schools, the others what is liked; nobody names a grade without seats but those who wait. */
function wishesOf(spec, schools) {
  if (spec.wishes) return spec.wishes;
  if (spec.grade === 'G10') return [];
  if (spec.kind === 'waiting') return [spec.first];
  const start = schools.find((s) => s.code === spec.first);
  const others = schoolsFor(schools, spec.authority, spec.grade).filter(
    (s) => s.code !== spec.first && s.pools[spec.grade].seats > 0 && LIKED.has(`${s.code}/${spec.grade}`),
  );
  const ordered =
    spec.talentClass === 'D'
      ? [...others].sort((a, b) => metresBetween(start.point, a.point) - metresBetween(start.point, b.point))
      : random.shuffle(others);
  const most = { catchment: random.int(0, 1), negotiated: 1 }[spec.kind] ?? random.int(1, spec.talentClass === 'D' ? 2 : 4);
  return [spec.first, ...ordered.slice(0, most).map((s) => s.code)];
}

/** All cases of the season, in no particular order. */
export function dealCases(schools) {
  const senior = SENIOR.map((talentClass) => ({
    kind: 'senior',
    verdict: 'ELIGIBLE',
    clause: null,
    authority: 'ZZ',
    grade: 'G10',
    entry: 'start',
    first: null,
    talentClass,
  }));
  const specs = [
    ...PLANTED.map((row) => plantedSpec(row, schools)),
    ...catchmentSpecs(schools),
    ...contested(schools, FIRST_WISHES, 'contested'),
    ...contested(schools, TRANSFERS, 'contested'),
    ...contested(schools, WAITING, 'waiting'),
    ...senior,
  ];
  dealClasses(specs);
  dealEmployers(specs);
  dealAnswers(specs);
  const channels = random.shuffle(expand(CHANNELS, (channel) => channel));
  specs.forEach((spec, i) => {
    spec.channel = channels[i];
    spec.wishes = wishesOf(spec, schools);
    const first = schools.find((s) => s.code === spec.first);
    spec.livesIn ??= spec.authority !== 'ZZ' ? spec.authority : (first?.district ?? random.pick(DISTRICTS).code);
  });
  return specs;
}
