// Turns a dealt case into the facts of one family: people, home, employer, certificate, request. Facts follow policy SP-2027 by construction.
import { OUTSIDE } from './authorities.mjs';
import { dateBetween, pointNear } from './random.mjs';

const STAGES = {
  K: 'kindergarten',
  1: 'primary',
  2: 'primary',
  3: 'primary',
  4: 'primary',
  5: 'primary',
  6: 'primary',
  7: 'junior',
  8: 'junior',
  9: 'junior',
  10: 'senior',
};
export const stageOf = (grade) => (grade.startsWith('K') ? 'kindergarten' : STAGES[grade.slice(1)]);

/** Recognition batches with their dates; each certificate runs five years unless a case says otherwise. */
export const BATCHES = [
  '2023-06-15',
  '2023-12-15',
  '2024-06-20',
  '2024-12-18',
  '2025-06-20',
  '2025-12-17',
  '2026-06-20',
  '2026-12-16',
];
export const batchName = (on) => `${on.slice(0, 4)}年第${on.slice(5, 7) === '06' ? 1 : 2}批`;

/** Months from YYYY-MM to 2027-04, both counted. */
export const monthsToApril = (since) => 2027 * 12 + 4 - (Number(since.slice(0, 4)) * 12 + Number(since.slice(5, 7))) + 1;
export const monthBack = (months) => {
  const index = 2027 * 12 + 3 - (months - 1);
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
};

/** Birth dates that fit a grade of 2027 in an authority (P4); later grades are older by a year each. */
function windowFor(grade, authority) {
  if (grade === 'K1') return ['2023-09-02', '2024-08-30'];
  const late = authority === 'JK' || authority === 'HK';
  if (grade === 'G1')
    return late ? ['2020-09-02', '2021-08-30'] : authority === 'ZZ' ? ['2020-09-02', '2021-06-29'] : ['2020-07-02', '2021-06-29'];
  const year = 2021 - (Number(grade.slice(1)) - 1);
  return [`${year - 1}-09-02`, `${year}-06-28`];
}

function schoolNow(spec, random) {
  if (spec.enrolledAt)
    return { authority: spec.enrolledAt.authority, stage: stageOf(spec.enrolledAt.grade), grade: spec.enrolledAt.grade };
  if (spec.entry === 'transfer') {
    const before = spec.grade === 'G1' ? 'G1' : `G${Number(spec.grade.slice(1)) - 1}`;
    return { authority: random.pick(OUTSIDE), stage: stageOf(before), grade: before };
  }
  if (spec.grade === 'K1') return null;
  const before = { G1: 'K3', G7: 'G6', G10: 'G9' }[spec.grade];
  if (before === 'K3' && random.chance(0.25)) return null;
  return { authority: spec.livesIn, stage: stageOf(before), grade: before };
}

function homesOf(spec, near, random) {
  const close = spec.talentClass === 'D' || spec.kind === 'catchment';
  const home = close ? pointNear(random, near, 60, 260) : pointNear(random, near, 300, 1800);
  const kind = random.pick(['owned', 'owned', 'owned', 'rented', 'talentFlat']);
  const homes = [{ kind, authority: spec.livesIn, ...home }];
  if (random.chance(0.12)) homes.push({ kind: 'permit', authority: spec.livesIn, ...home });
  return homes;
}

function talentOf(spec, employer, random) {
  const batchOn = spec.batchOn ?? (spec.certificate === 'lapsed' ? '2022-06-16' : random.pick(BATCHES));
  const year = Number(batchOn.slice(0, 4));
  const insuredSince = spec.insuredSince ?? monthBack(spec.insuredMonths ?? random.int(14, 130));
  return {
    class: spec.talentClass,
    batchOn,
    validFrom: batchOn,
    validTo: spec.validTo ?? `${year + 5}-${batchOn.slice(5, 8)}14`,
    employer,
    workMode: spec.workMode ?? 'fullTime',
    insuredSince,
    insuredMonths: monthsToApril(insuredSince),
  };
}

