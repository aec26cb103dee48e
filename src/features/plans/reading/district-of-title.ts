// The district of a sheet that is one district's own and says so in its title or on its tab only: 厦门市思明区幼儿园布局规划表.
import { compact, textOf } from '../../../platform/files/cells';
import { columnLetter, type SheetGrid } from '../../../platform/files/sheet';

export interface TitleDistrict {
  readonly district: string;
  /** Where it is written; null for the name of the sheet. */
  readonly row: number | null;
  readonly column: string | null;
  readonly text: string;
}

/** A district right behind its city; 郑州都市区, 市内九区 and 市区 are none. */
const BEHIND_CITY = /市([^市区县、，,和及与]{2,6}(?:区|县))(?!域|划|内|级)/g;
const SEVERAL = /[区县][、,和及与]/;
const WHOLE = /^[^市区县]{2,6}(?:区|县)$/;
const NONE = /[各全市内城辖一二三四五六七八九十\d]区$|都市区$|(?:校|园|片|街|社|小)区$|学校|幼儿园|各县$/;

/** The one district that the texts above the headings or the sheet's name speak of; null when there is none, or more. */
export function districtOfTitle(grid: SheetGrid, firstHeading: number): TitleDistrict | null {
  const found = new Map<string, TitleDistrict>();
  grid.rows.slice(0, firstHeading - 1).forEach((cells, at) => {
    cells.forEach((cell, index) => {
      const text = textOf(cell);
      if (SEVERAL.test(compact(text ?? ''))) return;
      for (const [, district] of compact(text ?? '').matchAll(BEHIND_CITY)) {
        const place = { district: district!, row: at + 1, column: columnLetter(index), text: text! };
        if (!NONE.test(district!) && !found.has(district!)) found.set(district!, place);
      }
    });
  });
  const tab = compact(grid.sheet);
  if (found.size === 0 && WHOLE.test(tab) && !NONE.test(tab)) return { district: tab, row: null, column: null, text: grid.sheet };
  return found.size === 1 ? [...found.values()][0]! : null;
}
