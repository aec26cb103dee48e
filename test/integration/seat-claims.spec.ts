import { randomUUID } from 'node:crypto';
import { GRADES } from '../../src/domain/kernel/school-year';
import { CheckLedger, SeatLedger } from '../../src/features/seats';
import { AppError } from '../../src/platform/errors/app-error';
import { startTestApp, type TestApp } from '../support/app';
import { PoolMaker } from '../support/pools';

const CLAIMS = 10_000;
const POOLS = 6;
const SEATS = 50;
const CONNECTIONS = 60;
/** A connection is killed in the middle of its transaction whenever so many claims are settled. */
const KILL_EVERY = 100;
const MOST_ATTEMPTS = 50;

describe('ten thousand claims on three hundred seats', () => {
  let test: TestApp;
  let make: PoolMaker;

  beforeAll(async () => {
    test = await startTestApp({ env: { DATABASE_POOL: String(CONNECTIONS) } });
    make = await PoolMaker.in(test);
  });
  afterAll(() => test.stop());

  /** Kills a connection of this database that is in a transaction; false when none is. */
  const killOne = async (): Promise<boolean> => {
    const [victim] = await test.database.query<{ id: number }>(
      `SELECT p.id AS id FROM information_schema.innodb_trx t JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
         WHERE p.db = DATABASE() AND p.id <> CONNECTION_ID() ORDER BY RAND() LIMIT 1`,
    );
    if (!victim) return false;
    return test.database.query(`KILL ${Number(victim.id)}`).then(
      () => true,
      () => false,
    );
  };

  it('gives exactly three hundred, also when connections die in the middle, and no figure drifts', async () => {
    const year = make.freshYear();
    await make.issue(
      GRADES.slice(3, 3 + POOLS).map((grade) => ({ grade, entrySeats: SEATS + 50, committed: 50, coordinated: SEATS })),
      year,
    );
    const pools = await make.ofYear(year);
    const ledger = test.get(SeatLedger);
    const counts = { given: 0, none: 0, interrupted: 0, killed: 0 };
    const claim = async (poolId: string, placementId: string): Promise<'given' | 'none'> => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          await test.work.write(test.ctx, (tx) => ledger.hold(tx, poolId, placementId, 'coordinated'));
          return 'given';
        } catch (error) {
          if (error instanceof AppError && error.code === 'SEATS.NONE_LEFT') return 'none';
          if (error instanceof AppError || attempt === MOST_ATTEMPTS) throw error;
          counts.interrupted += 1;
        }
      }
    };
    let settled = 0;
    const given = new Set<string>();
    await Promise.all(
      Array.from({ length: CLAIMS }, async (_, at) => {
        const placementId = randomUUID();
        const outcome = await claim(pools[at % POOLS]!.id, placementId);
        counts[outcome] += 1;
        if (outcome === 'given') given.add(placementId);
        settled += 1;
        if (settled % KILL_EVERY === 0 && (await killOne())) counts.killed += 1;
      }),
    );
    expect(counts).toMatchObject({ given: POOLS * SEATS, none: CLAIMS - POOLS * SEATS });
    expect(counts.killed).toBeGreaterThan(10);
    const entries = await test.database.query<{ placementId: string }>(
      "SELECT placementId FROM seat_entry WHERE movement = 'hold'",
    );
    expect(entries).toHaveLength(POOLS * SEATS);
    expect(new Set(entries.map(({ placementId }) => placementId))).toEqual(given);
    expect((await make.ofYear(year)).map(({ held }) => held)).toEqual(Array.from({ length: POOLS }, () => SEATS));
    expect(await test.get(CheckLedger).execute(test.ctx)).toEqual({ pools: POOLS, faults: 0 });
  }, 240_000);
});
