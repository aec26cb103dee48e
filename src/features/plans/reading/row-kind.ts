// Which rows of a plan sheet are sites, and which are titles of blocks, sums, repeated headings, numberings or notes.
import { compact, figureOf, textOf } from '../../../platform/files/cells';
import type { FoundColumns } from '../../../platform/files/headings';
import { isHeadingAgain } from '../../../platform/files/rows-of-headings';
import type { Cell } from '../../../platform/files/sheet';
import { bandBesideFigures, bandName, bandOf, type Band } from './band-row';
import type { PlanField } from './layout-plan.vocabulary';

export type RowKind =
  | { readonly kind: 'empty' }
  | { readonly kind: 'site' }
  | { readonly kind: 'heading' }
  | { readonly kind: 'note' }
  | { readonly kind: 'band'; readonly band: Band }
  /** 小计 covers a block or the district it names, 总计 the whole sheet, a bare 合计 either. */
  | { readonly kind: 'sum'; readonly label: string; readonly covers: 'block' | 'sheet' | 'either' };

const SUM = /^(.*?)(小计|合计|总计|共计|累计|汇总)(?:[(]?\d+(?:所|个|处|校|园)[)]?)?[:]?$/;
const NOTE =
  /^(?:注释?\d*(?:[:：.、\s]|$)|备注[:：]|说明[:：]|附注|填表|填报|填写|制表|审核|复核|校核|编制|单位负责人|负责人[:：]|联系|资料来源|数据来源|其中[:：]?|平均|均值|占比|比例|续上?表)/;
const CHINESE_ORDINAL = /^[(]?(?:[一二三四五六七八九十]{1,3}|[ivx]{1,4}|[ⅰ-ⅹ])[)]?[、.]?$/i;

/** Decides what a row is by its texts; a row that holds figures beside a name is always a site. */
export function kindOfRow(row: readonly Cell[], columns: FoundColumns<PlanField>): RowKind {
  const texts = [...new Set(row.map((cell) => textOf(cell)).filter((text): text is string => text !== null))];
  if (texts.length === 0) return { kind: 'empty' };
  const words = texts.filter((text) => figureOf(text).kind !== 'figure');
  const sum = words
    .slice(0, 2)
    .map((text) => SUM.exec(compact(text)))
    .find((found) => found !== null);
  if (sum && words.length <= 3) return sumRow(sum[1]!, sum[2]!);
  if (isHeadingAgain(row, columns)) return { kind: 'heading' };
  if (NOTE.test(words[0] ?? '')) return { kind: 'note' };
  const numbered = numberedBand(row, columns);
  if (numbered !== null) return { kind: 'band', band: numbered };
  const titled = texts.length > 1 && words.length === 1 ? bandBesideFigures(words[0]!) : null;
  if (titled !== null) return { kind: 'band', band: titled };
  if (texts.length > 1) return { kind: 'site' };
  const band = bandOf(texts[0]!);
  if (band !== null) return { kind: 'band', band };
  const nameColumn = columns.byField.get('name')!.index;
  const onlyInNameColumn =
    nameColumn > 0 && textOf(row[nameColumn]) !== null && row.every((cell, at) => at === nameColumn || textOf(cell) === null);
  return { kind: onlyInNameColumn && words.length > 0 ? 'site' : 'note' };
}

function sumRow(before: string, word: string): RowKind {
  const label = bandName(before);
  if (/^(?:全[市省县区]|总)/.test(before)) return { kind: 'sum', label, covers: 'sheet' };
  if (label !== '' || word === '小计' || before === '本页') return { kind: 'sum', label, covers: 'block' };
  return { kind: 'sum', label, covers: word === '合计' || word === '汇总' ? 'either' : 'sheet' };
}

/** 一 | 中原区 | … | 312: a block's name beside its Chinese numeral, with the block's figures or without. */
function numberedBand(row: readonly Cell[], columns: FoundColumns<PlanField>): Band | null {
  const filled = row.flatMap((cell) => textOf(cell) ?? []);
  if (!CHINESE_ORDINAL.test(compact(filled[0] ?? '')) || filled.length < 2) return null;
  const name = textOf(row[columns.byField.get('name')!.index]) ?? filled[1]!;
  const others = filled.slice(1).filter((text) => text !== name);
  return others.every((text) => figureOf(text).kind === 'figure') ? bandOf(name) : null;
}
