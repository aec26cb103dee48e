import { startTestApp, type TestApp } from '../support/app';
import { residentNumber } from '../support/families';
import { commitSeed, demoFamilies, Desks, formOf, openSeason, sealAndRun, type DemoFamily } from './season';

interface Line {
  readonly applicationId: string;
  readonly school: string | null;
  readonly wishRank: number | null;
}

/** Families of class C, each of whom has twins here. */
const [TOGETHER, APART] = ['F0257', 'F0191'].map((key) => demoFamilies().find((family) => family.key === key)!) as [
  DemoFamily & { wishes: string[] },
  DemoFamily & { wishes: string[] },
];
const BORN_ON = '2020-11-08';

describe('twins of a talent of class C whose first wish has one coordinated seat and whose second has two', () => {
  let test: TestApp;
  let desks: Desks;
  let roundId: string;
  const ids = new Map<DemoFamily, string[]>();

  /** The twins' applications, in one session; `together` as the guardian ticks it. */
  async function file(family: DemoFamily, first: number, together?: boolean): Promise<void> {
    const { client } = await desks.family(family);
    const filed: string[] = [];
    for (const order of [first, first + 1]) {
      const child = {
        ...(formOf(family)['child'] as object),
        name: `示例${order}`,
        documentNumber: residentNumber(BORN_ON, order),
        bornOn: BORN_ON,
        sex: null,
      };
      const answer = await client.post<{ id: string }>('/api/family/applications', {
        ...formOf(family),
        child,
        submit: true,
        ...(together === undefined ? {} : { together }),
      });
      expect([answer.status, answer.text]).toEqual([201, expect.stringContaining('submitted')]);
      filed.push(answer.body.id);
    }
    ids.set(family, filed);
  }

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-06-08T10:00:00+08:00' });
    desks = new Desks(test);
    roundId = (await openSeason(test)).main;
    await commitSeed(desks, roundId);
    for (const { wishes } of [TOGETHER, APART]) {
      for (const [at, seats] of [1, 2].entries()) {
        await test.database.query(
          "UPDATE pool p JOIN school s ON s.id = p.schoolId SET p.coordinated = ? WHERE s.code = ? AND p.grade = 'G1'",
          [seats, wishes[at]],
        );
      }
    }
  }, 120_000);
  afterAll(() => test.stop());

  const lines = async (family: DemoFamily): Promise<[string | null, number | null][]> => {
    const all = (await (await desks.of('officer', 'ZZ')).client.get<Line[]>(`/api/office/rounds/${roundId}/lines`)).body;
    return all
      .filter(({ applicationId }) => ids.get(family)!.includes(applicationId))
      .map(({ school, wishRank }) => [school, wishRank]);
  };

  it('show their guardian how they are to be placed', async () => {
    await file(TOGETHER, 311);
    await file(APART, 321, false);
    await test.drain();
    for (const [family, together] of [
      [TOGETHER, null],
      [APART, false],
    ] as const) {
      const { body } = await (await desks.family(family)).client.get(`/api/family/applications/${ids.get(family)![0]}`);
      expect(body).toMatchObject({ together, verdict: { outcome: 'ELIGIBLE' } });
    }
  }, 120_000);

  it('are both placed at the second wish, or one at each when the guardian has unticked it', async () => {
    test.clock.set('2027-06-30T09:00:00+08:00');
    await sealAndRun(desks, roundId);
    await test.drain();
    expect(await lines(TOGETHER)).toEqual([
      [TOGETHER.wishes[1], 2],
      [TOGETHER.wishes[1], 2],
    ]);
    expect((await lines(APART)).sort()).toEqual(
      [
        [APART.wishes[0], 1],
        [APART.wishes[1], 2],
      ].sort(),
    );
  }, 120_000);
});
