import { evaluate } from '../../src/domain/eligibility';
import { changeOf } from '../../src/domain/eligibility/rehearsal';
import { Caseload, type CaseloadLine } from '../../src/features/applications';
import { Policies } from '../../src/features/policies';
import { AuthorityRegister, Schools } from '../../src/features/schools';
import { RehearsalDesk } from '../../src/features/rehearsals/rehearsal-desk';
import { RehearsalsRepository } from '../../src/features/rehearsals/rehearsals.repository';
import { startTestApp, type TestApp } from '../support/app';
import { demoFile, seedCity } from '../support/city';
import type { ProblemBody } from '../support/client';
import { demoFamilies, formOf } from '../support/families';
import { DRAFTS, onDraft, policyOfficer, publishedBy } from '../support/policy-desk';
import { addStaff, signInFamily, signInStaff, type Person } from '../support/sign-in';

const PATH = '/api/office/rehearsals';
type Counts = { gains: number; loses: number; changed: number; same: number };
interface Result extends ProblemBody {
  readonly id: string;
  readonly state: string;
  readonly percent: number;
  readonly casesDone: number;
  readonly casesTotal: number;
  readonly permittedActions: string[];
  readonly tally: { all: Counts; byClass: (Counts & { key: string })[]; lossReasons: { reason: string; count: number }[] };
  readonly trial: {
    skipped: string | null;
    before: { entrants: number; placed: number };
    after: { entrants: number; placed: number };
    pools: { school: string; over: number; seatsAfter: number; placedAfter: number }[];
  };
}

