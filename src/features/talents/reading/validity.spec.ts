import { validityOf } from './validity';

describe('a validity in one cell', () => {
  it.each<[string, string | null, string | null]>([
    ['2024.06.01-2029.05.31', '2024-06-01', '2029-05-31'],
    ['2024-06-01-2029-05-31', '2024-06-01', '2029-05-31'],
    ['2024年6月至2029年5月', '2024-06-01', '2029-05-31'],
    ['自2024年6月1日至2029年5月31日止', '2024-06-01', '2029-05-31'],
    ['2024/6/1～长期', '2024-06-01', null],
    ['2024—2029', '2024-01-01', '2029-12-31'],
    ['至2029-05-31', null, '2029-05-31'],
    ['2029-05-31', null, '2029-05-31'],
    ['长期', null, null],
  ])('%s is from %s to %s', (text, validFrom, validTo) => {
    expect(validityOf(text)).toEqual({ validFrom, validTo });
  });

  it.each(['三年', '5年', '2024年6月起五年', '2029年底', '聘期内'])('%s says no day, and is not for ever', (text) => {
    expect(validityOf(text)).toBeUndefined();
  });
});
