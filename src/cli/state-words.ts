import {
  ACTIVE,
  FAMILY_DEEDS,
  PLACEABLE,
  UNDECIDED,
  type ApplicationDeed,
  type ApplicationState,
} from '../domain/application/application-states';
import type { PlanUploadDeed, PlanUploadState } from '../domain/capacity/plan-upload-states';
import { WAITING_FOR_SCHOOL, type SeatSheetDeed, type SeatSheetState } from '../domain/capacity/seat-sheet-states';
import type { PolicyDraftDeed, PolicyDraftState } from '../domain/eligibility/edit/draft-states';
import type { RehearsalDeed, RehearsalState } from '../domain/eligibility/rehearsal/rehearsal-states';
import { SEATED, type PlacementDeed, type PlacementState } from '../domain/placement/placement-states';
import type { RoundDeed, RoundState } from '../domain/placement/round-states';

/** A deed in Chinese and who does it; `by: null` when the table has it and no deed of the service does it yet. */
export interface DeedWords {
  readonly zh: string;
  readonly by: string | null;
}

/** The words of one table: complete by their types, so that a new state or deed cannot be forgotten. */
export interface TableWords<S extends string, D extends string> {
  readonly states: Readonly<Record<S, string>>;
  readonly deeds: Readonly<Record<D, DeedWords>>;
  /** Named sets beside the table: name, what it is for, members. */
  readonly sets: readonly (readonly [name: string, meaning: string, members: readonly string[]])[];
}

export const applicationWords: TableWords<ApplicationState, ApplicationDeed> = {
  states: {
    draft: '草稿',
    submitted: '已提交',
    underReview: '审核中',
    awaitingSupplement: '待补正',
    eligible: '符合条件 · 待安排',
    negotiating: '一事一议 · 协调中',
    waiting: '等待空余学位',
    placed: '已安排',
    listed: '已列入中招照顾名单',
    closed: '办结',
    notEligible: '不符合条件',
    notAccepted: '不予受理',
    ordinary: '转普通报名',
    waived: '已放弃',
    withdrawn: '已撤回',
    revoked: '已取消',
  },
  deeds: {
    submit: { zh: '提交', by: 'family, or the counter for it' },
    withdraw: { zh: '撤回', by: 'family' },
    miss: { zh: '逾期未提交', by: 'job `applications.close-drafts`' },
    verify: { zh: '核验', by: 'job `applications.verify`' },
    approve: { zh: '符合条件', by: 'job `applications.decide`' },
    refuse: { zh: '不符合条件', by: 'job `applications.decide`' },
    negotiate: { zh: '转一事一议', by: 'job `applications.decide`' },
    askMaterial: { zh: '一次性告知', by: 'job `applications.decide`' },
    supplement: { zh: '补正', by: null },
    expire: { zh: '逾期未补正', by: null },
    place: { zh: '下达安排', by: 'job `placements.issue`, after an authority signed' },
    list: { zh: '列入名单', by: 'job `placements.issue`, after an authority signed' },
    wait: { zh: '转为等待', by: 'job `placements.issue`, after an authority signed' },
    release: { zh: '转普通报名', by: 'job `placements.issue`, after an authority signed' },
    close: { zh: '办结', by: 'school, by receiving the child' },
    decline: { zh: '不同意安排', by: 'family' },
    lapse: { zh: '逾期未确认', by: 'job `placements.chase`' },
    waive: { zh: '放弃优待', by: 'family' },
    revoke: { zh: '取消', by: 'case officer, on a query of the school' },
  },
  sets: [
    ['ACTIVE', 'keeps the child from a second case in the same year and stage', ACTIVE],
    ['UNDECIDED', 'no round is sealed over these', UNDECIDED],
    ['PLACEABLE', 'a run may place these', PLACEABLE],
    ['FAMILY_DEEDS', "deeds that are the family's own", FAMILY_DEEDS],
  ],
};

