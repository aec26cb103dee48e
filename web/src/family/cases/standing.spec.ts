import { placementOf, reachedBy, standingOf } from './standing';

const placement = (state: string) => ({ applicationId: 'a', state });

describe('where a family reads that its case stands', () => {
  it('is the state of the case until there is a placement, then that of the placement', () => {
    expect([standingOf('eligible', null), standingOf('placed', placement('accepted')), standingOf('closed', placement('received'))]).toEqual(['eligible', 'accepted', 'received']);
  });

  it('says that the family did not agree, not only that the case went to ordinary enrolment', () => {
    expect([standingOf('ordinary', placement('declined')), standingOf('ordinary', null)]).toEqual(['declined', 'ordinary']);
  });

  it('forgets a placement when the case is placeable again', () => {
    expect(standingOf('waiting', placement('revoked'))).toBe('waiting');
  });

  it('takes the latest of several placements', () => {
    expect(placementOf([placement('declined'), placement('placed'), { applicationId: 'b', state: 'received' }], 'a')?.state).toBe('placed');
  });

  it('has no place on the way for a case that has ended otherwise', () => {
    expect([reachedBy('submitted'), reachedBy('received'), reachedBy('withdrawn')]).toEqual([1, 5, null]);
  });
});
