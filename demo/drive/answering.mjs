// After the signatures: families answer, the unanswered are reminded, called and lapse, schools receive or raise a query.
import { everyItem } from './client.mjs';
import { forEach, untilNoneLeft } from './together.mjs';

/** Days before the last one on which the service reminds. */
const REMINDED = [5, 3, 1];
const DAY_MS = 86_400_000;
/** The demo's word for a fact that schools raise, in the service's. */
const QUERY_CODES = { numberWrong: 'identityDiffers' };
/** A child who is in another school already gives the seat back; what else schools ask is cleared up. */
const REVOKED = 'alreadyEnrolled';

const shift = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
const morningOf = (day) => `${day}T09:00:00+08:00`;
const placedIn = (rules) => (placement) => placement.answerOn === rules.answerOn;

/** Families agree, decline or waive, each from its own session; some say nothing. */
export async function answerRound({ clock, office, stages }, rules, families) {
  if (clock.now > Date.parse(`${rules.answerOn}T23:59:59+08:00`)) return;
  const open = (await office.placements('placed')).filter(placedIn(rules));
  if (open.length === 0) return;
  const waiting = new Set(open.map(({ applicationId }) => applicationId));
  const mayAnswer = ({ plan, knownApplicationId }) =>
    ['accept', 'decline', 'waive'].includes(plan.answer) && (knownApplicationId === null || waiting.has(knownApplicationId));
  await stages.run(rules.kind, 'answers', async (progress) => {
    const counts = { accept: 0, decline: 0, waive: 0 };
    await forEach(
      families.filter(mayAnswer),
      async (family) => {
        const placement = await family.placement();
        if (placement?.state !== 'placed') return;
        await family.answer(placement.id, family.plan.answer);
        counts[family.plan.answer] += 1;
      },
      (done, total) => progress(`${done}/${total}`),
    );
    const silent = open.length - counts.accept - counts.decline - counts.waive;
    return `${counts.accept} agree, ${counts.decline} decline, ${counts.waive} waive, ${silent} say nothing`;
  });
}

/** Three reminders by the service, a call by an officer, then the placement lapses. */
export async function lapseRound({ clock, staff, office, stages }, rules) {
  const unanswered = async () => (await office.placements('placed')).filter(placedIn(rules));
  const silent = await unanswered();
  if (silent.length === 0) return;
  await stages.run(rules.kind, 'reminders and lapse', async (progress) => {
    for (const [at, days] of REMINDED.entries()) {
      await clock.to(morningOf(shift(rules.answerOn, -days)));
      const short = async () => (await unanswered()).filter(({ reminders }) => reminders <= at).length;
      await untilNoneLeft('reminders', short, () => progress(`reminder ${at + 1}`));
    }
    for (const { id, authority, calls } of await unanswered()) {
      if (calls === 0)
        await (await staff.officer(authority)).post(`/api/office/placements/${id}/call`, { outcome: 'notReached' }, `${id}-call`);
    }
    await clock.to(morningOf(shift(rules.answerOn, 1)));
    await untilNoneLeft(
      'lapsing',
      async () => (await unanswered()).length,
      (left) => progress(`${left} to lapse`),
    );
    return `${silent.length} never answered: reminded three times, called, lapsed`;
  });
}

/** Schools receive the children who agreed; what a school asks first is decided by the authority of the placement. */
export async function receiveRound({ staff, office, stages }, rules, families) {
  const agreed = async () =>
    [...(await office.placements('accepted')), ...(await office.placements('queried'))].filter(placedIn(rules));
  if ((await agreed()).length === 0) return;
  await stages.run(rules.kind, 'schools', async (progress) => {
    const asked = await queriesOf(families);
    const first = await receiveAll(staff, await agreed(), asked, progress);
    const queried = (await office.placements('queried')).filter(placedIn(rules));
    for (const { id, authority, queryCode } of queried) {
      const resolution = queryCode === REVOKED ? 'revoke' : 'confirm';
      await (await staff.officer(authority)).post(`/api/office/placements/${id}/query/resolve`, { resolution }, `${id}-resolve`);
    }
    const second = await receiveAll(staff, await agreed(), new Map(), progress);
    return `${first + second} children received, ${queried.length} queries decided`;
  });
}

/** Placements about which a school will ask, with its code. */
async function queriesOf(families) {
  const asking = families.filter(({ plan }) => plan.query !== false);
  const found = await forEach(asking, async (family) => [await family.placement(), family.plan.query]);
  return new Map(found.filter(([placement]) => placement !== null).map(([{ id }, code]) => [id, QUERY_CODES[code] ?? code]));
}

/** Each school works through its own list; gives how many children it received. */
async function receiveAll(staff, agreed, asked, progress) {
  const queriedBefore = new Set(agreed.filter(({ queryCode }) => queryCode !== null).map(({ id }) => id));
  const due = new Set(agreed.map(({ id }) => id));
  const schools = [...new Set(agreed.map(({ school }) => school))].sort();
  const counts = await forEach(
    schools,
    async (code) => {
      const desk = await staff.school(code);
      let received = 0;
      for (const { id } of await everyItem(desk, '/api/school/placements?state=accepted')) {
        if (!due.has(id)) continue;
        if (asked.has(id) && !queriedBefore.has(id)) {
          await desk.post(`/api/school/placements/${id}/query`, { code: asked.get(id) }, `${id}-query`);
        } else {
          await desk.post(`/api/school/placements/${id}/receive`, {}, `${id}-receive`);
          received += 1;
        }
      }
      return received;
    },
    (done, total) => progress(`${done}/${total} schools`),
    4,
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