function people(spec, numbers, random) {
  const grand = spec.relation === 'grandchild';
  const [from, to] = windowFor(spec.grade, spec.authority);
  const bornOn = spec.bornOn ?? dateBetween(random, from, to);
  const sex = spec.sex ?? random.pick(['male', 'female']);
  const type = spec.document ?? 'residentId';
  const numberFor = (born, who) =>
    type === 'passport'
      ? numbers.passport()
      : type === 'hkMacaoTaiwan'
        ? numbers.permit(born, who)
        : numbers.residentId(born, who);
  const adult = () => {
    const born = grand ? dateBetween(random, '1955-01-01', '1966-12-31') : dateBetween(random, '1979-01-01', '1994-12-31');
    return { documentType: type, documentNumber: numberFor(born, random.pick(['male', 'female'])) };
  };
  return {
    guardian: adult(),
    spouse: adult(),
    child: { documentType: type, documentNumber: numberFor(bornOn, sex), bornOn, sex },
  };
}

function submittedAt(spec, random) {
  if (spec.submitAt) return spec.submitAt;
  const day =
    spec.entry === 'transfer' ? dateBetween(random, '2027-08-17', '2027-09-14') : dateBetween(random, '2027-05-11', '2027-06-09');
  const two = (n) => String(n).padStart(2, '0');
  return `${day}T${two(random.int(8, 21))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}+08:00`;
}

/** One family without key, names and certificate number, and the talent row that its certificate needs (or does not have). */
export function makeFamily(spec, { schools, employers, numbers, random }) {
  const near =
    schools.find((s) => s.code === spec.first && s.district === spec.livesIn)?.point ??
    random.pick(schools.filter((s) => s.district === spec.livesIn && s.point)).point;
  const workplace = random.pick(employers[spec.worksIn]);
  const { guardian, spouse, child } = people(spec, numbers, random);
  const bySpouse = spec.kind !== 'planted' && random.chance(0.2);
  const holder = bySpouse ? spouse : guardian;
  const hukou =
    child.documentType !== 'residentId' ? null : random.pick([spec.livesIn, spec.livesIn, random.pick(OUTSIDE), null]);
  const { authority, grade, entry } = spec;
  const fixed = { catchment: 'catchment', negotiated: 'negotiated' }[spec.kind];
  const placed = ['catchment', 'negotiated', 'contested', 'waiting'].includes(spec.kind);
  const family = {
    round: entry === 'transfer' ? 'transfer' : 'main',
    channel: spec.channel,
    guardian,
    talent: { certificate: null, relationToGuardian: bySpouse ? 'spouse' : 'self', holder: { ...holder } },
    child: {
      ...child,
      hukouAuthority: hukou,
      enrolled: schoolNow(spec, random),
      benefitUsed: spec.benefitUsed ?? [],
      siblingSchool: spec.sibling ? spec.first : null,
    },
    relation: { kind: spec.relation ?? 'own', custody: spec.custody ?? true },
    residences: homesOf(spec, near, random),
    employer: { authority: workplace.authority, name: workplace.name, lon: workplace.lon, lat: workplace.lat },
    request: { stage: stageOf(grade), grade, entry, schoolOwnership: spec.schoolOwnership ?? 'public', authority },
    wishes: spec.wishes,
    acceptsPlacement: spec.kind !== 'waiting',
    consent: true,
    submitAt: submittedAt(spec, random),
    plan: {
      verdict: spec.verdict,
      clause: spec.clause,
      reason: spec.reason ?? null,
      talentClass: spec.talentClass,
      district: spec.worksIn,
      falsePapers: spec.falsePapers ?? false,
      waits: spec.kind === 'waiting',
      fixed: fixed ? { mode: fixed, school: spec.first } : null,
      answer: placed ? (spec.answer ?? 'accept') : null,
      query: spec.query ?? false,
    },
  };
  const inRegister = !['unlisted', 'borrowed'].includes(spec.certificate);
  return {
    family,
    certificate: spec.certificate ?? 'valid',
    talent: { ...talentOf(spec, workplace, random), holder: family.talent.holder, inRegister },
  };
}
