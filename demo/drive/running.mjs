// The bureau's part of a round: fixed placements, sealing, the run, an adjustment, the signatures.
import { commitmentTo } from '../../test/independent/ceremony.mjs';
import { CITY } from './season-office.mjs';
import { everyItem, Refusal } from './client.mjs';
import { forEach, untilNoneLeft } from './together.mjs';

const GROUNDS = { catchment: '住址在该校对口范围内', negotiated: '联席会议协调安排' };

/** Officers fix what needs no run: own catchment schools and negotiated placements. Each with its second signature. */
export async function fixPlacements({ staff, stages, differences }, rules, families) {
  const fixed = families.filter(({ plan }) => plan.fixed !== null);
  if (fixed.length === 0) return;
  await stages.run(rules.kind, 'fixed placements', async (progress) => {
    await forEach(
      fixed,
      async (family) => {
        const { mode, school } = family.plan.fixed;
        const { authority } = family.record.request;
        const path = `/api/office/applications/${await family.applicationId()}/fix`;
        const body = { mode, school, ground: GROUNDS[mode], ...(mode === 'negotiated' ? { minutes: minutesOf(family) } : {}) };
        try {
          await (await staff.officer(authority)).post(path, body, `${family.key}-fix`);
          await (await staff.reviewer(authority)).post(`${path}/confirm`, {}, `${family.key}-fix-confirm`);
        } catch (fault) {
          if (!(fault instanceof Refusal)) throw fault;
          differences.push(`${family.key}: could not be fixed at ${school}: ${fault.message}`);
        }
      },
      (done, total) => progress(`${done}/${total}`),
    );
    const negotiated = fixed.filter(({ plan }) => plan.fixed.mode === 'negotiated').length;
    return `${fixed.length - negotiated} placed by catchment, ${negotiated} by negotiation, each by two hands`;
  });
}

const minutesOf = (family) => `示纪要〔2027〕${family.key.replace(/\D/g, '')}号`;

/** Before applications close each role commits to its part of the seed. */
export async function commitSeed({ staff, office, stages }, rules) {
  const round = await office.round(rules.kind);
  const open = rules.lottery.parts.filter(({ role }) => round.seedParts.find((part) => part.role === role)?.commitment === null);
  if (open.length === 0) return;
  await stages.run(rules.kind, 'commitments', async () => {
    for (const part of open) {
      const commitment = commitmentTo(round, part);
      await (
        await holderOf(staff, part)
      ).post(`${pathOf(round, part)}/commit`, { commitment }, `${round.id}-commit-${part.role}`);
    }
    return `${open.length} roles committed to their parts of the seed`;
  });
}

const pathOf = ({ id }, { role }) => `/api/office/rounds/${id}/seed-parts/${role}`;

const HOLDERS = {
  'case-officer': (staff) => staff.officer(CITY),
  'counter-clerk': (staff) => staff.clerk(CITY),
  supervision: (staff) => staff.supervision(),
};
const holderOf = (staff, { enteredBy }) => HOLDERS[enteredBy](staff);

/** After sealing each role opens its part, on the same day. */
async function openSeed({ staff }, rules, round) {
  for (const part of rules.lottery.parts) {
    const { role, text, nonce } = part;
    if (round.seedParts.find((known) => known.role === role).openedAt !== null) continue;
    await (await holderOf(staff, part)).post(`${pathOf(round, part)}/open`, { text, nonce }, `${round.id}-open-${role}`);
  }
}

/** Inputs are sealed by one person, all roles open their parts of the seed, another person starts the run, the workers match. */
export async function runRound({ clock, staff, office, stages }, rules) {
  const { id, state } = await office.round(rules.kind);
  if (state !== 'open' && state !== 'sealed' && state !== 'matching') return;
  await stages.run(rules.kind, 'seal and run', async (progress) => {
    await clock.to(rules.sealedAt);
    if (state === 'open') await (await staff.officer(CITY)).post(`/api/office/rounds/${id}/seal`, {}, `${id}-seal`);
    if (state !== 'matching') {
      await openSeed({ staff }, rules, await office.round(rules.kind));
      await (await staff.reviewer(CITY)).post(`/api/office/rounds/${id}/run`, {}, `${id}-run`);
    }
    await office.untilProposed(rules.kind, progress);
    const { certificate } = await office.round(rules.kind);
    return `sealed and run: ${certificate.checkedPairs} pairs checked, ${certificate.blocking} block, ${certificate.fixed} lines fixed`;
  });
}

