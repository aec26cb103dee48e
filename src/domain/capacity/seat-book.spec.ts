import * as fc from 'fast-check';
import { SEAT_ACCOUNTS, SEAT_KINDS, SOURCE } from './seat-accounts';
import {
  balancesOf,
  bookFaults,
  entriesFor,
  figuresOf,
  issueEntries,
  leavesGiven,
  standingOf,
  type BookEntry,
  type IssuedFigures,
  type SeatCommand,
} from './seat-book';

const OPENED: IssuedFigures = { entrySeats: 90, committed: 50, coordinated: 30 };
const NOTHING: IssuedFigures = { entrySeats: 0, committed: 0, coordinated: 0 };
const opened = issueEntries(NOTHING, OPENED);

/** The book after commands, and what each of them came to. */
const after = (commands: readonly SeatCommand[], start: readonly BookEntry[] = opened) => {
  const book = [...start];
  const answers = commands.map((command) => {
    const answer = entriesFor(book, command);
    if (typeof answer !== 'string') book.push(...answer);
    return typeof answer === 'string' ? answer : answer.length;
  });
  return { book, answers };
};
const hold = (placementId: string, kind: (typeof SEAT_KINDS)[number] = 'coordinated'): SeatCommand => ({
  movement: 'hold',
  placementId,
  kind,
});
const move = (movement: 'take' | 'receive' | 'release', placementId: string): SeatCommand => ({ movement, placementId });

const placement = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const figures: fc.Arbitrary<IssuedFigures> = fc
  .tuple(fc.nat(4), fc.nat(4), fc.nat(4))
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
    weight: 8,
    arbitrary: fc.record({
      movement: fc.constantFrom('take' as const, 'receive' as const, 'release' as const),
      placementId: placement,
    }),
  },
  { weight: 1, arbitrary: fc.constant<SeatCommand>({ movement: 'return' }) },
  { weight: 2, arbitrary: figures.map((one): SeatCommand => ({ movement: 'issue', figures: one })) },
);
const anyBook = fc
  .tuple(figures, fc.array(command, { maxLength: 40 }))
  .map(([first, commands]) => after(commands, issueEntries(NOTHING, first)));

describe('the book of a pool', () => {
  it('opens with what the plan gives: committed, coordinated and the rest', () => {
    expect(balancesOf(opened)).toMatchObject({ plan: -90, committed: 50, coordinated: 30, planned: 10 });
    expect(figuresOf(opened)).toEqual({
      entrySeats: 90,
      committed: 50,
      coordinated: 30,
      committedTaken: 0,
      held: 0,
      accepted: 0,
      received: 0,
      released: 0,
    });
  });

  it('enters only the difference of a later plan, in the direction it goes', () => {
    expect(issueEntries(OPENED, OPENED)).toEqual([]);
    expect(issueEntries(OPENED, { entrySeats: 85, committed: 52, coordinated: 27 })).toEqual([
      { fromAccount: 'plan', toAccount: 'committed', seats: 2, placementId: null, movement: 'issue' },
      { fromAccount: 'coordinated', toAccount: 'plan', seats: 3, placementId: null, movement: 'issue' },
      { fromAccount: 'planned', toAccount: 'plan', seats: 4, placementId: null, movement: 'issue' },
    ]);
  });

  it('leads a seat from held to accepted to received, each step once', () => {
    const { book, answers } = after([hold('a'), hold('a'), move('take', 'a'), move('take', 'a'), move('receive', 'a')]);
    expect(answers).toEqual([1, 0, 1, 0, 1]);
    expect(standingOf(book, 'a')).toBe('received');
    expect(figuresOf(book)).toMatchObject({ held: 0, accepted: 0, received: 1, coordinated: 30 });
  });

  it('refuses every other order', () => {
    expect(after([move('take', 'a'), move('release', 'a')]).answers).toEqual(['NOT_HELD', 'NOT_HELD']);
    expect(after([hold('a'), move('receive', 'a')]).answers).toEqual([1, 'NOT_HELD']);
    expect(after([hold('a'), move('take', 'a'), move('receive', 'a'), move('release', 'a')]).answers.at(-1)).toBe('NOT_HELD');
    expect(after([hold('a'), move('release', 'a'), move('take', 'a')]).answers).toEqual([1, 1, 'NOT_HELD']);
  });

  it('gives the last seat to one, and a released seat to another', () => {
    const one = issueEntries(NOTHING, { entrySeats: 1, committed: 0, coordinated: 1 });
    expect(after([hold('a'), hold('b'), move('release', 'a'), hold('b')], one).answers).toEqual([1, 'NONE_LEFT', 1, 1]);
    expect(after([hold('a', 'committed')], one).answers).toEqual(['NONE_LEFT']);
  });

  it('takes no coordinated seat for a child placed by catchment', () => {
    const { book } = after([hold('a', 'committed'), move('take', 'a'), move('receive', 'a'), hold('b', 'committed')]);
    expect(figuresOf(book)).toMatchObject({ committed: 50, committedTaken: 2, coordinated: 30, held: 0, received: 0 });
  });

  it('returns to the general round what nobody holds, and nothing twice', () => {
    const { book, answers } = after([
      hold('a'),
      { movement: 'return' },
      { movement: 'return' },
      hold('b'),
      move('release', 'a'),
      { movement: 'return' },
    ]);
    expect(answers).toEqual([1, 1, 0, 'NONE_LEFT', 1, 1]);
    expect(figuresOf(book)).toMatchObject({ released: 30, coordinated: 30, held: 0 });
  });

  it('refuses a plan that takes away seats that are given or returned', () => {
    const { book } = after([hold('a'), hold('b', 'committed'), hold('c'), move('take', 'c')]);
    const now = figuresOf(book);
    expect(leavesGiven(now, { entrySeats: 10, committed: 1, coordinated: 2 })).toBe(true);
    expect(leavesGiven(now, { entrySeats: 10, committed: 1, coordinated: 1 })).toBe(false);
    expect(leavesGiven(now, { entrySeats: 10, committed: 0, coordinated: 2 })).toBe(false);
    expect(after([{ movement: 'issue', figures: { entrySeats: 9, committed: 9, coordinated: 0 } }], book).answers).toEqual([
      'SPOKEN_FOR',
    ]);
    expect(leavesGiven({ ...now, held: 0, accepted: 0, received: 1, released: 1 }, { ...OPENED, coordinated: 1 })).toBe(false);
  });
});

