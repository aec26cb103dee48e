// The families of a round file, those who are too late try, those who change their minds withdraw.
import { Refusal } from './client.mjs';
import { forEach } from './together.mjs';

const is = (verdict) => (family) => family.plan.verdict === verdict;
const told = (progress) => (done, total) => progress(`${done}/${total}`);

/** Everybody files on its day; late families have their draft by then and press the button after the end. */
export async function fileRound({ clock, staff, stages, differences }, rules, families) {
  const late = families.filter(is('LATE'));
  const inTime = families.filter((family) => !is('LATE')(family));
  let from = 0;
  for (const [at, step] of rules.filing.entries()) {
    const until = at === rules.filing.length - 1 ? Infinity : Date.parse(step.until);
    const group = inTime.filter(({ record }) => within(Date.parse(record.submitAt), from, until));
    from = until;
    if (group.length === 0 && !(at === 0 && late.length > 0)) continue;
    await stages.run(rules.kind, `file at ${step.at.slice(0, 16)}`, async (progress) => {
      await clock.to(step.at);
      await forEach(group, (family) => family.file(staff, { submit: true }), told(progress));
      if (at === 0) await forEach(late, (family) => family.file(staff, { submit: false }));
      return `${group.length} families filed on ${step.at.slice(0, 10)}${at === 0 && late.length > 0 ? `, ${late.length} kept a draft` : ''}`;
    });
  }
  if (late.length > 0) await missTheWindow({ clock, stages, differences }, rules, late);
}

const within = (instant, from, until) => instant > from && instant <= until;

async function missTheWindow({ clock, stages, differences }, rules, late) {
  await stages.run(rules.kind, 'late families try', async () => {
    await clock.to(rules.closedAt);
    await forEach(late, async (family) => {
      const refused = await family.submit().then(
        () => 'taken',
        (fault) => (fault instanceof Refusal ? fault.code : Promise.reject(fault)),
      );
      if (refused !== 'APPLICATION.WINDOW_CLOSED') differences.push(`${family.key}: late, but ${refused}`);
    });
    return `${late.length} pressed the button a second too late and were refused`;
  });
}

/** Waits for every verdict, and for the change of mind of those who withdraw. */
export async function decideRound({ office, stages }, rules, families) {
  await stages.run(rules.kind, 'verdicts', async (progress) => {
    await office.untilDecided(rules.kind, progress);
    return 'every case has its verdict';
  });
  const leaving = families.filter(is('WITHDRAWN'));
  if (leaving.length === 0) return;
  await stages.run(rules.kind, 'withdrawals', async (progress) => {
    await forEach(leaving, (family) => family.withdraw(), told(progress));
    return `${leaving.length} families withdrew`;
  });
}