/** The joint session moves one child to a free seat elsewhere; everything else is run again around that line. */
export async function adjustRound({ staff, office, stages }, rules, families) {
  const { id, state } = await office.round(rules.kind);
  if (rules.adjustments === 0 || state !== 'proposed') return;
  const lines = await office.lines(rules.kind);
  if (lines.some(({ mode }) => mode === 'adjusted')) return;
  await stages.run(rules.kind, 'adjustment', async (progress) => {
    const move = await adjustmentFor({ staff, lines }, families);
    if (move === null) return 'no seat is free for an adjustment';
    const path = `/api/office/rounds/${id}/lines/${move.line.applicationId}/adjust`;
    const body = { school: move.school, ground: '家长申请，联席会议同意就近调整', minutes: '示纪要〔2027〕调1号' };
    await (await staff.officer(move.line.authority)).post(path, body, `${id}-adjust`);
    await (await staff.reviewer(move.line.authority)).post(`${path}/confirm`, {}, `${id}-adjust-confirm`);
    await office.untilProposed(rules.kind, progress);
    return `${move.key} moved from ${move.line.school} to ${move.school}, and run again around it`;
  });
}

/**
 * The first family by number, placed by its ranked wishes, for whom another school of the same authority has a seat left: one
 * that it wished too if there is such a family, else any.
 */
async function adjustmentFor({ staff, lines }, families) {
  const poolOf = ({ school, grade }) => `${school}:${grade}`;
  const used = new Map();
  for (const line of lines) {
    if (line.school !== null && line.mode !== 'catchment') used.set(poolOf(line), (used.get(poolOf(line)) ?? 0) + 1);
  }
  const free = (await everySeat(staff))
    .filter((pool) => pool.ownership === 'public' && pool.coordinated > (used.get(poolOf(pool)) ?? 0))
    .sort((a, b) => (a.school < b.school ? -1 : 1));
  const candidates = families
    .filter(({ plan }) => plan.answer === 'accept' && plan.query === false && plan.fixed === null && plan.talentClass !== 'D')
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const moves = [];
  for (const family of candidates) {
    const applicationId = await family.applicationId();
    const line = lines.find((other) => other.applicationId === applicationId);
    if (!line || line.school === null || line.mode !== 'ranked') continue;
    const elsewhere = free.filter(
      ({ school, grade, authority }) => grade === line.grade && authority === line.authority && school !== line.school,
    );
    moves.push(
      ...elsewhere.map(({ school }) => ({ key: family.key, line, school, wished: family.record.wishes.includes(school) })),
    );
  }
  return moves.find(({ wished }) => wished) ?? moves[0] ?? null;
}

const everySeat = async (staff) => everyItem(await staff.officer(CITY), '/api/office/seats?schoolYear=2027');

/** Every authority signs its part; the workers issue the placements and hold their seats. */
export async function signRound({ clock, staff, office, stages }, rules) {
  const round = await office.round(rules.kind);
  if (round.state !== 'proposed') return;
  await stages.run(rules.kind, 'signatures', async (progress) => {
    await clock.to(rules.signedAt);
    const parts = round.parts.map(({ authority, signedAt }, at) => ({ authority, signedAt, number: rules.firstDocument + at }));
    const open = parts.filter(({ signedAt }) => signedAt === null);
    await forEach(
      open,
      async ({ authority, number }) => {
        const documentNumber = rules.documentNumber.replace('{n}', String(number));
        const body = { authority, documentNumber, answerOn: rules.answerOn };
        await (
          await staff.signatory(authority)
        ).post(`/api/office/rounds/${round.id}/sign`, body, `${round.id}-sign-${authority}`);
      },
      (done, total) => progress(`${done}/${total}`),
      2,
    );
    await untilNoneLeft(
      'issuing',
      () => office.cases(rules.kind, ['eligible', 'negotiating']),
      (left) => progress(`${left} cases to issue`),
    );
    return `${parts.length} authorities signed, placements issued`;
  });
}
