import { numbers, oneOf, shuffled } from '../matching/numbers';
import { columnsOf, keysOf, UNITS } from './columns-of-sheet';
import { bothClasses } from './figures';
import type { MadeSite, SheetManner, Truth } from './making';
import { makeSite } from './site';
import { DISTRICTS, NOT_READ, STATUS_BANDS } from './words';
import { csvOf, letterOf, xlsxOf, type Cell, type Merge } from './written-file';

/** A file that a bureau might send, and everything that is right to read in it. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly datum: string;
  /** Headings that no reader can know, to their columns. */
  readonly mapping: Readonly<Record<string, string>> | null;
  readonly answer: {
    readonly headerRows: readonly number[];
    readonly columns: Readonly<Record<string, string>>;
    readonly sites: readonly (Truth & { readonly row: number })[];
    /** `row column code` of every finding. */
    readonly findings: readonly string[];
  };
  readonly manner: Readonly<Record<string, boolean>>;
}

const BOTH = 'current+planned.classes';
const numerals = '一二三四五六七八九十';

/** The file of a seed. */
export function makeFile(seed: number): MadeFile {
  const dice = numbers(seed + 7_000_000);
  const workbook = dice(2) === 0;
  const mapped = seed % 3 === 0;
  const kindergartens = dice(5) === 0;
  const split = !kindergartens && dice(6) === 0;
  const grouped = oneOf(['by time', 'by measure', false, false] as const, dice);
  const bandsAre = kindergartens
    ? oneOf(['districts', 'none', 'none'] as const, dice)
    : oneOf(['districts', 'none', 'none', 'stages', 'states'] as const, dice);
  const bands = kindergartens
    ? oneOf(['one column', 'three columns', 'in the classes'] as const, dice)
    : ('in the classes' as const);
  const unitPlace = oneOf(['heading', 'stroke', 'sheet', 'row'] as const, dice);
  const landUnit = oneOf(['sqm', 'mu', 'ha'] as const, dice);

  const has = keysOf({ kindergartens, split, bandsAre, bands, dice });
  const both = !kindergartens && !split && dice(6) === 0;
  if (both) has.add('current.classes');
  const shown = new Set([...has].filter((key) => !both || !key.endsWith('.classes')));
  if (both) shown.add(BOTH);
  const columns = columnsOf(shown, { dice, mapped, grouped, unitPlace, landUnit, kindergartens });
  const manner: SheetManner = {
    has,
    workbook,
    kindergartens,
    districtBands: bandsAre === 'districts',
    bands,
    landUnit,
    datum: oneOf(['wgs84', 'gcj02', 'bd09'], dice),
    pair: oneOf(['lon,lat', 'lat,lon'] as const, dice),
    centre: { lon: 103 + dice(11), lat: 26 + dice(10) },
    wrong: oneOf([0, 15, 30], dice),
  };

  const rows: Cell[][] = [];
  const merges: Merge[] = [];
  const findings: string[] = [];
  const sites: (Truth & { row: number })[] = [];
  const width = columns.length;
  const at = new Map(columns.flatMap(({ key }, index) => (key === null ? [] : [[key, index] as const])));
  const placeOf = (key: string): number | undefined => at.get(key) ?? (key.endsWith('.classes') ? at.get(BOTH) : undefined);
  const letter = (key: string): string => (placeOf(key) === undefined ? '-' : letterOf(placeOf(key)!));
  const wide = (text: string): void => {
    rows.push([text, ...new Array<Cell>(width - 1).fill(null)]);
    if (workbook) merges.push({ top: rows.length, left: 1, bottom: rows.length, right: width });
  };

  // above the headings
  const title = kindergartens ? '演示市幼儿园布局规划一览表' : '演示市学校布局规划一览表';
  if (dice(4) > 0) wide(`${title}（演示数据）`);
  const stated = unitPlace === 'sheet' && (has.has('planned.landSqm') || has.has('current.landSqm'));
  if (stated) wide(`填报单位：演示市某局    单位：${landUnit === 'ha' ? '公顷' : oneOf(UNITS[landUnit], dice)}、班、人`);
  else if (dice(3) === 0) wide('填报单位：演示市某局');
  const first = rows.length + 1;
  writeHeadings();
  const headerRows = Array.from({ length: rows.length - first + 1 }, (_, row) => first + row);
  if (dice(6) === 0 && width >= 6) rows.push(columns.map((_, index) => index + 1));

  // the blocks
  const count = 4 + dice(14);
  const blocks = 1 + dice(4);
  const codes: string[] = [];
  let number = 0;
  /** Sites since the last band or sum: what a sum without a name covers. */
  let mine: (Truth & { row: number })[] = [];
  const stageBands = shuffled(['primary', 'junior', 'senior', 'primary+junior', 'junior+senior'], dice);
  const stateBands = shuffled(Object.keys(STATUS_BANDS), dice);
  const districts = shuffled(DISTRICTS, dice);
  for (let block = 0; block < blocks; block += 1) {
    if (bandsAre !== 'none') mine = [];
    writeBand(block);
    for (let left = Math.ceil(count / blocks); left > 0; left -= 1) {
      number += 1;
      const site = makeSite(
        manner,
        {
          number,
          district: bandsAre === 'districts' ? districts[block]! : oneOf(districts.slice(0, 3), dice),
          takenCode: codes.length > 0 ? oneOf(codes, dice) : null,
          ...(bandsAre === 'stages' && { stage: stageBands[block]! }),
          ...(bandsAre === 'states' && { status: stateBands[block]! }),
        },
        dice,
      );
      write(site, mine);
      if (dice(25) === 0) rows.push(new Array<Cell>(width).fill(null));
    }
    if (dice(2) === 0) {
      writeSum(
        oneOf(
          ['小计', '小 计', `小计（${mine.length}所）`, ...(bandsAre === 'districts' ? [`${districts[block]}小计`] : [])],
          dice,
        ),
        mine,
      );
      mine = [];
    }
    if (headerRows.length === 1 && dice(8) === 0) rows.push(columns.map(({ heading }) => heading[0]));
  }
  if (dice(2) === 0) writeSum(oneOf(['总计', '合计', '合　计', '全市合计'], dice), sites);
  if (dice(2) === 0) wide('注：1. 演示数据，均为虚构。');
  if (dice(3) === 0)
    rows.push(['填表人：某某', null, '审核人：某某', ...new Array<Cell>(width).fill(null)].slice(0, Math.max(width, 3)));

  findings.push('- - PLAN.POINTS_NOT_CHECKED');
  if (!has.has('status') && bandsAre !== 'states') findings.push(`${first} - PLAN.REQUIRED_MISSING`);
  for (const [index, { key, heading }] of columns.entries())
    if (key === null && NOT_READ.includes(heading[0])) findings.push(`${first} ${letterOf(index)} PLAN.COLUMN_NOT_READ`);
  farOnlyAmongFive();

  const encoding = oneOf(['utf8', 'utf8-bom', 'gbk', 'gb18030'], dice);
  const delimiter = oneOf([',', ';', '\t'], dice);
  const cover = { name: '填报说明', rows: [['填报说明'], ['一、本表为演示。', null]] };
  const strangers = columns.filter(({ strange }) => strange);
  return {
    bytes: workbook
      ? xlsxOf(
          [
            ...(dice(3) === 0 ? [cover] : []),
            { name: '一览表', rows, merges },
            ...(dice(4) === 0 ? [{ ...cover, name: '草稿', hidden: true }] : []),
          ],
          dice(2) === 0,
        )
      : csvOf(rows, encoding, delimiter, oneOf(['\n', '\r\n'], dice)),
    fileName: workbook ? '演示.xlsx' : '演示.csv',
    datum: manner.datum,
    mapping: mapped ? Object.fromEntries(strangers.map(({ key, heading }) => [heading.filter(Boolean).join(' '), key!])) : null,
    answer: {
      headerRows,
      columns: Object.fromEntries([...at].map(([key, index]) => [letterOf(index), key])),
      sites,
      findings: findings.sort(),
    },
    manner: {
      'is a workbook': workbook,
      'has headings of two rows or more': headerRows.length > 1,
      'has headings that no reader knows': mapped,
      'lists kindergartens': kindergartens,
      'gives districts, stages or states by bands': bandsAre !== 'none',
      'gives classes now and to come in one cell': both,
      'has points in another datum': manner.datum !== 'wgs84',
      'gives land in 亩 or 公顷': landUnit !== 'sqm' && (has.has('planned.landSqm') || has.has('current.landSqm')),
      'has something wrong': findings.length > 2,
    },
  };

  function writeHeadings(): void {
    const two = columns.some(({ heading }) => heading[1] !== null);
    const top = columns.map(({ heading, group }, index): Cell =>
      group !== null && columns[index - 1]?.group === group ? null : heading[0],
    );
    rows.push(top);
    if (!two && unitPlace !== 'row') return;
    if (two) {
      rows.push(columns.map(({ heading }) => heading[1]));
      if (workbook) {
        for (let from = 0; from < width; from += 1) {
          const { group, heading } = columns[from]!;
          if (group === null && heading[1] === null)
            merges.push({ top: first, left: from + 1, bottom: first + 1, right: from + 1 });
          if (group === null || columns[from - 1]?.group === group) continue;
          let to = from;
          while (columns[to + 1]?.group === group) to += 1;
          if (to > from) merges.push({ top: first, left: from + 1, bottom: first, right: to + 1 });
        }
      }
    }
    if (unitPlace === 'row' && (has.has('planned.landSqm') || has.has('current.landSqm'))) rows.push(unitRow());
  }

  function unitRow(): Cell[] {
    const unit = landUnit === 'ha' ? '公顷' : oneOf(UNITS[landUnit], dice);
    const brackets = dice(2) === 0;
    const cell = (text: string): string => (brackets ? `（${text}）` : text);
    const units = columns.map(({ key }): Cell => {
      if (key === 'planned.landSqm' || key === 'current.landSqm') return cell(unit);
      return key !== null && key.includes('classes') ? cell('班') : key === 'planned.statedSeats' ? cell('座') : null;
    });
    return units;
  }

  function writeBand(block: number): void {
    if (bandsAre === 'none') return;
    const name = {
      districts: districts[block]!,
      stages: {
        primary: '小学',
        junior: '初中',
        senior: '高中',
        'primary+junior': '九年一贯制学校',
        'junior+senior': '完全中学',
      }[stageBands[block]!]!,
      states: STATUS_BANDS[stateBands[block]!]!,
    }[bandsAre];
    const forms = [
      `${numerals[block]}、${name}`,
      `（${numerals[block]}）${name}`,
      `${numerals[block]}、${name}（6所）`,
      ...(bandsAre === 'districts' ? [`【${name}】`, name] : []),
    ];
    const form = oneOf(forms, dice);
    if (workbook || dice(2) === 0) wide(form);
    else {
      const row = new Array<Cell>(width).fill(null);
      row[at.get('name')!] = form;
      rows.push(row);
    }
  }

  function write(site: MadeSite, mine: (Truth & { row: number })[]): void {
    const row = new Array<Cell>(width).fill(null);
    for (const [index, { key, heading }] of columns.entries()) {
      if (key === BOTH)
        row[index] = bothClasses(site.cells.get('current.classes') ?? null, site.cells.get('planned.classes') ?? null);
      else if (key !== null) row[index] = site.cells.get(key) ?? null;
      else row[index] = NOT_READ.includes(heading[0]) ? 1 + dice(90) / 10 : '演示单元甲';
    }
    rows.push(row);
    for (const [key, code] of site.faults) findings.push(`${rows.length} ${letter(key)} ${code}`);
    if (site.truth === null) return;
    const truth = { ...site.truth, row: rows.length };
    if (truth.code !== null) codes.push(truth.code);
    mine.push(truth);
    sites.push(truth);
  }

  function writeSum(label: string, covered: readonly Truth[]): void {
    if (covered.length === 0) return;
    const total = (part: (stage: Truth['stages'][number]) => number | null): number | null =>
      covered.reduce<number | null>(
        (sum, { stages }) =>
          stages.length === 0
            ? null
            : stages.reduce<number | null>(
                (one, stage) => (one === null || part(stage) === null ? null : one + part(stage)!),
                sum,
              ),
        0,
      );
    const row = new Array<Cell>(width).fill(null);
    row[at.get('name')!] = label;
    const slip = dice(6) === 0;
    for (const [key, right] of [
      ['planned.statedSeats', total((stage) => stage.seats)],
      ['planned.classes', total((stage) => stage.planned?.classes ?? null)],
    ] as const) {
      if (!at.has(key)) continue;
      const wrong = slip && key === 'planned.statedSeats';
      const written = (right ?? 700) + (wrong ? 90 : 0);
      row[at.get(key)!] = oneOf([written, String(written), key === 'planned.classes' ? `${written}班` : `${written}座`], dice);
      if (wrong && right !== null) findings.push(`${rows.length + 1} ${letter(key)} PLAN.SUBTOTAL_DIFFERS`);
    }
    rows.push(row);
  }

  /** With fewer than five points none can be called far. */
  function farOnlyAmongFive(): void {
    if (sites.filter((site) => site.point !== null).length >= 5) return;
    for (let index = findings.length - 1; index >= 0; index -= 1)
      if (findings[index]!.endsWith('POINT_FAR_FROM_OTHERS')) findings.splice(index, 1);
  }
}
