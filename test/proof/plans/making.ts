import { oneOf, type Dice } from '../matching/numbers';
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

/** Children of a class, years of a stage, ㎡ a child: the published norms, written down a second time. */
export const NORM: Readonly<Record<Stage, number>> = { kindergarten: 0, primary: 45, junior: 50, senior: 50 };
export const YEARS: Readonly<Record<Stage, number>> = { kindergarten: 3, primary: 6, junior: 3, senior: 3 };
export const LAND: Readonly<Record<Stage, number>> = { kindergarten: 0, primary: 22, junior: 24, senior: 30 };
export const WORD: Readonly<Record<Stage, string>> = { kindergarten: '幼儿园', primary: '小学', junior: '初中', senior: '高中' };
const WRONGS = [
  'tracks',
  'bracket',
  'seats',
  'rough',
  'word',
  'blank',
  'size',
  'current',
  'status',
  'noStatus',
  'day',
  'noPoint',
  'turned',
  'sea',
  'twice',
  'nameless',
  'placeless',
  'land',
  'unsplit',
  'stroke',
  'stage',
] as const;
/** What is wrong with a site, one thing at most. */
export type Wrong = (typeof WRONGS)[number] | 'nothing';

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const KINDS = [
  'primary',
  'primary',
  'junior',
  'senior',
  'primary+junior',
  'junior+senior',
  'primary+junior+senior',
  'kindergarten',
];
const STATES = ['existing', 'existing', 'existing', 'expanding', 'building', 'soon', 'planned', 'reserved', 'closing'];

/** A site while it is made: what it is, before it is known how its sheet writes it. */
export class Making {
  readonly cells = new Map<string, Cell>();
  readonly faults: [string, string][] = [];
  readonly wrong: Wrong;
  /** Its stages joined by +. */
  readonly kind: string;
  readonly stages: readonly Stage[];
  readonly status: string;
  readonly stands: boolean;
  readonly garden: boolean;
  /** Whether its sheet gives the classes of each stage in a column of its own. */
  readonly own: boolean;
  readonly stageless: boolean;
  /** Planned classes of each stage, and of a kindergarten of each band. */
  readonly counts: number[];
  readonly bands: number[];
  readonly sizes: number[];
  /** Whether its cells say how many classes are planned. */
  known = true;

  constructor(
    readonly manner: SheetManner,
    readonly place: Place,
    readonly dice: Dice,
  ) {
    this.wrong = dice(100) < manner.wrong ? oneOf(WRONGS, dice) : 'nothing';
    this.own = manner.has.has('planned.classes.primary') && !manner.has.has('planned.classes');
    this.kind = place.stage ?? oneOf(manner.kindergartens ? ['kindergarten'] : this.own ? KINDS.slice(0, -1) : KINDS, dice);
    this.stages = this.kind.split('+') as Stage[];
    this.status = place.status ?? oneOf(STATES, dice);
    this.stands = ['existing', 'expanding', 'closing'].includes(this.status);
    this.garden = this.kind === 'kindergarten';
    this.stageless = this.wrong === 'stage' && manner.has.has('stage');
    this.counts = this.stages.map((stage) => (1 + dice(stage === 'primary' ? 8 : 10)) * YEARS[stage]);
    if (this.wrong === 'tracks' && this.stages.length === 1 && !this.garden && !this.own) this.counts[0] = this.counts[0]! + 1;
    const third = this.counts[0]! / 3;
    this.bands = this.garden ? [third, third, third] : [];
    if (this.garden && manner.bands !== 'in the classes' && dice(2) > 0) this.bands[0] = third + 1;
    if (this.garden) this.counts[0] = sum(this.bands);
    this.sizes = this.stages.map((stage) => NORM[stage]);
  }

  put(key: string, cell: Cell): void {
    if (this.manner.has.has(key)) this.cells.set(key, cell);
  }

  fault(key: string, code: string): void {
    this.faults.push([key, code]);
  }

  seatsOf(classes: number, at: number): number {
    return this.garden ? this.bands[0]! * 25 + this.bands[1]! * 30 + this.bands[2]! * 35 : classes * this.sizes[at]!;
  }

  /** Planned seats of each stage; null when nobody can count them. */
  get seats(): number[] | null {
    return this.known && !this.stageless ? this.counts.map((count, at) => this.seatsOf(count, at)) : null;
  }

  get total(): number | null {
    return this.seats === null ? null : sum(this.seats);
  }
}
