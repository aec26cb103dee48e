// Which rows of a plan sheet are sites, and which are titles of districts, sums, repeated headings or notes.
import { compact, figureOf, textOf } from '../../../platform/files/cells';
import type { FoundColumns } from '../../../platform/files/headings';
import type { Cell } from '../../../platform/files/sheet';
import type { PlanField } from './layout-plan.vocabulary';
import { bandName } from './plan-words';

export type RowKind =
  | { readonly kind: 'empty' }
  | { readonly kind: 'site' }
  | { readonly kind: 'heading' }
  | { readonly kind: 'note' }
  | { readonly kind: 'band'; readonly name: string }
  /** 小计 covers a block or the district it names, 合计 the whole sheet. */
  | { readonly kind: 'sum'; readonly label: string; readonly whole: boolean };

const SUM = /^(.*?)(小计|合计|总计|共计|累计|汇总)[:]?$/;
const NOTE = /^(?:注\d*[:：.、]?|备注[:：]|说明[:：]|附注|填表|填报|制表|审核|编制|资料来源|数据来源|\*)/;
const PLACE = /[【】\[\]]|(?:区|县|市|片区|新城|组团|街道|镇|乡)$|^[(（]?[一二三四五六七八九十]+[)）、.]/;

/** Decides what a row is by its texts; a row that holds figures beside a name is always a site. */
export function kindOfRow(row: readonly Cell[], columns: FoundColumns<PlanField>): RowKind {
  const texts = [...new Set(row.map((cell) => textOf(cell)).filter((text): text is string => text !== null))];
  if (texts.length === 0) return { kind: 'empty' };
  const words = texts.filter((text) => figureOf(text).kind !== 'figure');
  const sum = words.map((text) => SUM.exec(compact(text))).find((found) => found !== null);
  if (sum && words.length <= 2) {
    return {
      kind: 'sum',
      label: bandName(sum[1]!),
      whole: sum[1] === '' ? sum[2] !== '小计' : /^(?:全[市省县区]|总)/.test(sum[1]!),
    };
  }
  if (repeatsHeading(row, columns)) return { kind: 'heading' };
  if (NOTE.test(texts[0]!)) return { kind: 'note' };
  if (texts.length > 1) return { kind: 'site' };
  const nameColumn = columns.byField.get('name')!.index;
  const onlyInNameColumn =
    nameColumn > 0 && textOf(row[nameColumn]) !== null && row.every((cell, at) => at === nameColumn || textOf(cell) === null);
  if (onlyInNameColumn && !PLACE.test(texts[0]!)) return { kind: 'site' };
  return PLACE.test(texts[0]!) ? { kind: 'band', name: bandName(texts[0]!) } : { kind: 'note' };
}

/** Sheets made for printing repeat their heading on every page. */
function repeatsHeading(row: readonly Cell[], columns: FoundColumns<PlanField>): boolean {
  const found = [...columns.byField.values()];
  const same = found.filter(({ index, heading }) => {
    const text = textOf(row[index]);
    return text !== null && compact(heading).endsWith(compact(text));
  });
  return same.length >= 3 && same.length * 2 >= found.length;
}
