import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { SEAT_KINDS } from '../../src/domain/capacity/seat-accounts';
import {
  bookFaults,
  entriesFor,
  figuresOf,
  issueEntries,
  type BookEntry,
  type IssuedFigures,
  type SeatCommand,
} from '../../src/domain/capacity/seat-book';
import { SeatLedger } from '../../src/features/seats';
import { AppError } from '../../src/platform/errors/app-error';
import { startTestApp, type TestApp } from '../support/app';
import { PoolMaker } from '../support/pools';

const placement = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const figures: fc.Arbitrary<IssuedFigures> = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(3))
  .map(([committed, coordinated, general]) => ({ entrySeats: committed + coordinated + general, committed, coordinated }));
const command: fc.Arbitrary<SeatCommand> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      movement: fc.constant('hold' as const),
      placementId: placement,
      kind: fc.constantFrom(...SEAT_KINDS),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      movement: fc.constantFrom('take' as const, 'receive' as const, 'release' as const),
      placementId: placement,
    }),
  },
  { weight: 1, arbitrary: fc.constant<SeatCommand>({ movement: 'return' }) },
  { weight: 2, arbitrary: figures.map((one): SeatCommand => ({ movement: 'issue', figures: one })) },
);

describe('the ledger in the database and the book on paper', () => {
  let test: TestApp;
  let make: PoolMaker;
  let ledger: SeatLedger;

  beforeAll(async () => {
    test = await startTestApp({ env: { DATABASE_POOL: '20' } });
    make = await PoolMaker.in(test);
    ledger = test.get(SeatLedger);
  });
  afterAll(() => test.stop());

  const openPool = async (first: IssuedFigures): Promise<{ id: string; year: number }> => {
    const year = make.freshYear();
    await make.issue([first], year);
    return { id: (await make.ofYear(year))[0]!.id, year };
  };
  /** Does a command in the database; gives the refusal, or null. */
  const carryOut = async (
    { id, year }: { id: string; year: number },
    one: SeatCommand,
    ids: Map<string, string>,
  ): Promise<string | null> => {
    const idOf = (name: string): string => ids.get(name) ?? ids.set(name, randomUUID()).get(name)!;
    try {
      if (one.movement === 'issue') await make.issue([one.figures], year);
      else if (one.movement === 'return') await test.work.write(test.ctx, (tx) => ledger.returnUnused(tx, id));
      else if (one.movement === 'hold')
        await test.work.write(test.ctx, (tx) => ledger.hold(tx, id, idOf(one.placementId), one.kind));
      else await test.work.write(test.ctx, (tx) => ledger[one.movement](tx, idOf(one.placementId)));
      return null;
    } catch (error) {
      if (error instanceof AppError) return error.code.replace('SEATS.', '');
      throw error;
    }
  };
  const entriesOf = (id: string): Promise<BookEntry[]> =>
    test.database.query<BookEntry>(
      'SELECT fromAccount, toAccount, seats, placementId, movement FROM seat_entry WHERE poolId = ?',
      [id],
    );

  it('come to the same figures and the same refusals, command by command', async () => {
    await fc.assert(
      fc.asyncProperty(figures, fc.array(command, { maxLength: 30 }), async (first, commands) => {
        const pool = await openPool(first);
        const book = issueEntries({ entrySeats: 0, committed: 0, coordinated: 0 }, first);
        const ids = new Map<string, string>();
        for (const one of commands) {
          const answer = entriesFor(book, one);
          expect(await carryOut(pool, one, ids)).toBe(typeof answer === 'string' ? answer : null);
          if (typeof answer !== 'string') book.push(...answer);
          expect(await make.figures(pool.id)).toMatchObject(figuresOf(book));
        }
        expect(await entriesOf(pool.id)).toHaveLength(book.length);
      }),
      { numRuns: 30 },
    );
    expect(await test.work.read(test.ctx, (read) => ledger.drift(read))).toEqual([]);
  }, 120_000);

  it('never drift when the commands come all at once', async () => {
    await fc.assert(
      fc.asyncProperty(figures, fc.array(command, { minLength: 5, maxLength: 30 }), async (first, commands) => {
        const pool = await openPool(first);
        const ids = new Map<string, string>();
        await Promise.all(commands.map((one) => carryOut(pool, one, ids)));
        const entries = await entriesOf(pool.id);
        expect(bookFaults(entries)).toEqual([]);
        expect(await make.figures(pool.id)).toMatchObject(figuresOf(entries));
      }),
      { numRuns: 30 },
    );
    expect(await test.work.read(test.ctx, (read) => ledger.drift(read))).toEqual([]);
  }, 120_000);
});
