import { startTestApp, type TestApp } from '../support/app';
import { commitSeed, demoFamilies, Desks, formOf, openSeason, sealAndRun, type DemoFamily } from '../journeys/season';

interface Line {
  readonly applicationId: string;
  readonly school: string | null;
  readonly mode: string;
}

describe('the pseudonym of a child in a round', () => {
  let test: TestApp;
  let desks: Desks;
  let roundId: string;
  const ids: string[] = [];
  const [family, other, late] = demoFamilies().filter(
    ({ round, channel, request, plan }) =>
      round === 'main' && channel === 'online' && request.grade === 'G1' && plan.verdict === 'ELIGIBLE' && plan.fixed === null,
  ) as [DemoFamily, DemoFamily, DemoFamily];

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-06-08T10:00:00+08:00' });
    desks = new Desks(test);
    roundId = (await openSeason(test)).main;
    await commitSeed(desks, roundId);
    for (const each of [family, other]) {
      const { client } = await desks.family(each);
      ids.push((await client.post<{ id: string }>('/api/family/applications', { ...formOf(each), submit: true })).body.id);
    }
    await test.drain();
    // The same child a second time, as two stages of one season could bring it: a copy of the first case under another stage.
    const [row] = await test.database.query<Record<string, unknown>>('SELECT * FROM application WHERE id = ?', [ids[1]]);
    const [first] = await test.database.query<{ childId: string }>('SELECT childId FROM application WHERE id = ?', [ids[0]]);
    expect(row!['childId']).not.toBe(first!.childId);
    await test.database.query(
      "UPDATE application SET childId = ?, stage = 'junior', submittedAt = TIMESTAMPADD(DAY, 1, submittedAt) WHERE id = ?",
      [first!.childId, ids[1]],
    );
    test.clock.set('2027-06-30T09:00:00+08:00');
    await sealAndRun(desks, roundId);
    await test.drain();
  }, 120_000);
  afterAll(() => test.stop());

  const students = () =>
    test.database.query<{ childId: string; student: string }>('SELECT childId, student FROM round_child WHERE roundId = ?', [
      roundId,
    ]);
  const lines = async (): Promise<Line[]> =>
    (await (await desks.of('officer', 'ZZ')).client.get<Line[]>(`/api/office/rounds/${roundId}/lines`)).body;

  it('is one, however many cases the child has: the earlier case takes part, the other is merged into it', async () => {
    expect(await students()).toHaveLength(1);
    expect(
      new Map(
        (await lines()).map(({ applicationId, mode, school }) => [applicationId, mode === 'merged' ? school : 'takes part']),
      ),
    ).toEqual(
      new Map([
        [ids[0], 'takes part'],
        [ids[1], null],
      ]),
    );
  });

  it('is the same in every later run of the round, which nobody enters who came after sealing', async () => {
    const before = await students();
    // The service moves no window that is over; a hand in the database could.
    await test.database.query(
      "UPDATE application_window SET closesAt = '2027-07-05 10:00:00' WHERE schoolYear = 2027 AND round = 'main' AND authorityCode = ?",
      [late.request.authority],
    );
    test.clock.set('2027-07-02T09:00:00+08:00');
    const filed = await (
      await desks.family(late)
    ).client.post<{ id: string }>('/api/family/applications', { ...formOf(late), submit: true });
    await test.drain();
    expect(await test.database.query('SELECT state FROM application WHERE id = ?', [filed.body.id])).toEqual([
      { state: 'eligible' },
    ]);
    const line = (await lines()).find(({ applicationId }) => applicationId === ids[0]);
    const [{ authorityCode }] = (await test.database.query<{ authorityCode: string }>(
      "SELECT authorityCode FROM round_line WHERE mode <> 'merged'",
    )) as [{ authorityCode: string }];
    const path = `/api/office/rounds/${roundId}/lines/${line!.applicationId}/adjust`;
    await (
      await desks.of('officer', authorityCode)
    ).client.post(path, { school: null, ground: '示例：缓办', minutes: '示会纪〔2027〕2号' });
    await (await desks.of('reviewer', authorityCode)).client.post(`${path}/confirm`);
    await test.drain();
    expect(await test.database.query('SELECT DISTINCT student FROM round_line')).toEqual([{ student: before[0]!.student }]);
    expect(await students()).toEqual(before);
  });
});
