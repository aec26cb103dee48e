import type { Context } from '../../platform/context/context';

type Language = Context['language'];
type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** Officials' words of the ledger, by code. */
const STATES: Words = {
  draft: ['草稿', 'draft'],
  submitted: ['已提交（待受理）', 'submitted'],
  underReview: ['审核中', 'under review'],
  awaitingSupplement: ['待补正', 'awaiting supplement'],
  eligible: ['符合条件 · 待安排', 'eligible'],
  negotiating: ['一事一议 · 协调中', 'negotiating'],
  waiting: ['等待补录', 'waiting'],
  placed: ['已安排', 'placed'],
  listed: ['已列入中招名单', 'listed'],
  closed: ['办结', 'closed'],
  notEligible: ['不符合条件', 'not eligible'],
  notAccepted: ['不予受理', 'not accepted'],
  ordinary: ['转普通报名', 'ordinary enrolment'],
  waived: ['已放弃优待', 'waived'],
  withdrawn: ['已撤回', 'withdrawn'],
  revoked: ['已取消', 'revoked'],
};
const ROUNDS: Words = { main: ['首批', 'main'], transfer: ['转学', 'transfer'] };
const STAGES: Words = { kindergarten: ['学前', 'kindergarten'], primary: ['小学', 'primary'], junior: ['初中', 'junior'], senior: ['高中', 'senior'] };
const OUTCOMES: Words = {
  ELIGIBLE: ['符合条件', 'eligible'],
  NOT_ELIGIBLE: ['不符合条件', 'not eligible'],
  NEED_MATERIAL: ['尚需补充材料', 'needs material'],
  MANUAL: ['一事一议', 'case by case'],
};
const MODES: Words = {
  ranked: ['意向安排', 'ranked'],
  nearest: ['相对就近统筹', 'nearest'],
  single: ['单校申请后统筹', 'single choice'],
  points: ['积分排序', 'points'],
  catchment: ['对口入学', 'catchment'],
  negotiated: ['协调安排（一事一议）', 'negotiated'],
  district: ['区级安置', 'by the district'],
};
const CHANNELS: Words = { online: ['网上', 'online'], employer: ['单位代办', 'employer'], counter: ['窗口代办', 'counter'] };
const WORDS = { state: STATES, round: ROUNDS, stage: STAGES, outcome: OUTCOMES, mode: MODES, channel: CHANNELS } as const;

/** A code in words; '' for none, the code itself where no word is known. */
export function ledgerWord(kind: keyof typeof WORDS, code: string | null, language: Language): string {
  if (code === null) return '';
  return WORDS[kind][code]?.[language === 'en' ? 1 : 0] ?? code;
}
