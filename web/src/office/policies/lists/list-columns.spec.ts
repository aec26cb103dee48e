import { basisPoints, percentText } from './list-columns';

describe('shares of seats', () => {
  it('are typed as per cent and kept as hundredths of one', () => {
    expect(['5', '5%', '5.5 %', '0.25', '100％'].map(basisPoints)).toEqual([500, 500, 550, 25, 10000]);
  });

  it('are shown as they are typed', () => {
    expect([500, 550, 25].map(percentText)).toEqual(['5', '5.5', '0.25']);
  });

  it('are refused when they are no number of per cent', () => {
    expect(['five', '', '5.123', '-5'].map(basisPoints)).toEqual([null, null, null, null]);
  });
});
