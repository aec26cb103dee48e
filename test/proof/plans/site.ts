import { oneOf, type Dice } from '../matching/numbers';
import { writeLand, writeOpening, writePoint, writeSeats, writeStatus } from './cells-of-site';
import { currentClasses, plannedCells, writeSizes } from './classes-of-site';
import { figure } from './figures';
import { Making, type MadeSite, type Place, type SheetManner, type Truth } from './making';
import { ROADS, STAGE_WORDS } from './words';

/** One site of a sheet of this manner, right or with one thing wrong. */
export function makeSite(manner: SheetManner, place: Place, dice: Dice): MadeSite {
  const m = new Making(manner, place, dice);
  const name = `示例${oneOf(ROADS, dice)}${place.number}${manner.kindergartens ? '幼儿园' : '学校'}`;

  const written = plannedCells(m);
  m.known = written.known;
  if (!m.garden && manner.has.has('classSize') && !m.stageless) writeSizes(m);
  const { seats, total } = m;
  if (written.stated !== undefined && total !== null && written.stated !== total)
    m.fault('planned.classes', 'PLAN.SEATS_NOT_CLASSES_TIMES_SIZE');
  const now = currentClasses(m);
  const pupils = m.stands && manner.has.has('current.pupils') ? 100 + dice(2000) : null;
  if (pupils !== null) m.put('current.pupils', figure(pupils, ['人', '名'], dice));
  const stated = writeSeats(m);
  const lands = writeLand(m);

  m.put('ordinal', place.number);
  const code =
    m.wrong === 'twice' && place.takenCode !== null && manner.has.has('code')
      ? place.takenCode
      : `SL-${String(place.number).padStart(4, '0')}`;
  m.put('code', code);
  if (manner.has.has('code') && code === place.takenCode) m.fault('code', 'PLAN.DUPLICATE_SITE');
  const nameless = m.wrong === 'nameless';
  if (!nameless) m.put('name', dice(8) === 0 ? ` ${name} ` : name);
  if (m.stageless) {
    m.put('stage', oneOf(['中学', '特教', '教育综合体'], dice));
    m.fault('stage', 'PLAN.STAGE_UNKNOWN');
  } else m.put('stage', oneOf(STAGE_WORDS[m.kind]!, dice));
  const ownership = oneOf(['公办', '民办', '公办', '普惠性民办'], dice);
  m.put('ownership', ownership);
  const placeless = m.wrong === 'placeless' && manner.has.has('district') && !manner.districtBands;
  if (placeless) m.fault('district', 'PLAN.REQUIRED_MISSING');
  else m.put('district', place.district);
  m.put('street', '演示街道');
  m.put('position', 'A路与B街交叉口西北角');
  const statusNow = writeStatus(m);
  const opens = writeOpening(m, statusNow);
  m.put('builder', '政府');
  const supports = oneOf(['是', '否', null, '演示科技园'], dice);
  m.put('supports', supports);
  const radius = manner.has.has('radiusM') && dice(3) > 0 ? 500 : null;
  if (radius !== null) m.put('radiusM', oneOf([500, '500米', '≤500', '0.5km', '５００'], dice));
  const point = writePoint(m);
  m.put('note', oneOf([null, null, '演示', '见图'], dice));

  if (nameless) return { cells: m.cells, faults: [['name', 'PLAN.REQUIRED_MISSING']], truth: null };
  const text = (key: string, value: string | null): string | null => (manner.has.has(key) ? value : null);
  const scaleOf = (classes: number, at: number): object => ({
    classes,
    seats: m.seatsOf(classes, at),
    ...(m.garden && { bands: { K1: m.bands[0], K2: m.bands[1], K3: m.bands[2] } }),
  });
  const truth = {
    code: text('code', code),
    name,
    ownership: text('ownership', ownership),
    district: placeless ? null : place.district,
    street: text('street', '演示街道'),
    position: text('position', 'A路与B街交叉口西北角'),
    stages: m.stageless
      ? []
      : m.stages.map((stage, at) => ({
          stage,
          classSize: m.garden ? null : m.sizes[at]!,
          current: now.split === null ? null : m.garden ? now.garden : scaleOf(now.split[at]!, at),
          planned: m.known ? scaleOf(m.counts[at]!, at) : null,
          seats: seats?.[at] ?? null,
        })),
    current: { landSqm: lands.current, classes: now.total, pupils },
    planned: { landSqm: lands.planned, statedSeats: stated },
    status: statusNow,
    ...opens,
    builder: text('builder', '政府'),
    supports: text('supports', supports === '否' ? null : supports),
    radiusM: radius,
    point,
  };
  return { cells: m.cells, faults: m.faults, truth: truth as unknown as Truth };
}
