import { oneOf } from '../matching/numbers';
import { drawnIn } from './datum';
import { area, figure, inDegrees, NO_DAYS, writtenDay } from './figures';
import { LAND, sum, type Making } from './making';
import { NO_STATUS, STATUS_WORDS } from './words';
import type { Cell } from './written-file';

/** The seats that the sheet states: right, wrong, rough or none. */
export function writeSeats(m: Making): number | null {
  if (!m.manner.has.has('planned.statedSeats')) return null;
  if (m.wrong === 'rough') {
    m.put('planned.statedSeats', oneOf(['约1000', '1000余', '1000人左右', '若干'], m.dice));
    m.fault('planned.statedSeats', 'PLAN.FIGURE_UNREADABLE');
    return null;
  }
  if (m.dice(8) === 0) return null;
  const stated = (m.total ?? 900) + (m.wrong === 'seats' ? 45 : 0);
  m.put('planned.statedSeats', figure(stated, ['座', '人', '个'], m.dice));
  if (m.total !== null && stated !== m.total) m.fault('planned.statedSeats', 'PLAN.SEATS_NOT_CLASSES_TIMES_SIZE');
  return stated;
}

/** Land in ㎡, of today and to come. */
export function writeLand(m: Making): { current: number | null; planned: number | null } {
  const write = (key: string, wanted: number): number | null => {
    if (!m.manner.has.has(key)) return null;
    const { cell, sqm } = area(wanted, m.manner.landUnit, m.dice);
    m.put(key, cell);
    return sqm;
  };
  const needed = m.total === null || m.garden ? null : sum(m.stages.map((stage, at) => m.seats![at]! * LAND[stage]));
  const current = m.stands ? write('current.landSqm', 5000 + m.dice(40_000)) : null;
  const planned = write('planned.landSqm', (needed ?? 20_000) + (m.wrong === 'land' ? -1500 : 2000 + m.dice(5000)));
  if (planned !== null && needed !== null && planned < needed && m.status !== 'closing')
    m.fault('planned.landSqm', 'PLAN.LAND_BELOW_STANDARD');
  if (planned !== null && m.total !== null && m.total > 0)
    m.put('planned.landPerPupil', Math.round((planned / m.total) * 10) / 10);
  return { current, planned };
}

/** The state in one of its words. */
export function writeStatus(m: Making): string | null {
  if (!m.manner.has.has('status')) return m.place.status ?? null;
  if (m.wrong === 'status' && m.place.status === undefined) {
    m.put('status', oneOf(NO_STATUS, m.dice));
    m.fault('status', 'PLAN.STATUS_UNKNOWN');
    return null;
  }
  m.put('status', oneOf(STATUS_WORDS[m.status]!, m.dice));
  return m.status;
}

/** The day of opening in one of its forms. */
export function writeOpening(m: Making, known: string | null): { opensOn: string | null; opensPrecision: string | null } {
  const none = { opensOn: null, opensPrecision: null };
  if (!m.manner.has.has('opensOn')) return none;
  if (m.wrong === 'day') {
    m.put('opensOn', oneOf(NO_DAYS, m.dice));
    m.fault('opensOn', 'PLAN.OPENS_UNREADABLE');
    return none;
  }
  if (m.dice(6) === 0) {
    if (known === 'building' || known === 'soon') m.fault('opensOn', 'PLAN.REQUIRED_MISSING');
    return none;
  }
  const { cell, date, precision } = writtenDay(m.stands ? 1960 + m.dice(65) : 2026 + m.dice(15), m.dice, m.manner.workbook);
  m.put('opensOn', cell);
  return { opensOn: date, opensPrecision: precision };
}

/** The point in the sheet's datum; WGS-84 comes back. */
export function writePoint(m: Making): { lon: number; lat: number } | null {
  const two = m.manner.has.has('point.lon');
  if (!two && !m.manner.has.has('point')) {
    m.fault('point.lon', 'PLAN.POINT_MISSING');
    return null;
  }
  const key = two ? 'point.lon' : 'point';
  if (m.wrong === 'noPoint') {
    m.fault(key, 'PLAN.POINT_MISSING');
    return null;
  }
  const real =
    m.wrong === 'sea'
      ? { lon: 124.5, lat: 33.2 }
      : { lon: m.manner.centre.lon + m.dice(2000) / 10_000, lat: m.manner.centre.lat + m.dice(2000) / 10_000 };
  const drawn = drawnIn(m.manner.datum, real);
  const [lon, lat] = [Math.round(drawn.lon * 1e6) / 1e6, Math.round(drawn.lat * 1e6) / 1e6];
  if (m.wrong === 'turned' && two) {
    m.put('point.lon', lat);
    m.put('point.lat', lon);
    m.fault(key, 'PLAN.POINT_UNREADABLE');
    return null;
  }
  const form = m.dice(4);
  const shown = (value: number, letter: string): Cell =>
    form === 0 ? inDegrees(value, letter, m.dice) : form === 1 ? String(value) : value;
  if (two) {
    m.put('point.lon', shown(lon, 'E'));
    m.put('point.lat', shown(lat, 'N'));
  } else {
    const pair = m.manner.pair === 'lon,lat' ? [shown(lon, 'E'), shown(lat, 'N')] : [shown(lat, 'N'), shown(lon, 'E')];
    m.put('point', pair.join(oneOf([',', '，', ', ', ';'], m.dice)));
  }
  if (m.wrong === 'sea') m.fault(key, 'PLAN.POINT_FAR_FROM_OTHERS');
  return real;
}
