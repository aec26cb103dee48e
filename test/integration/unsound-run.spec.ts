import { RoundThreads } from '../../src/features/rounds/round-threads';
import { startTestApp, type TestApp } from '../support/app';
import { commitSeed, Desks, openSeason, sealAndRun } from '../journeys/season';

interface Round {
  readonly state: string;
  readonly runs: {
    readonly number: number;
    readonly outcomeHash: string | null;
    readonly certificate: { feasible: boolean } | null;
  }[];
}

describe('a run whose certificate is not sound', () => {
  let test: TestApp;
  let desks: Desks;
  let roundId: string;

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-05-20T10:00:00+08:00' });
    desks = new Desks(test);
    roundId = (await openSeason(test)).main;
    await commitSeed(desks, roundId);
    test.clock.set('2027-06-30T09:00:00+08:00');
  }, 120_000);
  afterAll(() => test.stop());

  const round = async (): Promise<Round> =>
    (await (await desks.of('officer', 'ZZ')).client.get<Round>(`/api/office/rounds/${roundId}`)).body;

  it('is kept as evidence, proposed to nobody, and found in the audit', async () => {
    const threads = test.get(RoundThreads);
    const match = threads.match.bind(threads);
    const broken = jest.spyOn(threads, 'match').mockImplementation(() => {
      const thread = match();
      const ask = thread.ask.bind(thread);
      return Object.assign(thread, {
        ask: async (question: { ask: string }) => {
          const answer = await ask<{ certificate: object }>(question);
          return question.ask === 'match' ? { ...answer, certificate: { ...answer.certificate, feasible: false } } : answer;
        },
      });
    });
    await sealAndRun(desks, roundId);
    await test.drain();
    broken.mockRestore();
    expect(await round()).toMatchObject({ state: 'refused', runs: [{ number: 1, certificate: { feasible: false } }] });
    expect(await test.database.query('SELECT runId FROM round_line')).toEqual([]);
    expect(await test.database.query("SELECT subjectId FROM audit_entry WHERE action = 'round.refuseRun'")).toEqual([
      { subjectId: roundId },
    ]);
  }, 120_000);

  it('is made again, as another run, when the reviewer says so', async () => {
    const answer = await (await desks.of('reviewer', 'ZZ')).client.post(`/api/office/rounds/${roundId}/run`);
    expect(answer.status).toBe(200);
    await test.drain();
    const { state, runs } = await round();
    expect([state, runs.map(({ number, certificate }) => [number, certificate?.feasible])]).toEqual([
      'proposed',
      [
        [1, false],
        [2, true],
      ],
    ]);
  }, 120_000);
});