describe('whatever is asked of a book', () => {
  it('no account ever goes below zero', () => {
    fc.assert(
      fc.property(anyBook, ({ book }) => {
        for (let length = 1; length <= book.length; length += 1) {
          const balances = balancesOf(book.slice(0, length));
          for (const account of SEAT_ACCOUNTS.filter((one) => one !== SOURCE))
            expect(balances[account]).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the sums never drift: all accounts together hold nothing that the plan did not give', () => {
    fc.assert(
      fc.property(anyBook, ({ book }) => {
        const total = Object.values(balancesOf(book)).reduce((sum, seats) => sum + seats, 0);
        expect(Math.abs(total)).toBe(0);
        const now = figuresOf(book);
        expect(now.held + now.accepted + now.received + now.released).toBeLessThanOrEqual(now.coordinated);
        expect(now.committedTaken).toBeLessThanOrEqual(now.committed);
        expect(now.committed + now.coordinated).toBeLessThanOrEqual(now.entrySeats);
      }),
      { numRuns: 300 },
    );
  });

  it('no command changes anything when it is asked a second time', () => {
    fc.assert(
      fc.property(anyBook, command, ({ book }, one) => {
        const once = after([one], book).book;
        const [answer] = after([one], once).answers;
        if (once.length > book.length) expect(answer).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('nothing in it cannot be, in whatever order it is read', () => {
    fc.assert(
      fc.property(
        anyBook.chain(({ book }) => fc.shuffledSubarray(book, { minLength: book.length })),
        (shuffled) => expect(bookFaults(shuffled)).toEqual([]),
      ),
      { numRuns: 300 },
    );
  });
});

describe('a book that was tampered with', () => {
  const sound = after([hold('a'), move('take', 'a'), hold('b'), move('release', 'b')]).book;
  const without = (movement: string, placementId: string): BookEntry[] =>
    sound.filter((entry) => entry.movement !== movement || entry.placementId !== placementId);

  it('is told by an account below zero', () => {
    expect(bookFaults(sound)).toEqual([]);
    expect(
      bookFaults(
        sound.filter(({ toAccount }) => toAccount !== 'committed').concat(after([hold('c', 'committed')]).book.slice(-1)),
      ),
    ).toEqual([{ code: 'NEGATIVE_ACCOUNT', subject: 'committed' }]);
  });

  it('is told by a placement whose entries do not follow one another', () => {
    expect(bookFaults(without('hold', 'a'))).toEqual([
      { code: 'NEGATIVE_ACCOUNT', subject: 'held' },
      { code: 'BROKEN_CHAIN', subject: 'a' },
    ]);
    const jump: BookEntry = { fromAccount: 'held', toAccount: 'received', seats: 1, placementId: 'c', movement: 'receive' };
    expect(bookFaults([...sound, ...after([hold('c')]).book.slice(-1), jump])).toEqual([{ code: 'BROKEN_CHAIN', subject: 'c' }]);
  });

  it('is told by a placement that has more than one seat, begins elsewhere or returns from where it is not', () => {
    const pair: BookEntry = { fromAccount: 'coordinated', toAccount: 'held', seats: 2, placementId: 'c', movement: 'hold' };
    expect(bookFaults([...sound, pair])).toEqual([{ code: 'BROKEN_CHAIN', subject: 'c' }]);
    const twice: BookEntry = { fromAccount: 'held', toAccount: 'accepted', seats: 2, placementId: 'e', movement: 'take' };
    expect(
      bookFaults([...sound, { ...pair, seats: 1, placementId: 'e' }, { ...pair, placementId: 'f' }, twice]).map(
        ({ subject }) => subject,
      ),
    ).toEqual(['e', 'f']);
    const elsewhere: BookEntry = { ...pair, seats: 1, fromAccount: 'planned' };
    expect(bookFaults([...sound, elsewhere])).toEqual([{ code: 'BROKEN_CHAIN', subject: 'c' }]);
    const aside: BookEntry = { ...pair, seats: 1, toAccount: 'committedHeld' };
    expect(bookFaults([...sound, aside])).toEqual([{ code: 'BROKEN_CHAIN', subject: 'c' }]);
    const back: BookEntry = {
      fromAccount: 'accepted',
      toAccount: 'coordinated',
      seats: 1,
      placementId: 'a',
      movement: 'release',
    };
    expect(bookFaults([...sound, back])).toEqual([]);
    expect(bookFaults([...sound, { ...back, fromAccount: 'held' }]).map(({ code }) => code)).toContain('BROKEN_CHAIN');
    expect(bookFaults([...sound, { ...back, toAccount: 'planned' }]).map(({ code }) => code)).toContain('BROKEN_CHAIN');
  });

  it('is told by a placement with a lone later movement', () => {
    const lone: BookEntry = { fromAccount: 'coordinated', toAccount: 'held', seats: 1, placementId: 'd', movement: 'take' };
    expect(bookFaults([...sound, lone])).toEqual([{ code: 'BROKEN_CHAIN', subject: 'd' }]);
  });
});
