import { findColumns, type HandMapping, type Vocabulary } from './headings';
import type { SheetGrid } from './sheet';

/** Why a sheet is not of a kind, and what to do about it. */
export interface Why {
  readonly zh: string;
  readonly en: string;
}

const FEWEST_KNOWN = 3;
const MOST_TOLD = 12;

/**
 * Of a sheet that has three headings of a kind or more: which column it lacks and which headings nobody knows. Undefined for a
 * sheet with fewer, which is something else.
 */
export function missingColumns<F extends string>(
  grid: SheetGrid,
  vocabulary: Vocabulary<F>,
  byHand: HandMapping<F> = {},
  mappable = true,
): Why | undefined {
  const some = findColumns(grid, { ...vocabulary, needs: [] }, byHand);
  if (some === null || some.byField.size < FEWEST_KNOWN) return undefined;
  const lacks = vocabulary.needs.filter((group) => !group.some((field) => some.byField.has(field)));
  const others = some.others.filter(({ heading }) => heading !== '').map(({ letter, heading }) => `${letter} ${heading}`);
  const rows = some.headerRows.join('–');
  const keys = lacks.map(([field]) => field);
  const unknown = others.slice(0, MOST_TOLD).join(', ');
  const does = mappable
    ? { zh: '请用对应关系指明', en: 'say by a mapping which it is' }
    : { zh: '请改正表头', en: 'correct the headings' };
  return {
    zh: `第 ${rows} 行的表头中没有 ${keys.join('、')} 列，${does.zh}${unknown === '' ? '' : `（未识别：${unknown}）`}`,
    en: `its headings in row ${rows} have no column for ${keys.join(' and ')}; ${does.en}${unknown === '' ? '' : ` (not known: ${unknown})`}`,
  };
}
