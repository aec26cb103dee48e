import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetWindows } from '../../src/features/applications';
import { ImportPlan, type ImportedPlan } from '../../src/features/plans';
import { DraftPolicy, PublishPolicy, type PublishedPolicy } from '../../src/features/policies';
import { ImportAuthorities } from '../../src/features/schools';
import { ImportTalents } from '../../src/features/talents';
import { system } from '../../src/platform/access/principal';
import type { Context } from '../../src/platform/context/context';
import type { TestApp } from './app';

const demo = join(__dirname, '../../demo');

/** Bytes of a file of the demo city. */
export const demoFile = (path: string): Buffer => readFileSync(join(demo, path));

/** A context of the service under a name, e.g. for the second pair of hands. */
export const contextOf = (name: string): Context => ({
  principal: system(name),
  requestId: 'test',
  address: null,
  language: 'zh',
});

/** The tree of authorities of the demo city. */
export async function importAuthorities(test: TestApp): Promise<void> {
  await test.get(ImportAuthorities).execute(test.ctx, { text: demoFile('authorities.json').toString('utf8') });
}

/** Policy SP-2027, drafted by one and published by another. */
export async function publishPolicy(
  test: TestApp,
  text = demoFile('policies/sp-2027.json').toString('utf8'),
): Promise<PublishedPolicy> {
  const { draftId } = await test.get(DraftPolicy).execute(contextOf('drafter'), { text });
  if (draftId === null) throw new Error('this very content was published last');
  return test.get(PublishPolicy).execute(contextOf('publisher'), { draftId });
}

/** A plan file of the demo city, e.g. `enrolment-plan-2027.xlsx`. */
export function importPlan(test: TestApp, name: string): Promise<ImportedPlan> {
  return test.get(ImportPlan).execute(test.ctx, { fileName: name, bytes: demoFile(`plans/${name}`) });
}

export const LAYOUT_PLANS = ['layout-plan-schools-2020-2035.xlsx', 'layout-plan-kindergartens-2021-2035.csv'];
export const ENROLMENT_PLAN = 'enrolment-plan-2027.xlsx';

/** Authorities, policy, both layout plans and the enrolment plan: a city with the seats of 2027. */
export async function importCity(test: TestApp): Promise<ImportedPlan> {
  await importAuthorities(test);
  await publishPolicy(test);
  for (const plan of LAYOUT_PLANS) await importPlan(test, plan);
  return importPlan(test, ENROLMENT_PLAN);
}

/** The season of the demo city: both windows, for every authority. */
export async function openSeason(test: TestApp): Promise<void> {
  const authorities = (JSON.parse(demoFile('authorities.json').toString('utf8')) as { authorities: { code: string }[] })
    .authorities;
  const windows = {
    main: ['2027-05-10T09:00:00+08:00', '2027-06-10T18:00:00+08:00'],
    transfer: ['2027-08-16T09:00:00+08:00', '2027-09-15T18:00:00+08:00'],
  };
  for (const [round, [opensAt, closesAt]] of Object.entries(windows)) {
    await test.get(SetWindows).execute(test.ctx, {
      schoolYear: 2027,
      round,
      authorities: authorities.map(({ code }) => code),
      opensAt: new Date(opensAt!),
      closesAt: new Date(closesAt!),
    });
  }
}

/**
 * The demo city as families meet it: authorities, policy, plans with the seats of 2027, the talent register (unless left
 * out) and the windows of both rounds. Set the clock to an instant after the policy's first day before.
 */
export async function seedCity(test: TestApp, { talents = true }: { readonly talents?: boolean } = {}): Promise<void> {
  await importCity(test);
  if (talents) {
    await test.get(ImportTalents).execute(test.ctx, { fileName: 'talents-2027.csv', bytes: demoFile('talents-2027.csv') });
  }
  await openSeason(test);
}
