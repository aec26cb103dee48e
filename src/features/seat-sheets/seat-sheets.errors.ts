import { defineErrors } from '../../platform/errors/app-error';

export const seatSheetErrors = defineErrors('SEAT_SHEET', {
  noPools: {
    status: 409,
    zh: '该学年在 {authority} 范围内还没有学位，请先采用招生计划。',
    en: 'There are no seats of that school year within {authority} yet; adopt the enrolment plan first.',
  },
  deadlineOver: {
    status: 400,
    zh: '上报截止时间须晚于现在（{closesAt}），请填写以后的时间。',
    en: 'The deadline must lie after now ({closesAt}); give a later one.',
  },
  deadlineNeeded: {
    status: 400,
    zh: '上报截止时间（{closesAt}）已过，退回时须给出新的截止时间。',
    en: 'The deadline ({closesAt}) is over; give a new one when you send the sheet back.',
  },
  closed: {
    status: 409,
    zh: '上报已于 {closesAt} 截止，请联系主管部门延期。',
    en: 'Reporting closed on {closesAt}; ask the authority to extend it.',
  },
  notOpened: {
    status: 404,
    zh: '本学年的学位核定表尚未下发，请等待主管部门通知。',
    en: 'The seat sheet of this school year has not been opened yet; wait for the authority.',
  },
  notInState: {
    status: 409,
    zh: '学位核定表当前状态（{state}）不能办理此操作，请刷新后查看。',
    en: 'This cannot be done while the seat sheet is {state}; reload it.',
  },
  lineMissing: {
    status: 400,
    zh: '每个年级都须上报一次且仅一次，请核对：{grades}。',
    en: 'Each grade of the sheet must be reported exactly once; check {grades}.',
  },
  reasonNeeded: {
    status: 400,
    zh: '{grade} 的数字与计划不同，须选择原因并说明依据。',
    en: 'The figures of {grade} differ from the plan: choose a reason and say what proves it.',
  },
  aboveNorm: {
    status: 409,
    zh: '{grade} 的班额 {classSize} 超过标准 {norm}。请按标准填报；确需超过的，由主管部门两人办理后再报。',
    en: 'A class size of {classSize} in {grade} is above the norm of {norm}. Report the norm; where it must be more, two persons of the authority allow it first.',
  },
  figuresChanged: {
    status: 409,
    zh: '核定表下发后计划学位已有变动（{grades}）。请主管部门退回或重新下发，由学校按新数确认。',
    en: 'The planned seats have changed since the sheet was filled ({grades}); the authority sends it back or opens it again, and the school confirms the new ones.',
  },
  withinNorm: {
    status: 400,
    zh: '{grade} 的标准班额为 {norm}，不超过标准的不须特别批准。',
    en: 'The norm of {grade} is {norm}; a class within it needs no leave.',
  },
  noOverride: {
    status: 409,
    zh: '{grade} 没有待确认的超班额申请。',
    en: 'No class size above the norm waits for a second person in {grade}.',
  },
  gradeUnknown: {
    status: 404,
    zh: '该校核定表上没有 {grade}，请核对年级。',
    en: 'The sheet has no {grade}; check the grade.',
  },
});
