import { haversineMetres } from '../../domain/kernel/geo';
import { isCoordinateSystem, toWgs84 } from './coordinates';

describe('coordinates', () => {
  const point = { lon: 113.665, lat: 34.757 };

  it('stay as they are in WGS-84', () => {
    expect(toWgs84(point, 'wgs84')).toEqual(point);
  });

  it('of GCJ-02 and BD-09 lie some hundred metres and more from where they seem', () => {
    const gcj = haversineMetres(point, toWgs84(point, 'gcj02'));
    const bd = haversineMetres(point, toWgs84(point, 'bd09'));
    expect(gcj).toBeGreaterThan(300);
    expect(gcj).toBeLessThan(900);
    expect(bd).toBeGreaterThan(700);
    expect(bd).toBeLessThan(2000);
  });

  it('of any other system are not known', () => {
    expect(isCoordinateSystem('cgcs2000')).toBe(false);
  });
});
