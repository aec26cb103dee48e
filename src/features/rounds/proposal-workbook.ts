import type { Context } from '../../platform/context/context';
import { writeTextWorkbook } from '../../platform/files/text-workbook';
import type { ProposalLineResponse } from './joint-session.dto';

type Language = Context['language'];

const MODES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ranked: ['意向安排', 'ranked'],
  nearest: ['相对就近统筹', 'nearest'],
  single: ['单校申请后统筹', 'single choice'],
  points: ['积分排序', 'points'],
  catchment: ['对口入学', 'catchment'],
  negotiated: ['协调安排（一事一议）', 'negotiated'],
  adjusted: ['人工调整', 'adjusted'],
  district: ['区级安置', 'by the district'],
  list: ['列入中招名单', 'on the list'],
  merged: ['合并办理', 'merged'],
};

/** A column: heading in both languages, and the text of a cell. */
type Column = readonly [zh: string, en: string, cell: (line: ProposalLineResponse, at: 0 | 1, authorityName: (code: string) => string) => string];

const metres = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));
const COLUMNS: readonly Column[] = [
  ['受理号', 'Case number', ({ caseNumber }) => caseNumber ?? ''],
  ['审签部门', 'Signed by', ({ authority }, _, name) => name(authority)],
  ['年级', 'Grade', ({ grade }) => grade],
  ['人才类别', 'Class', ({ talentClass }) => talentClass ?? ''],
  ['依据条款', 'Clauses', ({ clauses }) => clauses.join('、')],
  ['意向学校', 'Wishes', ({ wishes }) => wishes.join(' / ')],
  ['服从统筹', 'Agrees to be placed', ({ acceptsPlacement }, at) => (acceptsPlacement ? ['是', 'yes'] : ['否', 'no'])[at]!],
  ['安排方式', 'Mode', ({ mode }, at) => MODES[mode]?.[at] ?? mode],
  ['拟安排学校', 'Proposed school', ({ school }) => school?.name ?? ''],
  ['意向次序', 'Wish', ({ wishRank, byFallback }, at) => (wishRank ? String(wishRank) : byFallback ? ['统筹', 'by placement'][at]! : '')],
  ['距离（米）', 'Distance (m)', ({ school }) => metres(school?.metres)],
  ['备选学校', 'Alternative', ({ alternative }) => alternative?.name ?? ''],
  ['备选距离（米）', 'Its distance (m)', ({ alternative }) => metres(alternative?.metres)],
  ['人工决定的理由', 'Ground of the decision', ({ decision }) => decision?.ground ?? ''],
  ['纪要编号', 'Minutes', ({ decision }) => decision?.minutes ?? ''],
];

/** The table of the joint session as a workbook of texts: no cell can run anything. */
export function proposalWorkbook(
  lines: readonly ProposalLineResponse[],
  language: Language,
  authorityName: (code: string) => string,
): Promise<Buffer> {
  const at = language === 'en' ? 1 : 0;
  return writeTextWorkbook([
    {
      name: ['会商方案表', 'Proposal'][at]!,
      rows: [COLUMNS.map((column) => column[at]), ...lines.map((line) => COLUMNS.map(([, , cell]) => cell(line, at, authorityName)))],
    },
  ]);
}
