import { SeatLedger, type SeatDrift } from '../../src/features/seats';
import { startTestApp, type TestApp } from '../support/app';
import { commitSeed, demoFamilies, Desks, formOf, openSeason, sealAndRun, type DemoFamily } from './season';

interface Placement {
  readonly id: string;
  readonly school: string;
  readonly state: string;
}

/** Three families of class C in one district with the same wishes, and neither agrees to be placed elsewhere. */
const FAMILIES = ['F0137', 'F0257', 'F0276'].map((key) => demoFamilies().find((family) => family.key === key)!);
const [FIRST, SECOND] = ['ZX-06-045', 'ZX-06-044'];

describe('three families for two seats, and a supplementary round after one of them declined', () => {
  let test: TestApp;
  let desks: Desks;
  let roundId: string;
  let secondId: string;
  const ids = new Map<DemoFamily, string>();
  /** By where the first run puts them. */
  let atFirst: DemoFamily;
  let atSecond: DemoFamily;
  let waiting: DemoFamily;
  /** The seats that this suite took out of the plan, as the ledger sees it. */
  let planned: SeatDrift[];

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-06-08T10:00:00+08:00' });
    desks = new Desks(test);
    roundId = (await openSeason(test, { keepsWaiting: true })).main;
    await commitSeed(desks, roundId);
    await test.database.query(
      "UPDATE pool p JOIN school s ON s.id = p.schoolId SET p.coordinated = 1 WHERE s.code IN (?, ?) AND p.grade = 'G1'",
      [FIRST, SECOND],
    );
    planned = await drift();
    for (const family of FAMILIES) {
      const { client } = await desks.family(family);
      const answer = await client.post<{ id: string }>('/api/family/applications', {
        ...formOf(family),
        wishes: [FIRST, SECOND],
        acceptsPlacement: false,
        submit: true,
      });
      ids.set(family, answer.body.id);
    }
    await test.drain();
  }, 120_000);
  afterAll(() => test.stop());

  const drift = (): Promise<SeatDrift[]> => test.work.read(test.ctx, (read) => test.get(SeatLedger).drift(read));
  const placements = async (family: DemoFamily): Promise<Placement[]> =>
    (await (await desks.family(family)).client.get<Placement[]>('/api/family/placements')).body;
  const states = async (family: DemoFamily): Promise<[string, string][]> =>
    (await placements(family)).map(({ school, state }) => [school, state]);
  const caseState = async (family: DemoFamily): Promise<string> =>
    (await (await desks.family(family)).client.get<{ state: string }>(`/api/family/applications/${ids.get(family)}`)).body.state;
  const answer = async (family: DemoFamily, body: object): Promise<number> => {
    const [placement] = await placements(family);
    return (await (await desks.family(family)).client.post(`/api/family/placements/${placement!.id}/answer`, body)).status;
  };
  const office = async (path: string): Promise<{ status: number; body: { id: string; code?: string; state: string } }> =>
    (await desks.of('officer', 'ZZ')).client.post(`/api/office/rounds/${path}`);
  async function sign(round: string, documentNumber: string, answerOn: string): Promise<void> {
    const { body } = await (
      await desks.of('officer', 'ZZ')
    ).client.get<{ parts: { authority: string }[] }>(`/api/office/rounds/${round}`);
    for (const { authority } of body.parts) {
      const signed = await (
        await desks.of('signatory', authority)
      ).client.post(`/api/office/rounds/${round}/sign`, { authority, documentNumber, answerOn });
      expect(signed.status).toBe(200);
    }
    await test.drain();
  }

  it('announces the supplementary round once, and does not seal it before the first is issued', async () => {
    const announced = await office(`${roundId}/again`);
    secondId = announced.body.id;
    expect((await office(`${roundId}/again`)).body).toEqual(announced.body);
    test.clock.set('2027-06-30T09:00:00+08:00');
    expect((await office(`${secondId}/seal`)).body.code).toBe('ROUND.PREVIOUS_OPEN');
  });

  it('lets the family without a seat wait, since another run is announced', async () => {
    await sealAndRun(desks, roundId);
    await test.drain();
    await sign(roundId, '示教〔2027〕1号', '2027-07-16');
    const found = new Map<string, DemoFamily>();
    for (const family of FAMILIES) found.set((await placements(family))[0]?.school ?? '', family);
    [atFirst, atSecond, waiting] = [FIRST, SECOND, ''].map((school) => found.get(school)!) as [
      DemoFamily,
      DemoFamily,
      DemoFamily,
    ];
    expect(await caseState(waiting)).toBe('waiting');
  });

  it('lets a family agree and keep waiting for its better wish', async () => {
    expect(await answer(atSecond, { answer: 'accept', keepWaiting: true })).toBe(200);
    expect(await answer(atFirst, { answer: 'decline' })).toBe(200);
    expect([await states(atSecond), await states(atFirst)]).toEqual([[[SECOND, 'accepted']], [[FIRST, 'declined']]]);
  });

  it('runs again on the same draws, with the seat that came free and the held seat guaranteed', async () => {
    test.clock.set('2027-08-18T09:00:00+08:00');
    expect((await office(`${secondId}/seal`)).status).toBe(200);
    expect((await (await desks.of('reviewer', 'ZZ')).client.post(`/api/office/rounds/${secondId}/run`)).status).toBe(200);
    await test.drain();
    const { client } = await desks.supervision();
    const outcome = async (id: string) =>
      (await client.get<{ lottery: { seed: string; draws: Record<string, string> } }>(`/api/office/rounds/${id}/outcome`)).body
        .lottery;
    const [first, second] = [await outcome(roundId), await outcome(secondId)];
    expect(second.seed).toBe(first.seed);
    expect(Object.keys(second.draws)).toHaveLength(2);
    for (const [student, draw] of Object.entries(second.draws)) expect(first.draws[student]).toBe(draw);
    const { students } = (await client.get<{ students: { holds?: string }[] }>(`/api/office/rounds/${secondId}/instance`)).body;
    expect(students.map(({ holds }) => holds ?? '').sort()).toEqual(['', `${SECOND}:G1`]);
  }, 120_000);

  it('moves nobody before all have signed, then the holder to its better wish and the waiting family into the seat it left', async () => {
    const { body } = await (
      await desks.of('officer', 'ZZ')
    ).client.get<{ parts: { authority: string }[] }>(`/api/office/rounds/${secondId}`);
    await (
      await desks.of('signatory', 'ZD')
    ).client.post(`/api/office/rounds/${secondId}/sign`, {
      authority: 'ZD',
      documentNumber: '示教〔2027〕2号',
      answerOn: '2027-08-25',
    });
    await test.drain();
    expect([await states(atSecond), await caseState(waiting)]).toEqual([[[SECOND, 'accepted']], 'waiting']);
    for (const { authority } of body.parts.filter((part) => part.authority !== 'ZD'))
      await (
        await desks.of('signatory', authority)
      ).client.post(`/api/office/rounds/${secondId}/sign`, {
        authority,
        documentNumber: '示教〔2027〕2号',
        answerOn: '2027-08-25',
      });
    await test.drain();
    expect((await states(atSecond)).sort()).toEqual(
      [
        [SECOND, 'replaced'],
        [FIRST, 'accepted'],
      ].sort(),
    );
    expect([await states(waiting), await caseState(waiting)]).toEqual([[[SECOND, 'placed']], 'placed']);
    expect(await answer(waiting, { answer: 'accept' })).toBe(200);
  }, 120_000);

  it('tells the family its new line, and keeps a ledger that adds up', async () => {
    const { body } = await (
      await desks.family(atSecond)
    ).client.get<{ school: string }>(`/api/family/applications/${ids.get(atSecond)}/explanations`);
    expect(body.school).toBe(FIRST);
    const figures = (rows: SeatDrift[]) => rows.map(({ poolId, figure, pool, ledger }) => [poolId, figure, pool - ledger]);
    expect(figures(await drift())).toEqual(figures(planned));
  });
});
