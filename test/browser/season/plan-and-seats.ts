import type { Worksheet } from 'exceljs';
import { demoFile } from '../../support/city';
import { edited } from '../../support/plan-desk';
import { settle } from '../visitor';
import type { Crowd } from './crowd';

/** The school of the story, a district's, with its row of grade one in the enrolment plan. */
export const SCHOOL = {
  code: 'ZX-09-076',
  zh: '航空港区如舞路小学',
  authority: 'HK',
  authorityName: { zh: '航空港区', en: 'Airport Economy Zone' },
} as const;
const PLAN = 'enrolment-plan-2027.xlsx';
const ENTRY = '一年级';
const COLUMNS = { school: 2, grade: 5, catchment: 9 } as const;
/** Children of the catchment whom the plan, corrected, expects; and whom the school knows of. */
const EXPECTED = 172;
const KNOWN = 168;

const corrected = (sheet: Worksheet): void =>
  sheet.eachRow((row) => {
    if (row.getCell(COLUMNS.school).text === SCHOOL.zh && row.getCell(COLUMNS.grade).text === ENTRY)
      row.getCell(COLUMNS.catchment).value = EXPECTED;
  });

/** A planner sends the corrected enrolment plan, another adopts it, and the first sends the schools their sheets. */
export async function planTheYear(crowd: Crowd): Promise<void> {
  const first = await crowd.memberByTheDoor('planner');
  await first.look('planner-desk');
  await first.room('office:rooms.plans');
  await first.page.locator('input[type=file]').setInputFiles({
    name: PLAN,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await edited(demoFile(`plans/${PLAN}`), corrected),
  });
  await first.press('plans:sendFile');
  await first.page.waitForURL(/\/uploads\//);
  await first.page.getByText(first.say('plans:states.read'), { exact: true }).waitFor({ timeout: 60_000 });
  await first.look('upload-findings');
  await first.press('plans:changes');
  await first.look('upload-changes');

  const second = await crowd.member('planner.2');
  await second.page.getByText(second.say('desk:heaps.plansToAdopt')).first().click();
  await second.follow(PLAN);
  await second.page.getByLabel(second.say('plans:documentNumber')).fill('郑教基〔2027〕18号');
  await second.pick('plans:revises', second.say('plans:versionOf', { version: 1 }));
  await second.look('upload-adoption');
  await second.press('plans:adopt');
  await second.confirm('plans:adopt');
  await second.page.getByText(second.say('plans:states.adopted'), { exact: true }).waitFor();

  await first.room('office:rooms.seats');
  await first.press('seats:tabs.sheets');
  await first.press('seats:openSheets');
  const { dialog, say } = first;
  await first.pick('seats:authorityAndBelow', SCHOOL.authorityName[first.visitor.look.language], dialog);
  const until = dialog.getByLabel(say('seats:closesAt'));
  await until.fill('2027-05-31 18:00');
  await until.press('Enter');
  await first.confirm('seats:openSheets');
  await first.named(SCHOOL.zh).waitFor();
  await first.look('seat-sheets');
}

/** The school reads its sheet, puts a figure right with reason and proof, and seals it; the authority approves. */
export async function agreeOnSeats(crowd: Crowd): Promise<void> {
  const school = await crowd.memberByTheDoor(`school.${SCHOOL.code}`);
  const { page, say } = school;
  await page.locator('summary').first().click();
  await school.look('school-sheet');
  await page.locator('#line-0-committed').fill(String(KNOWN));
  await page.locator('#line-0-reason').selectOption('catchmentDiffers');
  await page.locator('#line-0-proof').fill('如舞路小学服务区登记册，2027年4月');
  await school.look('school-sheet-filled');
  await school.press('school:sheet.seal');
  await school.confirm('school:sheet.seal');
  await page.getByText(say('school:sheet.states.reported'), { exact: true }).waitFor();
  await school.look('school-sheet-sealed');

  const officer = await crowd.member(`officer.${SCHOOL.authority}`);
  await officer.look('officer-desk');
  await officer.page.getByText(officer.say('desk:heaps.sheetsReported')).first().click();
  await settle(officer.page);
  await officer.press('seats:tabs.sheets');
  await officer.follow(SCHOOL.zh);
  await officer.look('office-sheet');
  await officer.press('seats:approve');
  await officer.confirm('seats:approve');
  await officer.page.getByText(officer.say('seats:sheetStates.approved'), { exact: true }).waitFor();
  await officer.press('seats:backToSheets');
  await officer.press('seats:tabs.table');
  await officer.look('seat-table');
}
