/** The file `xuewei.match/1` as its page describes it. */
export interface MarketFile {
  readonly format: 'xuewei.match/1';
  readonly siblings?: 'independent' | 'together';
  readonly criteria?: readonly string[];
  readonly students: readonly StudentRow[];
  readonly fixed?: readonly FixedRow[];
  readonly schools: readonly SchoolRow[];
  readonly lottery?: { readonly seed: string; readonly scope?: 'single' | 'perSchool' };
}

export interface StudentRow {
  readonly id: string;
  readonly prefs: readonly string[];
  readonly groups?: readonly string[];
  readonly household?: string;
  readonly holds?: string;
  readonly fallback?: readonly string[];
}

export interface FixedRow {
  readonly student: string;
  readonly school: string;
  readonly why: 'negotiated' | 'adjusted';
}

export interface SchoolRow {
  readonly id: string;
  readonly site?: string;
  readonly capacity: number;
  readonly priority?: readonly string[];
  readonly priorityTiers?: readonly (readonly string[])[];
  readonly keys?: Readonly<Record<string, readonly number[]>>;
  readonly slots?: readonly SlotRow[];
  readonly unfilledToOpen?: boolean;
}

export interface SlotRow {
  readonly count: number;
  readonly group?: string | null;
  readonly soft?: boolean;
}
