import { randomUUID } from 'node:crypto';
import { SchoolKeeper } from '../../src/features/schools';
import {
  freeCoordinated,
  Pools,
  SeatIssue,
  SeatLedger,
  SeatReport,
  SeatsModule,
  type IssuedPool,
  type PoolRow,
  type SeatKind,
  type SeatMoved,
} from '../../src/features/seats';
import { SeatList } from '../../src/features/seats/seat-list.query';
import type { Grade } from '../../src/domain/kernel/school-year';
import type { Role } from '../../src/platform/access/principal';
import type { Context } from '../../src/platform/context/context';
import { startTestApp, type TestApp } from '../support/app';
import { importAuthorities } from '../support/city';

describe('the ledger of seats', () => {
  let test: TestApp;
  let ledger: SeatLedger;
  let schools: string[];
  let serial = 0;

  const write = <T>(work: Parameters<TestApp['work']['write']>[1]): Promise<T> => test.work.write(test.ctx, work) as Promise<T>;
  const issue = (pools: Partial<IssuedPool>[], schoolYear = 2027): Promise<{ opened: number; changed: number }> => {
    const full = pools.map((pool): IssuedPool => ({
      schoolId: schools[0]!,
      schoolCode: 'S-1',
      authorityCode: '410105',
      grade: 'G1',
      standing: 'issued',
      entrySeats: 90,
      committed: 50,
      coordinated: 30,
      grounds: { row: 1 },
      ...pool,
    }));
    return write((tx) => test.get(SeatIssue).issue(tx, schoolYear, full, 'test plan'));
  };
  /** A fresh year with one pool, so that tests share nothing. */
  const pool = async (figures: Partial<IssuedPool> = {}): Promise<{ id: string; year: number }> => {
    const year = 2100 + (serial += 1);
    await issue([figures], year);
    const [made] = await test.work.read(test.ctx, (read) => test.get(Pools).ofYear(read, year));
    return { id: made!.id, year };
  };
  const figures = async (id: string): Promise<PoolRow> =>
    (await test.work.read(test.ctx, (read) => test.get(Pools).byIds(read, [id]))).get(id)!;
  const hold = (poolId: string, placement: string = randomUUID(), kind: SeatKind = 'coordinated'): Promise<SeatMoved> =>
    write((tx) => ledger.hold(tx, poolId, placement, kind));
  const move = (movement: 'take' | 'receive' | 'release', placement: string): Promise<SeatMoved> =>
    write((tx) => ledger[movement](tx, placement));
  const outcomes = async (all: Promise<SeatMoved>[]): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const one of await Promise.allSettled(all)) {
      const key = one.status === 'fulfilled' ? `moved ${one.value.moved}` : String((one.reason as { code?: unknown }).code);
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  };

  beforeAll(async () => {
    test = await startTestApp({ imports: [SeatsModule], env: { DATABASE_POOL: '20' } });
    ledger = test.get(SeatLedger);
    await importAuthorities(test);
    const sighting = { ownership: 'public', lon: 113.7, lat: 34.8 } as const;
    const kept = await write<{ ids: string[] }>((tx) =>
      test.get(SchoolKeeper).keep(tx, [
        { ...sighting, code: 'S-1', name: '示例小学', authorityCode: '410105' },
        { ...sighting, code: 'S-2', name: '示例中学', authorityCode: 'ZD' },
      ]),
    );
    schools = kept.ids;
  });
  afterAll(() => test.stop());
  afterEach(async () => {
    expect(await test.work.read(test.ctx, (read) => ledger.drift(read))).toEqual([]);
  });

  it('gives exactly thirty of thirty seats when four hundred are asked for at once', async () => {
    const { id } = await pool();
    expect(await outcomes(Array.from({ length: 400 }, () => hold(id)))).toEqual({ 'moved true': 30, 'SEATS.NONE_LEFT': 370 });
    expect(await figures(id)).toMatchObject({ held: 30, coordinated: 30, committedTaken: 0 });
  });

  it('changes nothing when a movement is delivered twice, also at the same moment and in a full pool', async () => {
    const { id } = await pool({ coordinated: 1 });
    const placement = randomUUID();
    expect(await outcomes(Array.from({ length: 12 }, () => hold(id, placement)))).toEqual({ 'moved true': 1, 'moved false': 11 });
    expect(await outcomes(Array.from({ length: 12 }, () => move('take', placement)))).toEqual({
      'moved true': 1,
      'moved false': 11,
    });
    expect(await figures(id)).toMatchObject({ held: 0, accepted: 1 });
  });

  it('leads a seat from held to accepted to received, and in no other order', async () => {
    const { id } = await pool();
    const placement = randomUUID();
    await expect(move('take', placement)).rejects.toMatchObject({ code: 'SEATS.NOT_HELD' });
    await hold(id, placement);
    await expect(move('receive', placement)).rejects.toMatchObject({ code: 'SEATS.NOT_HELD' });
    await move('take', placement);
    expect(await move('receive', placement)).toEqual({ poolId: id, moved: true });
    await expect(move('release', placement)).rejects.toMatchObject({ code: 'SEATS.NOT_HELD' });
    expect(await figures(id)).toMatchObject({ held: 0, accepted: 0, received: 1 });
  });

  it('frees a released seat for another child', async () => {
    const { id } = await pool({ coordinated: 1 });
    const [first, second] = [randomUUID(), randomUUID()];
    await hold(id, first);
    await expect(hold(id, second)).rejects.toMatchObject({ code: 'SEATS.NONE_LEFT' });
    await move('release', first);
    expect(await hold(id, second)).toEqual({ poolId: id, moved: true });
    expect(await hold(id, first)).toEqual({ poolId: id, moved: false });
    expect(await figures(id)).toMatchObject({ held: 1 });
  });

  it('lets one of two deeds have the seat that both reach for', async () => {
    const { id } = await pool();
    const placement = randomUUID();
    await hold(id, placement);
    await move('take', placement);
    expect(await outcomes([move('receive', placement), move('release', placement)])).toEqual({
      'moved true': 1,
      'SEATS.NOT_HELD': 1,
    });
    const after = await figures(id);
    expect(after).toMatchObject({ held: 0, accepted: 0 });
    expect(after.received + freeCoordinated(after)).toBe(30);
  });

  it('takes no coordinated seat for a child placed by catchment', async () => {
    const { id } = await pool({ committed: 2, coordinated: 1 });
    const placements = [randomUUID(), randomUUID()];
    for (const placement of placements) await hold(id, placement, 'committed');
    await expect(hold(id, randomUUID(), 'committed')).rejects.toMatchObject({ code: 'SEATS.NONE_LEFT' });
    await move('take', placements[0]!);
    await move('receive', placements[0]!);
    await move('release', placements[1]!);
    expect(await figures(id)).toMatchObject({ committedTaken: 1, held: 0, accepted: 0, received: 0 });
  });

  it('does not hold one placement in two pools', async () => {
    const placement = randomUUID();
    const [one, other] = [await pool(), await pool()];
    await hold(one.id, placement);
    await expect(hold(other.id, placement)).rejects.toMatchObject({ code: 'SEATS.NOT_HELD' });
  });

  it('moves nothing when the deed around it fails', async () => {
    const { id } = await pool();
    const failed = write(async (tx) => {
      await ledger.hold(tx, id, randomUUID(), 'coordinated');
      throw new Error('the deed failed');
    });
    await expect(failed).rejects.toThrow('the deed failed');
    expect(await figures(id)).toMatchObject({ held: 0 });
  });

  it('gives back to the general round only what nobody holds, once', async () => {
    const { id } = await pool({ coordinated: 3 });
    await hold(id);
    expect(await write<number>((tx) => ledger.returnUnused(tx, id))).toBe(2);
    expect(await write<number>((tx) => ledger.returnUnused(tx, id))).toBe(0);
    await expect(hold(id)).rejects.toMatchObject({ code: 'SEATS.NONE_LEFT' });
    expect(await figures(id)).toMatchObject({ held: 1, released: 2 });
  });

  it('refuses a plan that takes seats away from children, and enters the difference of one that does not', async () => {
    const { id, year } = await pool({ coordinated: 3 });
    await hold(id);
    await hold(id);
    await expect(issue([{ coordinated: 1 }, { schoolId: schools[1]!, grade: 'G7' }], year)).rejects.toMatchObject({
      code: 'SEATS.SPOKEN_FOR',
      params: { pools: 'S-1 G1', count: 1 },
    });
    expect(await figures(id)).toMatchObject({ coordinated: 3 });
    expect(await issue([{ coordinated: 2, entrySeats: 45, committed: 40 }], year)).toEqual({ opened: 0, changed: 1 });
    expect(await figures(id)).toMatchObject({ entrySeats: 45, committed: 40, coordinated: 2, held: 2 });
  });

  it('is not even let by the database to give more than there is', async () => {
    const { id } = await pool();
    await expect(test.database.query('UPDATE pool SET held = coordinated + 1 WHERE id = ?', [id])).rejects.toThrow(
      /ck_pool_coordinated/,
    );
  });

  it('names the pool whose figures were changed past it', async () => {
    const { id } = await pool();
    await test.database.query('UPDATE pool SET received = 1 WHERE id = ?', [id]);
    expect(await test.work.read(test.ctx, (read) => ledger.drift(read))).toEqual([
      { poolId: id, figure: 'received', pool: 1, ledger: 0 },
    ]);
    await test.database.query('UPDATE pool SET received = 0 WHERE id = ?', [id]);
  });

  it('sums up by authority what is planned, held and received', async () => {
    const { id, year } = await pool();
    await issue(
      [
        {
          schoolId: schools[1]!,
          schoolCode: 'S-2',
          authorityCode: 'ZD',
          grade: 'G7',
          entrySeats: 100,
          committed: 90,
          coordinated: 5,
        },
      ],
      year,
    );
    await hold(id);
    const report = await test.work.read(test.ctx, (read) => test.get(SeatReport).perAuthority(read, year));
    expect(report).toEqual([
      {
        authorityCode: '410105',
        pools: 1,
        entrySeats: 90,
        committed: 50,
        committedTaken: 0,
        coordinated: 30,
        held: 1,
        accepted: 0,
        received: 0,
        released: 0,
        poolsAboveNorm: 0,
      },
      {
        authorityCode: 'ZD',
        pools: 1,
        entrySeats: 100,
        committed: 90,
        committedTaken: 0,
        coordinated: 5,
        held: 0,
        accepted: 0,
        received: 0,
        released: 0,
        poolsAboveNorm: 0,
      },
    ]);
    const entry = await test.work.read(test.ctx, (read) => test.get(SeatReport).perAuthority(read, year, { grades: ['G7'] }));
    expect(entry.map(({ authorityCode }) => authorityCode)).toEqual(['ZD']);
  });

  describe('as an officer sees it', () => {
    const officer = (authorityCode: string, role: Role = 'case-officer', below: string[] = []): Context => ({
      ...test.ctx,
      principal: {
        kind: 'account',
        accountId: randomUUID(),
        sessionId: 's',
        roles: [role],
        authorityCode,
        authorityCodes: [authorityCode, ...below],
        cityCode: 'ZZ',
        schoolId: null,
      },
    });
    const list = async (ctx: Context, request: { authority?: string; stage?: 'primary' | 'junior' } = {}): Promise<string[]> => {
      const page = await test.get(SeatList).execute(ctx, { schoolYear: 2027, ...request });
      expect(page.total).toBe(page.items.length);
      return page.items.map(({ school, grade }) => `${school} ${grade}`);
    };

    beforeAll(async () => {
      const grades: Grade[] = ['G10', 'G2', 'G1'];
      await issue([
        ...grades.map((grade) => ({ grade })),
        { schoolId: schools[1]!, schoolCode: 'S-2', authorityCode: 'ZD', grade: 'G7' as const },
      ]);
    });

    it('shows a district its own pools, the city all of them, and others none', async () => {
      expect(await list(officer('410105'))).toEqual(['S-1 G1', 'S-1 G2', 'S-1 G10']);
      expect(await list(officer('ZZ', 'case-officer', ['410105', 'ZD']))).toHaveLength(4);
      expect(await list(officer('ZZ', 'planner'))).toHaveLength(4);
      expect(await list(officer('410102'))).toEqual([]);
      expect(await list(officer('410105', 'operator'))).toEqual([]);
    });

    it('narrows by authority and stage, and shows the grounds', async () => {
      expect(await list(officer('ZZ', 'planner'), { authority: 'ZD' })).toEqual(['S-2 G7']);
      expect(await list(officer('ZZ', 'planner'), { authority: 'ZZ', stage: 'primary' })).toEqual(['S-1 G1', 'S-1 G2']);
      const page = await test.get(SeatList).execute(officer('ZD'), { schoolYear: 2027 });
      expect(page.items[0]).toMatchObject({ schoolName: '示例中学', authority: 'ZD', coordinated: 30, grounds: { row: 1 } });
    });
  });
});
