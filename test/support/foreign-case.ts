import { KeepPlanningGround } from '../../src/features/planning';
import { OpenSheets } from '../../src/features/seat-sheets';
import { OpeningsRepository } from '../../src/features/plans/openings.repository';
import { UploadPlan } from '../../src/features/plans/upload-plan.command';
import { StartRehearsal } from '../../src/features/rehearsals/start-rehearsal.command';
import { Schools } from '../../src/features/schools';
import { commitSeed, Desks, demoFamilies, formOf, openSeason, sealAndRun, type DemoFamily } from '../journeys/season';
import { newId } from '../../src/platform/database/new-id';
import type { TestApp } from './app';
import { contextOf, demoFile } from './city';
import type { Person } from './sign-in';

/** Authority of the case, and one that has nothing to do with it. */
export const HOME = '410105';
export const ELSEWHERE = '410103';

/** One family's case of `HOME` with everything that hangs on it, carried as far as a placement. */
export interface ForeignCase {
  readonly family: DemoFamily;
  readonly owner: Person;
  readonly applicationId: string;
  readonly caseNumber: string;
  readonly placementId: string;
  readonly roundId: string;
  readonly planId: string;
  readonly planUploadId: string;
  readonly policyVersionId: string;
  readonly policyDraftId: string;
  /** Of a draft that nobody needs otherwise. */
  readonly rehearsalId: string;
  /** A promised job, of whatever kind. */
  readonly jobId: string;
  /** Where the placement has its seat, and the sheet that its school is asked to fill. */
  readonly poolId: string;
  readonly seatSheetId: string;
  /** A recorded opening of some school of the home authority. */
  readonly openingId: string;
  readonly schoolId: string;
  readonly otherSchoolId: string;
}

async function done(person: Person, path: string, body: unknown = {}): Promise<void> {
  const answer = await person.client.post(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
}

/** Lets the family apply and the authorities place its child; `whenDecided` looks at the case before its round is sealed. */
export async function foreignCase(
  test: TestApp,
  whenDecided: (part: Pick<ForeignCase, 'owner' | 'applicationId'>) => Promise<void> = async () => undefined,
): Promise<ForeignCase> {
  const desks = new Desks(test);
  const { main: roundId } = await openSeason(test);
  await test.get(KeepPlanningGround).execute(test.ctx, JSON.parse(demoFile('planning-2027.json').toString('utf8')));
  await commitSeed(desks, roundId);
  const family = demoFamilies().find(
    ({ round, channel, request, plan }) =>
      round === 'main' &&
      channel === 'online' &&
      request.authority === HOME &&
      request.grade === 'G1' &&
      plan.verdict === 'ELIGIBLE' &&
      plan.fixed === null,
  )!;
  const owner = await desks.family(family);
  const filed = await owner.client.post<{ id: string; caseNumber: string }>('/api/family/applications', {
    ...formOf(family),
    submit: true,
  });
  await test.drain();
  await whenDecided({ owner, applicationId: filed.body.id });
  test.clock.set('2027-06-30T09:00:00+08:00');
  await sealAndRun(desks, roundId);
  await test.drain();
  test.clock.set('2027-07-06T09:00:00+08:00');
  const { client } = await desks.of('officer', 'ZZ');
  const round = await client.get<{ parts: { authority: string }[] }>(`/api/office/rounds/${roundId}`);
  for (const { authority } of round.body.parts) {
    await done(await desks.of('signatory', authority), `/api/office/rounds/${roundId}/sign`, {
      authority,
      documentNumber: '示教〔2027〕1号',
      answerOn: '2027-07-16',
    });
  }
  await test.drain();
  const [placement] = (await owner.client.get<{ id: string; school: string }[]>('/api/family/placements')).body;
  const codes = await test.work.read(test.ctx, (read) => test.get(Schools).byCodes(read, [placement!.school]));
  const schoolId = codes.get(placement!.school)!.id;
  const [other] = await test.database.query<{ id: string }>('SELECT id FROM school WHERE authorityCode = ? AND id <> ? LIMIT 1', [
    HOME,
    schoolId,
  ]);
  await test.get(OpenSheets).execute(test.ctx, { schoolYear: 2027, authority: HOME, closesAt: new Date('2027-07-20T18:00:00+08:00') });
  const [sheet] = await test.database.query<{ id: string }>('SELECT id FROM seat_sheet WHERE schoolId = ?', [schoolId]);
  const [seat] = await test.database.query<{ poolId: string }>('SELECT poolId FROM placement WHERE id = ?', [placement!.id]);
  const [plan] = await test.database.query<{ id: string }>("SELECT id FROM plan_version WHERE kind = 'enrolment'");
  const [policy] = await test.database.query<{ id: string; versionId: string }>('SELECT id, versionId FROM policy_draft LIMIT 1');
  const upload = await test.get(UploadPlan).execute(contextOf('uploader'), {
    fileName: 'plan.csv',
    bytes: Buffer.from('2027年招生计划\n学校,年级,计划班数,班额,计划人数\n金水区文化路第一小学,一年级,6,45,270\n', 'utf8'),
  });
  const openingId = await recordedOpening(test, schoolId);
  const rehearsal = await test.get(StartRehearsal).execute(test.ctx, { draftId: policy!.id });
  await test.drain();
  const [job] = await test.database.query<{ id: string }>('SELECT id FROM outbox_message LIMIT 1');
  return {
    family,
    owner,
    applicationId: filed.body.id,
    caseNumber: filed.body.caseNumber,
    placementId: placement!.id,
    roundId,
    planId: plan!.id,
    planUploadId: upload.id,
    policyVersionId: policy!.versionId,
    policyDraftId: policy!.id,
    rehearsalId: rehearsal.id,
    jobId: job!.id,
    poolId: seat!.poolId,
    seatSheetId: sheet!.id,
    openingId,
    schoolId,
    otherSchoolId: other!.id,
  };
}

/** An opening of a school as somebody recorded it, waiting for its second person. */
async function recordedOpening(test: TestApp, schoolId: string): Promise<string> {
  const row = { id: newId<'siteOpening'>() as string, schoolId, grades: '["G1"]', opensOn: '2027-09-01', documentNumber: '示教验〔2027〕5号' };
  const recorded = { ...row, recordedBy: 'recorder', recordedAt: new Date('2027-07-06T01:00:00Z'), confirmedBy: null, confirmedAt: null };
  await test.work.write(test.ctx, (tx) => test.get(OpeningsRepository).insert(tx, recorded));
  return row.id;
}
