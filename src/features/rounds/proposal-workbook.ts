import { GRADE_WORDS } from '../../domain/kernel/grade-words';
import type { Grade } from '../../domain/kernel/school-year';
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

type At = 0 | 1;
const LANGUAGES = ['zh', 'en'] as const;
type AuthorityName = (code: string) => string;
/** A column: heading in both languages, and the text of a cell; `number` counts from 1. The sheet on the screen has the same. */
type Column = readonly [zh: string, en: string, cell: (line: ProposalLineResponse, at: At, name: AuthorityName, number: number) => string];

const METRES_A_KILOMETRE = 1000;
/** As the screen says it: with its unit. */
const distance = (metres: number | null | undefined, at: At): string => {
  if (metres === null || metres === undefined) return '';
  return metres < METRES_A_KILOMETRE ? `${metres} ${['米', 'm'][at]!}` : `${(metres / METRES_A_KILOMETRE).toFixed(1)} ${['公里', 'km'][at]!}`;
};
const facts = ({ talentClass, residenceAuthority, employerAuthority, acceptsPlacement }: ProposalLineResponse, at: At, name: AuthorityName): string =>
  [
    talentClass === null ? '' : [`${talentClass} 类`, `class ${talentClass}`][at]!,
    residenceAuthority === null ? '' : ['居住 ', 'home: '][at]! + name(residenceAuthority),
    employerAuthority === null ? '' : ['单位 ', 'work: '][at]! + name(employerAuthority),
    acceptsPlacement ? ['服从统筹', 'agrees to be placed'][at]! : ['不服从统筹', 'does not agree to be placed'][at]!,
  ]
    .filter(Boolean)
    .join('；');
const COLUMNS: readonly Column[] = [
  ['序号', 'No.', (_, __, ___, number) => String(number)],
  ['审签部门', 'Signed by', ({ authority }, _, name) => name(authority)],
  ['年级', 'Grade', ({ grade }, at) => GRADE_WORDS[grade as Grade]?.[LANGUAGES[at]] ?? grade],
  ['受理号', 'Case number', ({ caseNumber }) => caseNumber ?? ''],
  ['儿童', 'Child', ({ childName }) => childName],
  ['事实', 'Facts', facts],
  ['意向学校', 'Wishes', ({ wishes }) => wishes.map((wish, at) => `${at + 1}. ${wish}`).join('\n')],
  ['安排方式', 'Mode', ({ mode }, at) => MODES[mode]?.[at] ?? mode],
  ['拟安排学校', 'Proposed school', ({ school, mode }, at) => school?.name ?? (mode === 'list' || mode === 'merged' ? '' : ['未安排学校', 'no school'][at]!)],
  ['意向次序', 'Wish', ({ wishRank, byFallback }, at) => (wishRank ? [`第 ${wishRank} 意向`, `wish ${wishRank}`][at]! : byFallback ? ['统筹安排', 'by placement'][at]! : '')],
  ['距离', 'Distance', ({ school }, at) => distance(school?.metres, at)],
  ['备选（尚有余位）', 'Alternative with seats', ({ alternative }) => alternative?.name ?? ''],
  ['备选距离', 'Its distance', ({ alternative }, at) => distance(alternative?.metres, at)],
  ['备选余位（个）', 'Seats left there', ({ alternative }) => (alternative ? String(alternative.seatsLeft) : '')],
  ['政策依据', 'Clauses', ({ clauses }) => clauses.join('、')],
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
      paper: 'landscape',
      rows: [COLUMNS.map((column) => column[at]), ...lines.map((line, before) => COLUMNS.map(([, , cell]) => cell(line, at, authorityName, before + 1)))],
    },
  ]);
}
