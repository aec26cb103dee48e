import { oneOf, type Dice } from '../matching/numbers';
import { drawnIn } from './datum';
import { area, figure, fullWidth, inDegrees, NO_DAYS, writtenDay } from './figures';
import { NO_STATUS, ROADS, STAGE_WORDS, STATUS_WORDS } from './words';
import type { Cell } from './written-file';

export type Stage = 'kindergarten' | 'primary' | 'junior' | 'senior';

/** What a sheet is like, as far as its sites must know. */
export interface SheetManner {
  readonly has: ReadonlySet<string>;
  readonly workbook: boolean;
  readonly kindergartens: boolean;
  /** Whether a band gives the district of the rows below it. */
  readonly districtBands: boolean;
  readonly bands: 'one column' | 'three columns' | 'in the classes';
  readonly landUnit: 'sqm' | 'mu' | 'ha';
  readonly datum: string;
  readonly pair: 'lon,lat' | 'lat,lon';
  readonly centre: { readonly lon: number; readonly lat: number };
  /** Of 100 sites so many have one thing wrong. */
  readonly wrong: number;
}

export interface Truth {
  readonly code: string | null;
  readonly point: { readonly lon: number; readonly lat: number } | null;
  readonly stages: readonly {
    readonly stage: Stage;
    readonly planned: { readonly classes: number } | null;
    readonly seats: number | null;
  }[];
  readonly current: { readonly classes: number | null };
}

/** A site's cells by column key, what is wrong with it by column key and code, and what it truly is (null: nobody can say). */
export interface MadeSite {
  readonly cells: Map<string, Cell>;
  readonly faults: [string, string][];
  readonly truth: Truth | null;
}

/** What the place of a site in its sheet settles. */
export interface Place {
  readonly number: number;
  readonly district: string;
  readonly stage?: string;
  readonly status?: string;
  readonly takenCode: string | null;
}

