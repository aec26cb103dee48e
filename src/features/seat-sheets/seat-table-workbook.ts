import { STANDING_ZH } from '../../domain/capacity/figure-standing';
import type { ReportReason } from '../../domain/capacity/seat-sheet-states';
import { writeTextWorkbook } from '../../platform/files/text-workbook';
import type { SeatTableResponse, SeatTableRowResponse } from './seat-table.dto';

const { estimated: E, reported: R, approved: A, issued: I } = STANDING_ZH;

type Content = (row: SeatTableRowResponse, timeOf: (instant: string) => string) => string | number | null | undefined;

/** Heading and content of each column; the standing of a figure is the first word of its heading. */
const COLUMNS: readonly (readonly [string, Content])[] = [
  ['学校代码', ({ school }) => school],
  ['学校', ({ schoolName }) => schoolName],
  ['主管部门', ({ authority }) => authority],
  ['年级', ({ grade }) => grade],
  ['班额标准', ({ norm }) => norm],
  ['标准依据', ({ normSource }) => normSource],
  [`${E}班数`, ({ estimated }) => estimated?.classes],
  [`${E}学位`, ({ estimated }) => estimated?.entrySeats],
  ['招生计划班数', ({ plan }) => plan?.classes],
  ['招生计划班额', ({ plan }) => plan?.classSize],
  ['招生计划人数', ({ plan }) => plan?.planned],
  [`${R}班数`, ({ reported }) => reported?.classes],
  [`${R}班额`, ({ reported }) => reported?.classSize],
  [`${R}学位`, ({ reported }) => reported?.entrySeats],
  [`${R}对口优抚或在校`, ({ reported }) => reported?.committed],
  [`${R}人`, ({ reported }) => reported?.by],
  [`${R}时间`, ({ reported }, timeOf) => reported?.at && timeOf(reported.at)],
  ['不同的原因', ({ reported }) => reported?.reason && REASON_ZH[reported.reason as ReportReason]],
  ['依据', ({ reported }) => reported?.proof],
  [`${A}学位`, ({ approved }) => approved?.entrySeats],
  [`${A}对口优抚或在校`, ({ approved }) => approved?.committed],
  [`${A}统筹学位`, ({ approved }) => approved?.coordinated],
  [`${A}人`, ({ approved }) => approved?.by],
  [`${A}时间`, ({ approved }, timeOf) => approved?.at && timeOf(approved.at)],
  [`${I}班数`, ({ issued }) => issued.classes],
  [`${I}班额`, ({ issued }) => issued.classSize],
  [`${I}学位`, ({ issued }) => issued.entrySeats],
  [`${I}对口优抚或在校`, ({ issued }) => issued.committed],
  [`${I}统筹学位`, ({ issued }) => issued.coordinated],
  [`${I}普通批次学位`, ({ issued }) => issued.general],
  [`${I}时间`, ({ issued }, timeOf) => timeOf(issued.at)],
  ['统筹比例（万分之）', ({ shareBp }) => shareBp],
  ['政策条款', ({ clause }) => clause],
  ['超标班额', ({ classSizeAbove }) => classSizeAbove?.classSize],
  ['超标理由', ({ classSizeAbove }) => classSizeAbove?.reason],
  ['超标提出人', ({ classSizeAbove }) => classSizeAbove?.proposedBy],
  ['超标确认人', ({ classSizeAbove }) => classSizeAbove?.confirmedBy],
  ['登记开办日', ({ openedOn }) => openedOn],
  ['核定表状态', ({ sheetState }) => sheetState && SHEET_STATE_ZH[sheetState]],
  ['文号', ({ documentNumber }) => documentNumber],
  ['招生计划', ({ enrolmentPlan }) => enrolmentPlan],
  ['布局规划', ({ layoutPlans }) => layoutPlans.join('；')],
];

const SHEET_STATE_ZH: Readonly<Record<string, string>> = {
  open: '待上报',
  reported: '已上报',
  returned: '已退回',
  overdue: '逾期',
  approved: '已核定',
};

const REASON_ZH: Readonly<Record<ReportReason, string>> = {
  roomsLacking: '教室不足',
  staffLacking: '师资不足',
  worksUnfinished: '工程未完',
  catchmentDiffers: '对口人数不同',
  enrolledDiffers: '在校人数不同',
  planMistaken: '计划有误',
};

const NOTES = [
  `${E}：布局规划班数÷年数×标准班额，只作参考，从不用于安排。`,
  `${R}：学校在核定表上确认或改报的数。`,
  `${A}：主管部门另一人核定的数；空白表示现行数只依据招生计划。`,
  `${I}：学位台账中的数，只有这一类可以安排给孩子。`,
  'Estimated, reported, approved, issued: only issued seats are ever offered.',
];

/** The table as a workbook of texts: no cell can run anything. `timeOf` writes an instant for people. */
export const seatTableWorkbook = (
  { schoolYear, totals, rows }: SeatTableResponse,
  timeOf: (instant: string) => string,
): Promise<Buffer> =>
  writeTextWorkbook([
    {
      name: '学位核定表',
      rows: [
        COLUMNS.map(([heading]) => heading),
        ...rows.map((row) => COLUMNS.map(([, content]) => String(content(row, timeOf) ?? ''))),
      ],
    },
    {
      name: '合计与说明',
      rows: [
        ['学年', String(schoolYear)],
        ['主管部门', [...new Set(rows.map(({ authority }) => authority))].join('、')],
        ['学校年级数', String(totals.pools)],
        [`其中已${A}`, String(totals.approvedPools)],
        ['班额超标', String(totals.poolsAboveNorm)],
        [`${I}学位`, String(totals.entrySeats)],
        [`${I}对口优抚或在校`, String(totals.committed)],
        [`${I}统筹学位`, String(totals.coordinated)],
        ...NOTES.map((note) => [note]),
      ],
    },
  ]);