describe('a draft rehearsed on real cases (政策预演)', () => {
  let test: TestApp;
  let officer: Person;
  let checker: Person;
  let versionId: string;
  const families = demoFamilies().filter(({ round, channel }) => round === 'main' && channel === 'online');
  const some = ['ELIGIBLE', 'NOT_ELIGIBLE', 'MANUAL'].flatMap((verdict) =>
    families.filter(({ plan }) => plan.verdict === verdict).slice(0, verdict === 'ELIGIBLE' ? 14 : 5),
  );

  /** A draft that asks for as many months of insurance, and reserves as much. */
  const draftWith = async (months: number, shareBp?: number): Promise<string> => {
    const { body } = await officer.client.post<{ id: string }>(DRAFTS, { versionId });
    const operations = [
      { do: 'set', at: '/tables/3/rows/1/when/1', value: `>= ${months}` },
      { do: 'set', at: '/tables/3/rows/2/when/1', value: `< ${months}` },
      ...(shareBp === undefined ? [] : [0, 1, 2].map((at) => ({ do: 'set', at: `/reserve/${at}/shareBp`, value: shareBp }))),
    ];
    const edited = await onDraft<ProblemBody & { findings: unknown[] }>(officer, body.id, 'operations', {
      revision: 0,
      operations,
    });
    expect([edited.status, edited.body.findings]).toEqual([200, []]);
    return body.id;
  };
  const start = (draftId: string) => officer.client.post<Result>(PATH, { draftId });
  const result = async (id: string): Promise<Result> => (await officer.client.get<Result>(`${PATH}/${id}`)).body;
  const live = () =>
    Promise.all(
      [
        'application',
        'verdict',
        'application_wish',
        'pool',
        'seat_entry',
        'round',
        'round_run',
        'placement',
        'policy_version',
      ].map((table) => test.database.query(`SELECT * FROM ${table}`)),
    );

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-05-20T10:00:00+08:00' });
    await seedCity(test);
    versionId = (await test.client().get<{ versionId: string }>('/api/open/policies/current')).body.versionId;
    officer = await policyOfficer(test, 'rehearser');
    checker = await policyOfficer(test, 'rehearser2');
  }, 120_000);
  afterAll(() => test.stop());

  it('is refused while there is no case to try it on', async () => {
    const answer = await start(await draftWith(12));
    expect([answer.status, answer.body.code]).toEqual([409, 'REHEARSAL.NO_CASES']);
  });

  describe('with cases', () => {
    let draftId: string;
    let lines: CaseloadLine[];
    let expected: Counts;

    beforeAll(async () => {
      for (const family of some) {
        const { client } = await signInFamily(test, family.phone, test.client(family.address));
        expect((await client.post('/api/family/applications', formOf(family))).status).toBe(201);
      }
      await test.drain();
      test.get(RehearsalDesk).pieceSize = 5;
      draftId = await draftWith(48, 0);
      lines = await test.work.read(test.ctx, (read) => test.get(Caseload).after(read, [2027], '', 1000));
      expected = await expectedCounts();
    }, 120_000);

    /** By the engine itself, case by case, as a case is decided. */
    async function expectedCounts(): Promise<Counts> {
      const { base, tree, schools } = await test.work.read(test.ctx, async (read) => ({
        base: (await test.get(Policies).byId(read, versionId)).compiled,
        tree: await test.get(AuthorityRegister).tree(read),
        schools: new Map((await test.get(Schools).all(read)).map(({ id, authorityCode }) => [id, authorityCode])),
      }));
      const counts: Counts = { gains: 0, loses: 0, changed: 0, same: 0 };
      for (const line of lines) {
        const asked = [...new Set([line.authorityCode, ...line.wishedSchoolIds.map((id) => schools.get(id)!)])];
        const verdict = (months?: number) => {
          const given = line.facts['talent.insuredMonths'];
          // Fewer months against the same rule are what more months asked for are.
          const facts =
            months === undefined || typeof given !== 'number'
              ? line.facts
              : { ...line.facts, 'talent.insuredMonths': given - (months - 6) };
          const at = evaluate(base, facts, { authorities: asked });
          return at.outcome === 'ELIGIBLE' ? evaluate(base, facts, { authorities: tree.codes() }) : at;
        };
        counts[changeOf(verdict(), verdict(48))] += 1;
      }
      return counts;
    }

    it('says who gains and who loses, by class and reason, with progress kept and nothing live touched', async () => {
      const before = await live();
      const started = await start(draftId);
      expect([started.status, started.body.state]).toEqual([202, 'queued']);
      expect(await result(started.body.id)).toMatchObject({
        state: 'queued',
        percent: 0,
        permittedActions: ['rehearsals.cancel'],
      });
      expect((await start(draftId)).body.code).toBe('REHEARSAL.ALREADY_RUNNING');
      await test.drain();
      const done = await result(started.body.id);
      expect(done).toMatchObject({
        state: 'finished',
        percent: 100,
        casesDone: some.length,
        casesTotal: some.length,
        permittedActions: [],
      });
      expect(done.tally.all).toEqual(expected);
      expect(done.tally.all.loses).toBeGreaterThan(0);
      expect(done.tally.byClass.reduce((sum, { loses }) => sum + loses, 0)).toBe(done.tally.all.loses);
      expect(done.tally.byClass.filter(({ key }) => key === 'A' || key === 'B').every(({ loses }) => loses === 0)).toBe(true);
      expect(done.tally.lossReasons[0]!.reason).toContain('P3');
      expect(await live()).toEqual(before);
    });

    it('is chained into a trial run: without a reserve every pool that is wanted overflows', async () => {
      const { trial } = await result((await officer.client.get<{ id: string }[]>(PATH)).body[0]!.id);
      expect(trial.skipped).toBeNull();
      expect(trial.before.placed).toBeGreaterThan(0);
      // Who loses a place on the senior list only never asked for a seat.
      expect(trial.after.entrants).toBeLessThan(trial.before.entrants);
      expect(trial.after.entrants).toBeGreaterThanOrEqual(trial.before.entrants - expected.loses);
      expect(trial.pools.length).toBeGreaterThan(0);
      expect(trial.pools.filter(({ seatsAfter }) => seatsAfter > 0)).toEqual([]);
      expect([trial.after.placed, trial.pools.every(({ placedAfter }) => placedAfter === 0)]).toEqual([0, true]);
      expect(trial.pools[0]!.over).toBeGreaterThan(0);
    });

    it('keeps no personal data: counts, and numbers of cases for those who may see them', async () => {
      // The draft's own text is not about anybody, and may name a day on which somebody was born.
      const rehearsals = await test.database.query<{ content: string }>('SELECT * FROM rehearsal');
      const stored = JSON.stringify([
        rehearsals.map(({ content: _content, ...row }) => row),
        await test.database.query('SELECT * FROM rehearsal_case'),
      ]);
      for (const { child, guardian, phone } of some) {
        for (const secret of [child.name, child.documentNumber, guardian.name, guardian.documentNumber, phone, child.bornOn])
          expect(stored).not.toContain(secret);
      }
      const [{ id }] = (await officer.client.get<{ id: string }[]>(PATH)).body as [{ id: string }];
      const listed = `/api/office/rehearsal-cases?rehearsal=${id}`;
      expect((await officer.client.get(listed)).status).toBe(403);
      const [row] = await test.database.query<{ authorityCode: string }>(
        "SELECT authorityCode FROM rehearsal_case WHERE effect = 'loses' LIMIT 1",
      );
      for (const [login, authorityCode] of [
        ['desk.own', row!.authorityCode],
        ['desk.other', '410185'],
      ] as const) {
        await addStaff(test, { login, roles: ['case-officer'], authorityCode });
        const { client } = await signInStaff(test, login);
        const page = (
          await client.get<{ items: { authority: string; caseNumber: string; effect: string }[] }>(`${listed}&effect=loses`)
        ).body;
        expect(
          page.items.every(
            ({ authority, caseNumber, effect }) => authority === authorityCode && caseNumber !== null && effect === 'loses',
          ),
        ).toBe(true);
        expect(page.items.length > 0).toBe(login === 'desk.own');
      }
      await addStaff(test, { login: 'watch', roles: ['supervision'], authorityCode: 'ZZ' });
      const all = await (await signInStaff(test, 'watch')).client.get<{ total: number }>(listed);
      expect(all.body.total).toBe(expected.gains + expected.loses + expected.changed);
    });

    it('is taken away as workbooks: the counts by who may read it, the cases by their desks, which is audited', async () => {
      const [{ id }] = (await officer.client.get<{ id: string }[]>(PATH)).body as [{ id: string }];
      const { client: desk } = await signInStaff(test, 'desk.own');
      const cases = `/api/office/rehearsal-cases/workbook?effect=loses&rehearsal=`;
      const taken = await Promise.all([
        officer.client.get(`${PATH}/${id}/workbook`),
        officer.client.get(`${cases}${id}`),
        desk.get(`${PATH}/${id}/workbook`),
        desk.get(`${cases}${id}`),
        desk.get(`${cases}${versionId}`),
      ]);
      expect(taken.map(({ status }) => status)).toEqual([200, 403, 403, 200, 404]);
      expect(taken[3]!.headers['content-type']).toContain('spreadsheetml');
      const rows = await test.database.query<{ details: string }>("SELECT details FROM audit_entry WHERE action = 'rehearsals.exportCases'");
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).toContain('loses');
    });

    it('tells its progress in server-sent events, also to a desk that may only look up its own cases', async () => {
      const [line] = (await officer.client.get<{ id: string; title: string }[]>(PATH)).body;
      expect(line!.title).toContain('入学服务政策');
      const { client } = await signInStaff(test, 'desk.own');
      expect((await client.get<unknown[]>(PATH)).body).toHaveLength(1);
      const told = await client.get(`${PATH}/${line!.id}/progress`);
      expect(told.headers['content-type']).toContain('text/event-stream');
      expect(told.text).toContain('event: done');
      expect(told.text).toContain('"percent":100');
      expect((await client.get(`${PATH}/${line!.id}`)).status).toBe(403);
    });

    it('names the schools that it counts', async () => {
      const [line] = (await officer.client.get<{ id: string }[]>(PATH)).body;
      const { tally, trial } = (
        await officer.client.get<{ tally: { bySchool: { name: string | null }[] }; trial: { pools: { name: string | null }[] } }>(
          `${PATH}/${line!.id}`,
        )
      ).body;
      expect(trial.pools.every(({ name }) => name !== null && name.length > 1)).toBe(true);
      expect(tally.bySchool.some(({ name }) => name !== null)).toBe(true);
    });

    it('goes on where a worker fell, and counts no case twice', async () => {
      const { body } = await start(draftId);
      const repository = test.get(RehearsalsRepository);
      const keep = repository.keepPiece.bind(repository);
      let pieces = 0;
      const spy = jest.spyOn(repository, 'keepPiece').mockImplementation((...args) => {
        pieces += 1;
        if (pieces === 3) throw new Error('the worker fell');
        return keep(...args);
      });
      await expect(test.drain()).rejects.toThrow('the worker fell');
      const halfway = await result(body.id);
      expect([halfway.state, halfway.casesDone]).toEqual(['comparing', 10]);
      expect(halfway.percent).toBeGreaterThan(0);
      expect(halfway.percent).toBeLessThan(90);
      await test.database.query('UPDATE outbox_message SET dispatchedAt = NULL WHERE processedAt IS NULL');
      await test.drain();
      spy.mockRestore();
      expect(pieces).toBe(3 + Math.ceil((some.length - 10) / 5));
      const done = await result(body.id);
      expect([done.state, done.casesDone, done.tally.all]).toEqual(['finished', some.length, expected]);
    });

    it('can be cancelled, and then nothing more is counted', async () => {
      const { body } = await start(draftId);
      expect((await officer.client.post<Result>(`${PATH}/${body.id}/cancel`)).body.state).toBe('cancelled');
      await test.drain();
      expect(await result(body.id)).toMatchObject({ state: 'cancelled', casesDone: 0 });
      expect((await officer.client.post<Result>(`${PATH}/${body.id}/cancel`)).body.code).toBe('REHEARSAL.NOT_IN_STATE');
    });

    it("tries this year's rules on last year's children, a year older", async () => {
      const file = demoFile('policies/sp-2027.json').toString('utf8');
      const policy = JSON.parse(file.replaceAll('YEAR+1-02-29', 'YEAR+1-02-28')) as Record<string, unknown>;
      const next = await officer.client.post<{ id: string }>(DRAFTS, {
        policy: { ...policy, id: 'SP-2028', schoolYear: 2028, cases: [] },
      });
      const { body } = await start(next.body.id);
      await test.drain();
      const done = await result(body.id);
      expect([done.state, done.casesDone]).toEqual(['finished', some.length]);
      // The same rules a year later on the same children a year older: nobody's outcome changes.
      expect([done.tally.all.gains, done.tally.all.loses]).toEqual([0, 0]);
      expect(done.trial.skipped).toBe('noPools');
    });

    it('is refused for a draft with faults, for one that there is not, and for whoever is no policy officer', async () => {
      const broken = await draftWith(12);
      await onDraft(officer, broken, 'operations', {
        revision: 1,
        operations: [{ do: 'set', at: '/tables/0/rows/0/when/0', value: 'perhaps' }],
      });
      const faulty = await start(broken);
      expect([faulty.status, faulty.body.code, faulty.body.fields[0]!.field]).toEqual([
        422,
        'POLICY.FAULTS',
        '/tables/0/rows/0/when/0',
      ]);
      expect((await start('01890000-0000-7000-8000-000000000001')).status).toBe(404);
      expect((await start('none')).body.fields[0]!.field).toBe('draftId');
      await addStaff(test, { login: 'onlooker', roles: ['supervision'], authorityCode: 'ZZ' });
      const { client } = await signInStaff(test, 'onlooker');
      expect((await client.post(PATH, { draftId })).status).toBe(403);
    });

    it('leaves the way to publication open', async () => {
      const mild = await draftWith(6);
      await onDraft(officer, mild, 'operations', {
        revision: 1,
        operations: [{ do: 'set', at: '/title/en', value: 'Sample policy, revised' }],
      });
      expect((await publishedBy(officer, checker, mild)).version).toBe(2);
    });
  });
});
