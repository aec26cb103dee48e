import type { Person } from '../person';
import type { Crowd } from './crowd';
import { SCHOOL } from './plan-and-seats';

interface Part {
  readonly login: string;
  readonly text: string;
  readonly nonce: string;
}
/** Who holds which part of the seed, with the words that stay theirs until the day of sealing. */
const PARTS: readonly Part[] = [
  { login: 'officer.ZZ', text: '春季首批 一', nonce: '7f3c1a9054de8b21' },
  { login: 'supervision', text: '监督 二', nonce: 'e41d92b7c06f5a38' },
  { login: 'clerk.ZZ', text: '公证 三', nonce: '0b5e8c7a2d914f63' },
];
const MAIN = { year: 2027 } as const;

const toRound = async (person: Person): Promise<void> => {
  const { say } = person;
  await person.room('office:rooms.rounds');
  await person.follow(say('terms:roundName', { ...MAIN, kind: say('terms:kinds.main') }));
};
const toPart = async (person: Person, part: string): Promise<void> => {
  await toRound(person);
  await person.press(`rounds:tabs.${part}`);
};

/** Before applications close each role commits to its part of the seed. */
export async function commitToSeed(crowd: Crowd): Promise<void> {
  for (const { login, text, nonce } of PARTS) {
    const holder = await crowd.member(login);
    await toRound(holder);
    await holder.press('rounds:commit.button');
    await holder.page.locator('#commit-text').fill(text);
    await holder.page.locator('#commit-nonce').fill(nonce);
    await holder.press('rounds:commit.save');
    if (login === 'supervision') await holder.look('seed-commitment');
    await holder.confirm('rounds:commit.confirm');
  }
}

/** An officer reads the verdict and gives a child its catchment school before the run; a second person confirms. */
export async function fixBeforeRun(crowd: Crowd, caseNumber: string): Promise<void> {
  const officer = await crowd.member(`officer.${SCHOOL.authority}`);
  await officer.room('office:rooms.cases');
  await officer.named(caseNumber).waitFor();
  await officer.look('ledger');
  await officer.follow(caseNumber);
  await officer.look('case-verdict');
  await officer.press('cases:fix.button');
  await officer.pick('cases:fix.school', SCHOOL.zh, officer.dialog);
  await officer.dialog.getByLabel(officer.say('cases:fix.ground')).fill('住址在该校服务区内');
  await officer.look('case-fix');
  await officer.confirm('cases:fix.confirm');

  const reviewer = await crowd.member(`reviewer.${SCHOOL.authority}`);
  await reviewer.look('reviewer-desk');
  await reviewer.page.getByText(reviewer.say('desk:heaps.roundConfirmFix')).first().click();
  await toPart(reviewer, 'decisions');
  await reviewer.pressSurely('rounds:adjust.second');
  await reviewer.look('decisions');
}

/** One person seals, all open their parts, another starts the run and sees it through. */
export async function sealAndRun(crowd: Crowd): Promise<void> {
  const officer = await crowd.member('officer.ZZ');
  await toRound(officer);
  await officer.press('rounds:seal.button');
  await officer.look('seal');
  await officer.confirm('rounds:seal.confirm');
  for (const { login, text, nonce } of PARTS) {
    const holder = await crowd.member(login);
    await toRound(holder);
    await holder.press('rounds:openPart.button');
    await holder.dialog.getByLabel(holder.say('rounds:commit.text')).fill(text);
    await holder.dialog.getByLabel(holder.say('rounds:commit.nonce')).fill(nonce);
    if (login === 'supervision') await holder.look('seed-opened');
    await holder.confirm('rounds:openPart.confirm');
  }
  const reviewer = await crowd.member('reviewer.ZZ');
  await toRound(reviewer);
  await reviewer.press('rounds:run.button');
  await reviewer.confirm('rounds:run.confirm');
  await reviewer.page.getByText(reviewer.say('rounds:next.proposed')).waitFor();
  await reviewer.look('round-proposed');
}

/** The joint session moves a child to another school of its wishes; a second person confirms, and it is run again around it. */
export async function adjust(crowd: Crowd, caseNumber: string): Promise<void> {
  const officer = await crowd.member(`officer.${SCHOOL.authority}`);
  await toPart(officer, 'proposal');
  const row = officer.page.getByRole('row').filter({ hasText: caseNumber });
  await row.waitFor();
  await officer.look('proposal');
  await officer.button('rounds:adjust.button', undefined, row).click();
  await officer.pick('rounds:adjust.school', SCHOOL.zh, officer.dialog);
  await officer.dialog.getByLabel(officer.say('rounds:adjust.ground')).fill('家长申请，联席会议同意就近调整');
  await officer.dialog.getByLabel(officer.say('rounds:adjust.minutes')).fill('示纪要〔2027〕调1号');
  await officer.look('adjustment');
  await officer.confirm('rounds:adjust.confirm');

  const reviewer = await crowd.member(`reviewer.${SCHOOL.authority}`);
  await toPart(reviewer, 'proposal');
  await reviewer.pressSurely('rounds:adjust.second');
  await toRound(reviewer);
  await reviewer.page.getByText(reviewer.say('rounds:next.proposed')).waitFor();
}

/** Every authority with lines signs its part, which issues the placements. */
export async function sign(crowd: Crowd): Promise<void> {
  const signatory = await crowd.memberByTheDoor(`signatory.${SCHOOL.authority}`);
  await toPart(signatory, 'sign');
  await signatory.button('rounds:sign.button', undefined, signatory.page.getByRole('table')).click();
  const { dialog, say } = signatory;
  await dialog.getByLabel(say('rounds:sign.number')).fill('示教基函〔2027〕1号');
  await dialog.getByLabel(say('rounds:sign.until')).fill('2027-07-16');
  await signatory.look('signature');
  await signatory.confirm('rounds:sign.confirm');
  await signatory.look('signed');
  for (const part of ['totals', 'files']) {
    await toPart(signatory, part);
    await signatory.look(`round-${part}`);
  }
}
