import { mayBeOffered, STANDING_ZH, STANDINGS } from './figure-standing';

describe('a figure of seats', () => {
  it('goes from estimate to report to approval to issue, each with its word', () => {
    expect(STANDINGS.map((standing) => STANDING_ZH[standing])).toEqual(['估算', '上报', '核定', '下达']);
  });

  it('is offered once it is issued, and not a step before', () => {
    expect(STANDINGS.filter(mayBeOffered)).toEqual(['issued']);
  });
});