const NORM: Readonly<Record<Stage, number>> = { kindergarten: 0, primary: 45, junior: 50, senior: 50 };
const YEARS: Readonly<Record<Stage, number>> = { kindergarten: 3, primary: 6, junior: 3, senior: 3 };
const LAND: Readonly<Record<Stage, number>> = { kindergarten: 0, primary: 22, junior: 24, senior: 30 };
const WORD: Readonly<Record<Stage, string>> = { kindergarten: '幼儿园', primary: '小学', junior: '初中', senior: '高中' };
const WRONGS = [
  'tracks', 'bracket', 'seats', 'rough', 'word', 'blank', 'size', 'current', 'status', 'noStatus', 'day', 'noPoint', 'turned', 'sea',
  'twice', 'nameless', 'placeless', 'land', 'unsplit', 'stroke', 'stage',
] as const; // prettier-ignore
type Wrong = (typeof WRONGS)[number] | 'nothing';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** One site of a sheet of this manner, right or with one thing wrong. */
export function makeSite(manner: SheetManner, place: Place, dice: Dice): MadeSite {
  const wrong: Wrong = dice(100) < manner.wrong ? oneOf(WRONGS, dice) : 'nothing';
  const cells = new Map<string, Cell>();
  const faults: [string, string][] = [];
  const put = (key: string, cell: Cell): void => void (manner.has.has(key) && cells.set(key, cell));
  const fault = (key: string, code: string): void => void faults.push([key, code]);

  const kinds = manner.kindergartens
    ? ['kindergarten']
    : ['primary', 'primary', 'junior', 'senior', 'primary+junior', 'junior+senior', 'primary+junior+senior', 'kindergarten'];
  const kind =
    place.stage ?? oneOf(manner.has.has('planned.classes') ? kinds : kinds.filter((one) => one !== 'kindergarten'), dice);
  const stages = kind.split('+') as Stage[];
  const status =
    place.status ??
    oneOf(['existing', 'existing', 'existing', 'expanding', 'building', 'soon', 'planned', 'reserved', 'closing'], dice);
  const name = `示例${oneOf(ROADS, dice)}${place.number}${manner.kindergartens ? '幼儿园' : '学校'}`;
  const stageless = wrong === 'stage' && manner.has.has('stage');

  // classes
  const counts = stages.map((stage) => (1 + dice(stage === 'primary' ? 8 : 10)) * YEARS[stage]);
  const own = manner.has.has('planned.classes.primary') && !manner.has.has('planned.classes');
  const garden = kind === 'kindergarten';
  if (wrong === 'tracks' && stages.length === 1 && !garden && !own) counts[0] = counts[0]! + 1;
  const bands = garden ? [counts[0]! / 3, counts[0]! / 3, counts[0]! / 3] : [];
  if (garden && manner.bands !== 'in the classes' && dice(2) > 0) bands[0] = bands[0]! + 1;
  if (garden) counts[0] = sum(bands);
  const written = plannedCells();
  const known = written.known;

  // class sizes
  const sizes = stages.map((stage) => NORM[stage]);
  if (!garden && manner.has.has('classSize') && !stageless) writeSizes();
  const seatsOf = (classes: number, at: number): number =>
    garden ? bands[0]! * 25 + bands[1]! * 30 + bands[2]! * 35 : classes * sizes[at]!;
  const seats = known && !stageless ? counts.map(seatsOf) : null;
  const total = seats === null ? null : sum(seats);
  if (written.stated !== undefined && total !== null && written.stated !== total)
    fault('planned.classes', 'PLAN.SEATS_NOT_CLASSES_TIMES_SIZE');

  // what stands
  const stands = status === 'existing' || status === 'expanding' || status === 'closing';
  const now = currentClasses();
  const pupils = stands && manner.has.has('current.pupils') ? 100 + dice(2000) : null;
  if (pupils !== null) put('current.pupils', figure(pupils, ['人', '名'], dice));
  let stated: number | null = null;
  writeSeats();
  const lands = writeLand();

  // the rest
  put('ordinal', place.number);
  const code =
    wrong === 'twice' && place.takenCode !== null && manner.has.has('code')
      ? place.takenCode
      : `SL-${String(place.number).padStart(4, '0')}`;
  put('code', code);
  if (manner.has.has('code') && code === place.takenCode) fault('code', 'PLAN.DUPLICATE_SITE');
  const nameless = wrong === 'nameless';
  if (!nameless) put('name', dice(8) === 0 ? ` ${name} ` : name);
  if (stageless) {
    put('stage', oneOf(['中学', '特教', '教育综合体'], dice));
    fault('stage', 'PLAN.STAGE_UNKNOWN');
  } else put('stage', oneOf(STAGE_WORDS[kind]!, dice));
  const ownership = oneOf(['公办', '民办', '公办', '普惠性民办'], dice);
  put('ownership', ownership);
  const placeless = wrong === 'placeless' && manner.has.has('district') && !manner.districtBands;
  if (placeless) fault('district', 'PLAN.REQUIRED_MISSING');
  else put('district', place.district);
  put('street', '演示街道');
  put('position', 'A路与B街交叉口西北角');
  const statusNow = writeStatus();
  const opens = writeOpening(statusNow);
  put('builder', '政府');
  const supports = oneOf(['是', '否', null, '演示科技园'], dice);
  put('supports', supports);
  const radius = manner.has.has('radiusM') && dice(3) > 0 ? 500 : null;
  if (radius !== null) put('radiusM', oneOf([500, '500米', '≤500', '0.5km', '５００'], dice));
  const point = writePoint();
  put('note', oneOf([null, null, '演示', '见图'], dice));

  if (nameless) return { cells, faults: [['name', 'PLAN.REQUIRED_MISSING']], truth: null };
  const text = (key: string, value: string | null): string | null => (manner.has.has(key) ? value : null);
  const scaleOf = (classes: number, at: number): object => ({
    classes,
    seats: seatsOf(classes, at),
    ...(garden && { bands: { K1: bands[0], K2: bands[1], K3: bands[2] } }),
  });
  const truth = {
    code: text('code', code),
    name,
    ownership: text('ownership', ownership),
    district: placeless ? null : place.district,
    street: text('street', '演示街道'),
    position: text('position', 'A路与B街交叉口西北角'),
    stages: stageless
      ? []
      : stages.map((stage, at) => ({
          stage,
          classSize: garden ? null : sizes[at]!,
          current: now.split === null ? null : garden ? now.garden : scaleOf(now.split[at]!, at),
          planned: known ? scaleOf(counts[at]!, at) : null,
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
  return { cells, faults, truth: truth as unknown as Truth };

  function plannedCells(): { known: boolean; stated?: number } {
    if (own) {
      stages.forEach((stage, at) => put(`planned.classes.${stage}`, figure(counts[at]!, ['班', '个班'], dice)));
      return { known: true };
    }
    if (wrong === 'word') {
      put('planned.classes', oneOf(['若干', '待定', '24班左右', '约36'], dice));
      fault('planned.classes', 'PLAN.FIGURE_UNREADABLE');
      if (garden && manner.bands !== 'in the classes') return { known: writeBands() };
      return { known: false };
    }
    if (wrong === 'blank' && !(garden && manner.bands !== 'in the classes')) {
      fault('planned.classes', 'PLAN.REQUIRED_MISSING');
      return { known: false };
    }
    if (garden) return gardenCells();
    if (stages.length > 1) return severalCells();
    if (wrong === 'stroke') {
      put('planned.classes', `${counts[0]}/${counts[0]! + 6}`);
      fault('planned.classes', 'PLAN.FIGURE_UNREADABLE');
      return { known: false };
    }
    if (wrong === 'tracks') fault('planned.classes', 'PLAN.CLASSES_NOT_WHOLE_TRACKS');
    const stated = counts[0]! * NORM[stages[0]!] - (wrong === 'bracket' ? 45 : 0);
    if ((dice(4) === 0 && !manner.has.has('classSize')) || wrong === 'bracket') {
      put(
        'planned.classes',
        oneOf(
          [
            `${counts[0]}班(${stated}座)`,
            `${counts[0]}班（${stated}学位）`,
            `${counts[0]}班/${stated}座`,
            fullWidth(`${counts[0]}班(${stated}座)`),
          ],
          dice,
        ),
      );
      return { known: true, stated };
    }
    put(
      'planned.classes',
      dice(6) === 0 && wrong !== 'tracks'
        ? `${counts[0]! / YEARS[stages[0]!]}轨${counts[0]}班`
        : figure(counts[0]!, ['班', '个班', '个教学班'], dice),
    );
    return { known: true };
  }

  function gardenCells(): { known: boolean } {
    if (manner.bands === 'in the classes') {
      const form = dice(3);
      if (form === 0) put('planned.classes', bands.join('/'));
      else if (form === 1) put('planned.classes', `小班${bands[0]}、中班${bands[1]}、大班${bands[2]}`);
      else if (wrong === 'unsplit') {
        put('planned.classes', counts[0]! + 1);
        fault('planned.classes', 'PLAN.BANDS_MISSING');
        return { known: false };
      } else put('planned.classes', figure(counts[0]!, ['班'], dice));
      return { known: true };
    }
    put('planned.classes', figure(counts[0]!, ['班'], dice));
    return { known: writeBands() };
  }

  function writeBands(): boolean {
    if (manner.bands === 'one column')
      put(
        'planned.bands',
        oneOf([bands.join('/'), fullWidth(bands.join('/')), `小班${bands[0]}中班${bands[1]}大班${bands[2]}`], dice),
      );
    else bands.forEach((count, at) => put(`planned.bands.K${at + 1}`, figure(count, ['班'], dice)));
    return true;
  }

  function severalCells(): { known: boolean } {
    if (wrong === 'unsplit') {
      put('planned.classes', figure(sum(counts), ['班'], dice));
      fault('planned.classes', 'PLAN.STAGE_SPLIT_MISSING');
      return { known: false };
    }
    const named = stages.map((stage, at) => `${WORD[stage]}${counts[at]}班`);
    const forms = [
      named.join('+'),
      named.join('、'),
      [...named].reverse().join('，'),
      counts.join('/'),
      fullWidth(counts.join('/')),
      stages.map((stage, at) => `${WORD[stage]}（${counts[at]}班）`).join('+'),
      stages.map((stage, at) => `${counts[at]}班${WORD[stage]}`).join('、'),
    ];
    put('planned.classes', oneOf(forms, dice));
    return { known: true };
  }

  function writeSizes(): void {
    if (wrong === 'size') {
      put('classSize', 55);
      stages.forEach(() => fault('classSize', 'PLAN.CLASS_SIZE_ABOVE_NORM'));
      return;
    }
    const least = Math.min(...sizes);
    const single = oneOf([least, least, 40, null], dice);
    if (stages.length > 1 && dice(2) === 0) {
      put('classSize', oneOf([sizes.join('/'), stages.map((stage, at) => `${WORD[stage]}${sizes[at]}`).join('、')], dice));
    } else if (single !== null) {
      sizes.fill(single);
      put('classSize', oneOf([single, `${single}人/班`, `${single}座`, fullWidth(String(single))], dice));
    }
  }

  function currentClasses(): { total: number | null; split: number[] | null; garden?: object } {
    if (!stands || !manner.has.has('current.classes')) return { total: null, split: null };
    const differs = (wrong === 'current' && status === 'existing') || status === 'expanding';
    const mine = counts.map((count, at) => (differs ? count + YEARS[stages[at]!] : count));
    const total = sum(mine);
    if (garden) {
      const thirds = total % 3 === 0;
      const same = known && total === counts[0];
      put('current.classes', figure(total, ['班'], dice));
      if (status === 'existing' && differs && (known || written.known)) fault('planned.classes', 'PLAN.CLASSES_DIFFER');
      if (!same && !thirds) fault('current.classes', 'PLAN.BANDS_MISSING');
      const third = total / 3;
      const shown = same
        ? { classes: total, seats: seatsOf(0, 0), bands: { K1: bands[0], K2: bands[1], K3: bands[2] } }
        : thirds
          ? { classes: total, seats: third * 90, bands: { K1: third, K2: third, K3: third } }
          : null;
      if (!known && wrong === 'unsplit' && status === 'existing') fault('planned.classes', 'PLAN.CLASSES_DIFFER');
      return { total, split: [total], garden: shown as unknown as object };
    }
    const named = stages.map((stage, at) => `${WORD[stage]}${mine[at]}班`).join('+');
    const bare = stages.length > 1 && dice(3) === 0;
    if (stages.length > 1 && !bare) put('current.classes', oneOf([named, mine.join('/')], dice));
    else put('current.classes', figure(total, ['班'], dice));
    const plannedTotal = known || wrong === 'unsplit' ? sum(counts) : null;
    if (status === 'existing' && plannedTotal !== null && total !== plannedTotal) fault('planned.classes', 'PLAN.CLASSES_DIFFER');
    if (!stageless && stages.length > 1 && bare && !(known && total === plannedTotal)) {
      fault('current.classes', 'PLAN.STAGE_SPLIT_MISSING');
      return { total, split: null };
    }
    if (wrong === 'tracks' && differs && stages.length === 1 && !own) fault('current.classes', 'PLAN.CLASSES_NOT_WHOLE_TRACKS');
    if (wrong === 'tracks' && !differs && !known) fault('current.classes', 'PLAN.CLASSES_NOT_WHOLE_TRACKS');
    return { total, split: mine };
  }

  function writeSeats(): void {
    if (!manner.has.has('planned.statedSeats')) return;
    if (wrong === 'rough') {
      put('planned.statedSeats', oneOf(['约1000', '1000余', '1000人左右', '若干'], dice));
      fault('planned.statedSeats', 'PLAN.FIGURE_UNREADABLE');
      return;
    }
    if (dice(8) === 0) return;
    stated = (total ?? 900) + (wrong === 'seats' ? 45 : 0);
    put('planned.statedSeats', figure(stated, ['座', '人', '个'], dice));
    if (total !== null && stated !== total) fault('planned.statedSeats', 'PLAN.SEATS_NOT_CLASSES_TIMES_SIZE');
  }

  function writeLand(): { current: number | null; planned: number | null } {
    const write = (key: string, wanted: number): number | null => {
      if (!manner.has.has(key)) return null;
      const { cell, sqm } = area(wanted, manner.landUnit, dice);
      put(key, cell);
      return sqm;
    };
    const needed = total === null || garden ? null : sum(stages.map((stage, at) => seats![at]! * LAND[stage]));
    const current = stands ? write('current.landSqm', 5000 + dice(40_000)) : null;
    const planned = write('planned.landSqm', (needed ?? 20_000) + (wrong === 'land' ? -1500 : 2000 + dice(5000)));
    if (planned !== null && needed !== null && planned < needed && status !== 'closing')
      fault('planned.landSqm', 'PLAN.LAND_BELOW_STANDARD');
    if (planned !== null && total !== null && total > 0) put('planned.landPerPupil', Math.round((planned / total) * 10) / 10);
    return { current, planned };
  }

  function writeStatus(): string | null {
    if (!manner.has.has('status')) return place.status ?? null;
    if (wrong === 'status' && place.status === undefined) {
      put('status', oneOf(NO_STATUS, dice));
      fault('status', 'PLAN.STATUS_UNKNOWN');
      return null;
    }
    put('status', oneOf(STATUS_WORDS[status]!, dice));
    return status;
  }

  function writeOpening(known: string | null): { opensOn: string | null; opensPrecision: string | null } {
    const none = { opensOn: null, opensPrecision: null };
    if (!manner.has.has('opensOn')) return none;
    if (wrong === 'day') {
      put('opensOn', oneOf(NO_DAYS, dice));
      fault('opensOn', 'PLAN.OPENS_UNREADABLE');
      return none;
    }
    if (dice(6) === 0) {
      if (known === 'building' || known === 'soon') fault('opensOn', 'PLAN.REQUIRED_MISSING');
      return none;
    }
    const { cell, date, precision } = writtenDay(stands ? 1960 + dice(65) : 2026 + dice(15), dice, manner.workbook);
    put('opensOn', cell);
    return { opensOn: date, opensPrecision: precision };
  }

  function writePoint(): { lon: number; lat: number } | null {
    const two = manner.has.has('point.lon');
    if (!two && !manner.has.has('point')) {
      fault('point.lon', 'PLAN.POINT_MISSING');
      return null;
    }
    const key = two ? 'point.lon' : 'point';
    if (wrong === 'noPoint') {
      fault(key, 'PLAN.POINT_MISSING');
      return null;
    }
    const true_ =
      wrong === 'sea'
        ? { lon: 124.5, lat: 33.2 }
        : { lon: manner.centre.lon + dice(2000) / 10_000, lat: manner.centre.lat + dice(2000) / 10_000 };
    const drawn = drawnIn(manner.datum, true_);
    const [lon, lat] = [Math.round(drawn.lon * 1e6) / 1e6, Math.round(drawn.lat * 1e6) / 1e6];
    if (wrong === 'turned' && two) {
      put('point.lon', lat);
      put('point.lat', lon);
      fault(key, 'PLAN.POINT_UNREADABLE');
      return null;
    }
    const form = dice(4);
    const shown = (value: number, letter: string): Cell =>
      form === 0 ? inDegrees(value, letter, dice) : form === 1 ? String(value) : value;
    if (two) {
      put('point.lon', shown(lon, 'E'));
      put('point.lat', shown(lat, 'N'));
    } else {
      const pair = manner.pair === 'lon,lat' ? [shown(lon, 'E'), shown(lat, 'N')] : [shown(lat, 'N'), shown(lon, 'E')];
      put('point', pair.join(oneOf([',', '，', ', ', ';'], dice)));
    }
    if (wrong === 'sea') fault(key, 'PLAN.POINT_FAR_FROM_OTHERS');
    return true_;
  }
}
