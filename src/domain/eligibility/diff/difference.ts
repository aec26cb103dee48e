// One difference between two policies, in the words of an officer who signs the new one.

import type { Wording } from '../policy';

export interface Difference {
  /** What it is about: `facts`, `tables`, `criteria` and the like. */
  readonly about: string;
  readonly table?: string;
  /** Row of the new policy, or of the old one where the row is gone. */
  readonly row?: number;
  readonly zh: string;
  readonly en: string;
}

/** A text in both languages as a person writes it, not as the file does; everything else that is no text stays as in the file. */
function written(value: unknown, none: string): string {
  if (value === null || value === undefined) return none;
  if (typeof value === 'string') return value;
  const { zh, en, ...rest } = value as Partial<Wording>;
  const isWording = typeof zh === 'string' && Object.keys(rest).length === 0;
  return isWording ? [zh, en].filter((text) => text !== undefined).join(' / ') : JSON.stringify(value);
}

/** `name: old → new`, when they differ. */
export function changed(about: string, name: Required<Wording>, from: unknown, to: unknown): Difference[] {
  if (JSON.stringify(from ?? null) === JSON.stringify(to ?? null)) return [];
  const arrow = (none: string): string => `${written(from, none)} → ${written(to, none)}`;
  return [{ about, zh: `${name.zh}：${arrow('无')}`, en: `${name.en}: ${arrow('none')}` }];
}

/** What is new, what is gone and what stands in both, by key. */
export function byKey<T>(
  from: readonly T[],
  to: readonly T[],
  keyOf: (item: T) => string,
  tell: {
    readonly gone: (item: T) => Difference;
    readonly added: (item: T) => Difference;
    readonly both: (old: T, now: T) => Difference[];
  },
): Difference[] {
  const old = new Map(from.map((item) => [keyOf(item), item]));
  const now = new Map(to.map((item) => [keyOf(item), item]));
  return [
    ...from.filter((item) => !now.has(keyOf(item))).map(tell.gone),
    ...to.flatMap((item) => {
      const before = old.get(keyOf(item));
      return before === undefined ? [tell.added(item)] : tell.both(before, item);
    }),
  ];
}
