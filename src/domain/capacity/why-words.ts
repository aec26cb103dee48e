// The reasons behind a count of seats in words, for the planner and the school that read them.
import type { Why, WhyCode } from './why';

/** A reason with its sentence. */
export interface WhySentence extends Why {
  readonly zh: string;
  readonly en: string;
}

const WORDS: Readonly<Record<WhyCode, { readonly zh: string; readonly en: string }>> = {
  ENROLMENT_CLASSES: { zh: '计划或上报班数', en: 'classes of the enrolment plan, or as reported' },
  ENROLMENT_MISSING: {
    zh: '当年招生计划没有该校该年级',
    en: 'the enrolment plan of the year does not name this school and grade',
  },
  ROW_DROPPED: { zh: '新的招生计划不再列有该校该年级', en: 'a later enrolment plan names this school and grade no more' },
  CLASS_SIZE_NORM: { zh: '班额按标准计', en: 'the class size counts up to the norm' },
  CLASS_SIZE_OVERRIDE: { zh: '班额经两人批准超过标准', en: 'two persons allowed a class size above the norm' },
  PLANNED_BELOW_CLASSES: {
    zh: '计划人数少于班数乘班额，按计划人数计',
    en: 'the planned number is below classes × class size and counts',
  },
  LAYOUT_CEILING: { zh: '班数不超过布局规划', en: 'no more classes than the layout plan gives' },
  LAYOUT_MISSING: { zh: '布局规划中没有该校该学段', en: 'the layout plan has no such stage at this school' },
  SITE_NOT_OPEN: { zh: '用地尚未建成开办，不提供学位', en: 'the site is not open and gives no seat' },
  CURRENT_UNTIL_OPENING: { zh: '扩建启用前按现状计', en: 'until its extension is confirmed open the site counts as it is' },
  OPENING_CONFIRMED: { zh: '该年级开办已经两人确认，按规划班数计', en: 'two persons recorded that the grade opened; the planned classes count' },
  SITE_CEILING_SHARED: { zh: '各学段共用现有班数', en: 'the stages of the site share its present classes' },
  COMMITTED: { zh: '先扣除对口和优抚', en: 'catchment and preferential intake come off first' },
  COMMITTED_UNKNOWN: { zh: '对口和优抚人数未知，不留空余学位', en: 'the committed intake is unknown, so no seat is vacant' },
  ENROLLED: { zh: '先扣除在校人数', en: 'enrolled pupils come off first' },
  ENROLLED_UNKNOWN: { zh: '在校人数未知，不留空余学位', en: 'the enrolment is unknown, so no seat is vacant' },
  SHARE: { zh: '按公布比例留出', en: 'the published share' },
  MINIMUM: { zh: '不少于公布的最低数', en: 'not below the published minimum' },
  VACANCY_BOUND: { zh: '不超过空余学位', en: 'not above the vacant seats' },
  CAP: { zh: '不超过公布的上限', en: 'not above the published cap' },
};

/** The reason with its sentence in Chinese and English. */
export const inWords = (why: Why): WhySentence => ({ ...why, ...WORDS[why.code] });

/** Reasons that leave no seat by themselves. */
const ALWAYS: readonly WhyCode[] = [
  'ENROLMENT_MISSING',
  'ROW_DROPPED',
  'LAYOUT_MISSING',
  'SITE_NOT_OPEN',
  'COMMITTED_UNKNOWN',
  'ENROLLED_UNKNOWN',
];
/** Reasons that leave none when their figure is 0. */
const AT_ZERO: readonly WhyCode[] = ['ENROLMENT_CLASSES', 'LAYOUT_CEILING', 'PLANNED_BELOW_CLASSES', 'VACANCY_BOUND', 'CAP'];

/**
 * Those of a pool's reasons that explain why it gives no coordinated seat. When none of them is decisive by itself, all: the pool
 * came to nothing by sums that each look sound, as a share below one seat.
 */
export function reasonsForNone(grounds: readonly Why[]): readonly Why[] {
  const decisive = grounds.filter(({ code, value }) => ALWAYS.includes(code) || (value === 0 && AT_ZERO.includes(code)));
  return decisive.length > 0 ? decisive : grounds;
}
