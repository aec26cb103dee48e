import { summed } from './summed-totals';

const row = (authority: string, stage: string, firstWish: number, notPlaced: number) => ({
  authority,
  stage,
  mode: 'ranked',
  children: firstWish + notPlaced,
  firstWish,
  secondWish: 0,
  laterWish: 0,
  byFallback: 0,
  otherwise: 0,
  notPlaced,
  listed: 0,
});
const ROWS = [row('A', 'primary', 3, 1), row('A', 'junior', 2, 0), row('B', 'primary', 5, 2)];

describe('totals of a run', () => {
  it('are summed over one side, in the order of its first lines', () => {
    expect(summed(ROWS, ({ authority }) => authority)).toMatchObject([
      { key: 'A', children: 6, firstWish: 5, notPlaced: 1 },
      { key: 'B', children: 7, firstWish: 5, notPlaced: 2 },
    ]);
  });

  it('lose no child whatever the side', () => {
    for (const side of ['authority', 'stage', 'mode'] as const)
      expect(summed(ROWS, (one) => one[side]).reduce((sum, { children }) => sum + children, 0)).toBe(13);
  });
});