export const placementWords: TableWords<PlacementState, PlacementDeed> = {
  states: {
    placed: '已安排 · 待家长确认',
    accepted: '家长同意 · 待学校接收',
    queried: '学校反馈疑义 · 待处理',
    received: '学校已接收',
    registered: '已报到 · 办结',
    declined: '家长不同意安排',
    lapsed: '逾期未确认',
    waived: '已放弃',
    revoked: '已取消',
    replaced: '已改为更靠前的意向',
  },
  deeds: {
    accept: { zh: '同意安排', by: 'family' },
    decline: { zh: '不同意安排', by: 'family' },
    waive: { zh: '放弃优待，转普通报名', by: 'family' },
    lapse: { zh: '逾期未确认', by: 'job `placements.chase`' },
    receive: { zh: '接收', by: 'school' },
    query: { zh: '反馈疑义', by: 'school' },
    register: { zh: '登记报到', by: 'school, when the child has come' },
    confirm: { zh: '维持安排', by: 'case officer, on a query' },
    revoke: { zh: '取消', by: 'case officer, on a query' },
    replace: { zh: '改为更靠前的意向', by: 'job `placements.issue`, for a child that kept waiting' },
  },
  sets: [['SEATED', 'keeps a seat from others', SEATED]],
};

export const roundWords: TableWords<RoundState, RoundDeed> = {
  states: {
    open: '申请中',
    sealed: '已封存',
    matching: '测算中',
    proposed: '拟安排 · 会商审签中',
    issued: '已下达',
    refused: '测算未通过自检',
  },
  deeds: {
    seal: { zh: '封存', by: 'case officer of the city bureau' },
    run: { zh: '测算', by: 'reviewer of the city bureau, another hand than sealed' },
    propose: { zh: '形成测算方案', by: 'job `rounds.match`' },
    refuse: { zh: '自检不通过', by: 'job `rounds.match`, when the certificate is not sound' },
    adjust: { zh: '人工调整', by: 'case officer and reviewer: two signatures' },
    issue: { zh: '下达', by: 'the last signatory: every authority has signed its part' },
  },
  sets: [],
};

export const policyDraftWords: TableWords<PolicyDraftState, PolicyDraftDeed> = {
  states: {
    editing: '起草中',
    submitted: '已提交 · 待审核',
    published: '已发布为版本',
    discarded: '已作废',
  },
  deeds: {
    submit: { zh: '提交审核', by: 'policy officer; no fault left and every named case as expected' },
    discard: { zh: '作废', by: 'policy officer' },
    publish: { zh: '发布', by: 'another policy officer, who neither began, edited nor submitted it' },
    return: { zh: '退回修改', by: 'another policy officer, with the reason' },
    withdraw: { zh: '撤回', by: 'policy officer' },
  },
  sets: [],
};

export const rehearsalWords: TableWords<RehearsalState, RehearsalDeed> = {
  states: {
    queued: '排队中',
    comparing: '逐件比对中',
    matching: '试运行测算中',
    finished: '已完成',
    cancelled: '已取消',
  },
  deeds: {
    begin: { zh: '开始', by: 'job `rehearsals.compare`' },
    compare: { zh: '比对完成', by: 'job `rehearsals.compare`' },
    finish: { zh: '完成', by: 'job `rehearsals.match`' },
    cancel: { zh: '取消', by: 'policy officer' },
  },
  sets: [],
};

export const seatSheetWords: TableWords<SeatSheetState, SeatSheetDeed> = {
  states: {
    open: '待学校上报',
    reported: '已上报 · 待核定',
    returned: '已退回 · 待重新上报',
    overdue: '逾期未上报',
    approved: '已核定下达',
  },
  deeds: {
    report: { zh: '上报', by: 'school, until the deadline' },
    approve: { zh: '核定下达', by: 'planner or case officer of the authority or one above it, another hand than reported' },
    return: { zh: '退回', by: 'planner or case officer, with the reason' },
    escalate: { zh: '逾期督办', by: 'job `seat-sheets.chase`' },
    extend: { zh: '延期', by: 'planner or case officer, with a new deadline' },
  },
  sets: [['WAITING_FOR_SCHOOL', 'reminded before the deadline, escalated after it', WAITING_FOR_SCHOOL]],
};

export const planUploadWords: TableWords<PlanUploadState, PlanUploadDeed> = {
  states: {
    received: '已收到 · 待读取',
    reading: '读取中',
    read: '已读取 · 待另一人采用',
    refused: '无法读取',
    adopted: '已采用为版本',
  },
  deeds: {
    begin: { zh: '开始读取', by: 'job `plans.dryRun`' },
    finish: { zh: '读取完成', by: 'job `plans.dryRun`' },
    refuse: { zh: '无法读取', by: 'job `plans.dryRun`, with the reason' },
    readAgain: { zh: '重新读取', by: 'planner: columns corrected, or the file sent again' },
    adopt: { zh: '采用', by: 'another planner, who neither sent the file nor assigned its columns' },
  },
  sets: [],
};
