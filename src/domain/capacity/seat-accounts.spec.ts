import { ACCOUNTS_OF, COLUMN_OF, HOLD_OF, nextAccount, SEAT_ACCOUNTS, SEAT_KINDS, SEAT_MOVEMENTS } from './seat-accounts';

describe('the accounts of a pool', () => {
  it('are known by these names, which stand in every ledger', () => {
    expect(SEAT_ACCOUNTS).toEqual([
      'plan',
      'planned',
      'committed',
      'committedHeld',
      'committedAccepted',
      'committedReceived',
      'coordinated',
      'held',
      'accepted',
      'received',
      'released',
    ]);
    expect(SEAT_KINDS).toEqual(['coordinated', 'committed']);
    expect(SEAT_MOVEMENTS).toEqual(['hold', 'take', 'receive', 'release']);
  });

  it('let a seat go these ways and no other', () => {
    const ways = SEAT_ACCOUNTS.flatMap((at) =>
      (['take', 'receive', 'release'] as const).flatMap((movement) => {
        const to = nextAccount(at, movement);
        return to === null ? [] : [`${at} ${movement} ${to}`];
      }),
    );
    expect(ways).toEqual([
      'committedHeld take committedAccepted',
      'committedHeld release committed',
      'committedAccepted receive committedReceived',
      'committedAccepted release committed',
      'held take accepted',
      'held release coordinated',
      'accepted receive received',
      'accepted release coordinated',
    ]);
    expect(HOLD_OF).toEqual({ coordinated: ['coordinated', 'held'], committed: ['committed', 'committedHeld'] });
  });

  it('make the figures of a pool', () => {
    expect(ACCOUNTS_OF).toEqual({
      committed: ['committed', 'committedHeld', 'committedAccepted', 'committedReceived'],
      committedTaken: ['committedHeld', 'committedAccepted', 'committedReceived'],
      coordinated: ['coordinated', 'held', 'accepted', 'received', 'released'],
      held: ['held'],
      accepted: ['accepted'],
      received: ['received'],
      released: ['released'],
    });
    expect(COLUMN_OF).toEqual({
      committedHeld: 'committedTaken',
      committedAccepted: 'committedTaken',
      committedReceived: 'committedTaken',
      held: 'held',
      accepted: 'accepted',
      received: 'received',
      released: 'released',
    });
  });
});
