import * as fc from 'fast-check';
import { ACCOUNTS, balancesOf, EMPTY, move, openingMovements, sumOf, takenOf, type Account, type Movement } from './ledger';

describe('the seat ledger', () => {
  it('follows a seat from the plan to the school', () => {
    const after = balancesOf([
      ...openingMovements(180, 163, 5),
      { from: 'coordinated', to: 'held', count: 2 },
      { from: 'held', to: 'accepted', count: 1 },
      { from: 'accepted', to: 'received', count: 1 },
      { from: 'held', to: 'coordinated', count: 1 },
      { from: 'coordinated', to: 'released', count: 4 },
    ]);
    expect(after.ok && after.value).toEqual({
      planned: 12,
      committed: 163,
      coordinated: 0,
      held: 0,
      accepted: 0,
      received: 1,
      released: 4,
    });
    expect(after.ok && takenOf(after.value)).toBe(1);
  });

  it('takes no more from an account than it has', () => {
    const opened = balancesOf(openingMovements(10, 4, 6));
    const fault = opened.ok && move(opened.value, { from: 'coordinated', to: 'held', count: 7 });
    expect(fault).toMatchObject({ ok: false, error: { code: 'LEDGER.ACCOUNT_SHORT', available: 6 } });
  });

  it('opens no account beyond the seats of the year', () => {
    expect(balancesOf(openingMovements(10, 4, 7))).toMatchObject({ ok: false, error: { code: 'LEDGER.ACCOUNT_SHORT', at: 2 } });
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a movement of %p seats', (count) => {
    expect(move(EMPTY, { from: null, to: 'planned', count })).toMatchObject({
      ok: false,
      error: { code: 'LEDGER.NOT_A_MOVEMENT' },
    });
  });

  it('refuses a movement onto itself', () => {
    expect(move({ ...EMPTY, held: 3 }, { from: 'held', to: 'held', count: 1 }).ok).toBe(false);
  });

  it('has sums that never drift and no account below zero, whatever is tried', () => {
    const account = fc.option(fc.constantFrom<Account>(...ACCOUNTS));
    const movement: fc.Arbitrary<Movement> = fc.record({ from: account, to: account, count: fc.integer({ min: -2, max: 12 }) });
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 60 }), (movements) => {
        let balances = EMPTY;
        let issued = 0;
        for (const one of movements) {
          const after = move(balances, one);
          if (!after.ok) continue;
          balances = after.value;
          issued += one.from === null ? one.count : one.to === null ? -one.count : 0;
          expect(sumOf(balances)).toBe(issued);
          for (const name of ACCOUNTS) expect(balances[name]).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
