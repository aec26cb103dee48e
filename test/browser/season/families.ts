import { demoFamilies } from '../../journeys/season';
import type { FamilyRecord } from '../family-form';
import type { Person } from '../person';
import { settle } from '../visitor';
import type { Crowd } from './crowd';

const record = (key: string): FamilyRecord => (demoFamilies() as unknown as FamilyRecord[]).find((one) => one.key === key)!;

/** Three families of the demo city, by what will become of them. */
export const FAMILIES = {
  /** Ranks two schools, is moved to the second by the joint session, agrees, and is received. */
  received: record('F0040'),
  /** Given its catchment school before the run; does not agree. */
  declining: record('F0001'),
  /** Too young for grade one: refused, with the clause and what stays open. */
  refused: record('F0028'),
} as const;

/** A family signs in by code and hands in its application; gives its case number. */
export async function fileApplication(
  crowd: Crowd,
  one: FamilyRecord,
  names: ReadonlyMap<string, string>,
  look: boolean,
): Promise<string> {
  const family = await crowd.family(one.phone);
  const { page } = family;
  const see = async (name: string): Promise<void> => (look ? family.look(`apply-${name}`) : undefined);
  await see('no-case-yet');
  await family.press('family:begin');
  await see('consent');
  await family.press('apply:consent.agree');
  await page.locator('#f-child-name').fill(one.child.name);
  await page.locator('#f-child-documentNumber').fill(one.child.documentNumber);
  await page.locator('#f-request-grade').selectOption(one.request.grade);
  await see('child');
  await family.press('family:next');
  await page.locator('#f-guardian-name').fill(one.guardian.name);
  await page.locator('#f-guardian-documentNumber').fill(one.guardian.documentNumber);
  await page.locator('#f-talent-certificate').fill(one.talent.certificate);
  await see('relation');
  await family.press('family:next');
  await page.locator('#f-residences-0-kind').selectOption(one.residences[0]!.kind);
  await page.locator('#f-residences-0-authority').selectOption(one.residences[0]!.authority);
  await page.locator('#f-employer-authority').selectOption(one.employer!.authority);
  await see('home');
  await family.press('family:next');
  await page.locator('#f-request-authority').selectOption(one.request.authority);
  for (const code of one.wishes.slice(0, 2)) {
    await page.locator('#school-name').fill(names.get(code)!);
    await family.press('apply:wish.add', { school: names.get(code)! });
  }
  await see('wishes');
  await family.press('family:next');
  await see('summary');
  await family.press('apply:submit');
  await page.waitForURL(/\/receipt$/);
  await settle(page);
  await see('receipt');
  const caseNumber = await page.locator('.x-receipt dd').first().innerText();
  await family.press('case:receiptPage.toCase');
  return caseNumber;
}

const stands = (family: Person, standing: string): Promise<void> => family.untilSaid(family.say(`family:standing.${standing}`));

/** Each family reads the verdict on the page of its case. */
export async function readVerdicts(crowd: Crowd): Promise<void> {
  const refused = await crowd.family(FAMILIES.refused.phone);
  await stands(refused, 'notEligible');
  for (const key of ['case:verdict.changes', 'case:verdict.open'])
    await refused.page.getByRole('heading', { name: refused.say(key), exact: true }).waitFor();
  await refused.page.getByText(refused.say('case:outcomes.NOT_ELIGIBLE')).waitFor();
  await refused.look('family-refused');
  const entitled = await crowd.family(FAMILIES.received.phone);
  await stands(entitled, 'eligible');
  await entitled.look('family-eligible');
}

/** One family agrees to its placement, one does not. */
export async function answerPlacements(crowd: Crowd): Promise<void> {
  const agreeing = await crowd.family(FAMILIES.received.phone);
  await stands(agreeing, 'placed');
  await agreeing.look('family-placed');
  await agreeing.press('case:placement.accept.button');
  await agreeing.look('family-agrees');
  await agreeing.confirm('case:placement.accept.confirm');
  await stands(agreeing, 'accepted');
  const declining = await crowd.family(FAMILIES.declining.phone);
  await stands(declining, 'placed');
  await declining.press('case:placement.decline.button');
  await declining.confirm('case:placement.decline.confirm');
  await stands(declining, 'declined');
  await declining.look('family-declined');
}

/** The school takes the child in, and the family reads it. */
export async function receiveChild(crowd: Crowd, school: string): Promise<void> {
  const desk = await crowd.member(`school.${school}`);
  await desk.room('school:rooms.children');
  await desk.look('school-children');
  await desk.press('school:children.receive');
  await desk.page.getByText(desk.say('school:children.states.received'), { exact: true }).first().waitFor();
  const family = await crowd.family(FAMILIES.received.phone);
  await stands(family, 'received');
  await family.look('family-received');
  await family.press('case:all');
  await family.look('family-cases');
}
