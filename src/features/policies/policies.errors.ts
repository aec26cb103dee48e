import { defineErrors } from '../../platform/errors/app-error';

export const policyErrors = defineErrors('POLICY', {
  notJson: { status: 422, zh: '政策文件不是 JSON，请导出后重新上传。', en: 'The policy file is not JSON; export it again.' },
  notADraft: {
    status: 422,
    zh: '该文件不是政策草稿，有 {count} 处结构问题。请按所列位置改正后重新上传。',
    en: 'This file is no draft of a policy: {count} fault(s) of form. Mend them at the places listed and upload it again.',
  },
  faults: {
    status: 422,
    zh: '政策有 {count} 处问题，不能提交或发布：{first}。请逐条改正。',
    en: 'The policy has {count} fault(s) and can be neither submitted nor published: {first}. Correct each one.',
  },
  casesFail: {
    status: 422,
    zh: '有 {count} 个案例的结论与预期不符，不能提交。请改正规则或案例后再提交。',
    en: '{count} named case(s) do not come out as expected. Mend the rules or the cases, then submit.',
  },
  workbookUnread: {
    status: 422,
    zh: '工作簿不能读成政策，有 {count} 处问题。请按所列表、行、列改正后重新上传。',
    en: 'The workbook cannot be read as a policy: {count} fault(s). Mend them at the sheets, rows and columns listed and upload it again.',
  },
  draftChanged: {
    status: 409,
    zh: '草稿已被改动（现为第 {revision} 版修改）。请先载入最新内容，看过所列改动后再改。',
    en: 'The draft has changed meanwhile (now at revision {revision}). Load it again, look at the changes listed, then repeat yours.',
  },
  editRefused: {
    status: 422,
    zh: '这一步改动不能执行：位置不存在，或会破坏表格结构。请载入最新内容后重试。',
    en: 'This step cannot be done: there is no such place, or it would break the tables’ form. Load the draft again and repeat it.',
  },
  nothingToUndo: { status: 409, zh: '没有可以撤销或重做的改动。', en: 'There is nothing to undo or to redo.' },
  draftTooLarge: { status: 422, zh: '草稿过大，请删减后再改。', en: 'The draft is too large; take something out first.' },
  notInState: {
    status: 409,
    zh: '草稿当前状态（{state}）不能办理此操作。请刷新后查看可办理的操作。',
    en: 'This cannot be done in the draft’s present state ({state}). Load it again to see what can.',
  },
  nothingChanged: {
    status: 409,
    zh: '内容与现行最新版本完全相同，无需再次发布。',
    en: 'The content is exactly that of the newest version; there is nothing to publish.',
  },
  daysPast: {
    status: 409,
    zh: '施行期已于 {day} 结束，不能发布。请退回修改施行日期。',
    en: 'Its days of effect ended on {day}; it cannot be published. Return it to change them.',
  },
  answersWrong: {
    status: 400,
    zh: '有 {count} 个答案不对，请按提示修改后再测。',
    en: '{count} answer(s) need correcting; see the list, then check again.',
  },
  noneInForce: {
    status: 409,
    zh: '{schoolYear} 学年当日没有施行中的优待政策，请先发布。',
    en: 'No policy is in force that day for school year {schoolYear}; publish one first.',
  },
});
