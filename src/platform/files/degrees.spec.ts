import { degreePair, degreesOf } from './degrees';

describe('an angle in a cell', () => {
  it.each([
    [113.4949, 113.4949, null],
    ['１１３．４９４９', 113.4949, null],
    ['113.4949°E', 113.4949, 'lon'],
    ['北纬34.7853°', 34.7853, 'lat'],
    ['113°29′41.64″', 113.4949, null],
    [`E113°29'41.64"`, 113.4949, 'lon'],
    ['34度47分7.08秒', 34.7853, null],
    ['113-29-41.64', 113.4949, null],
    ['113°30′', 113.5, null],
  ] as const)('is read: %p', (cell, value, axis) => {
    const read = degreesOf(cell);
    expect(read?.axis).toBe(axis);
    expect(read?.value).toBeCloseTo(value, 6);
  });

  it.each(['', '约113.5', '113°75′', '113.49.49', '东经', '38512345.12', '-113.5'])('is not guessed: %p', (cell) => {
    expect(degreesOf(cell)).toBeNull();
  });

  it.each([
    ['113.4949,34.7853', 113.4949, 34.7853],
    ['（113.4949，34.7853）', 113.4949, 34.7853],
    ['34.7853 113.4949', 34.7853, 113.4949],
    [`113°29'41.64"E, 34°47'7.08"N`, 113.4949, 34.7853],
    ['东经113.4949°北纬34.7853°', 113.4949, 34.7853],
    ['E113.4949 N34.7853', 113.4949, 34.7853],
    ['N34.7853E113.4949', 34.7853, 113.4949],
    ['113.4949E34.7853N', 113.4949, 34.7853],
    ['113°29′41.64″34°47′7.08″', 113.4949, 34.7853],
  ])('and another one make a point: %p', (cell, first, second) => {
    const pair = degreePair(cell);
    expect(pair?.[0].value).toBeCloseTo(first, 6);
    expect(pair?.[1].value).toBeCloseTo(second, 6);
  });

  it.each(['113.4949', '113.4949,34.7853,12', '无法确定', ''])('alone or in three makes none: %p', (cell) => {
    expect(degreePair(cell)).toBeNull();
  });
});
