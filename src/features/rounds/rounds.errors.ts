import { defineErrors } from '../../platform/errors/app-error';

export const roundErrors = defineErrors('ROUND', {
  notInState: {
    status: 409,
    zh: '本批次当前状态（{state}）不能办理此操作。',
    en: 'This cannot be done in the round’s present state ({state}).',
  },
  windowOpen: {
    status: 409,
    zh: '申请尚未截止，不能封存；请在 {closesAt} 之后办理。',
    en: 'Applications are still open; seal after {closesAt}.',
  },
  previousOpen: {
    status: 409,
    zh: '上一次安排尚未全部下达，不能封存补录批次。',
    en: 'The round before this one is not issued yet; seal the supplementary round after it.',
  },
  undecided: {
    status: 409,
    zh: '还有 {count} 件未作出资格结论，请先办结再封存。',
    en: '{count} cases are not decided yet; decide them before sealing.',
  },
  unconfirmed: {
    status: 409,
    zh: '还有 {count} 项未经第二人确认，请先确认或撤回。',
    en: '{count} decisions lack their second signature; confirm or withdraw them.',
  },
  lotteryIncomplete: {
    status: 400,
    zh: '随机派位须公布至少两个角色（代码不重复）和缺份时的替代值。',
    en: 'A lottery needs at least two roles, each with a code of its own, and a public value that replaces a missing part.',
  },
  seedPartUnknown: { status: 404, zh: '本批次没有该角色的种子份。', en: 'This round has no part of the seed from this role.' },
  commitClosed: {
    status: 409,
    zh: '申请已于 {closedAt} 截止，不能再提交承诺值；缺份由公告载明的公开值替代。',
    en: 'Applications closed at {closedAt}; a commitment can no longer be handed in. The announced public value replaces the missing part.',
  },
  seedPartCommitted: {
    status: 409,
    zh: '该角色已提交承诺值，不能更改。',
    en: 'This role has committed already; a commitment is never changed.',
  },
  seedPartNotCommitted: {
    status: 409,
    zh: '该角色没有提交过承诺值，由公告载明的公开值替代。',
    en: 'This role never committed; the announced public value replaces its part.',
  },
  openingMismatch: {
    status: 422,
    zh: '内容与公布的承诺值不一致，请逐字核对后重新输入。',
    en: 'This does not belong to the published commitment; compare it letter by letter and enter it again.',
  },
  openingClosed: {
    status: 409,
    zh: '种子份须在封存当日（{day}）公开，现由公告载明的公开值替代。',
    en: 'Parts are opened on the day of sealing ({day}); the announced public value replaces this one now.',
  },
  openingOpen: {
    status: 409,
    zh: '封存当日（{day}）仍可公开种子份，次日起方可替代。',
    en: 'Parts may still be opened on the day of sealing ({day}); a missing one is replaced from the next day on.',
  },
  drawnOutside: {
    status: 400,
    zh: '公开值须在封存日（{sealedOn}）之后产生，且不晚于今天。',
    en: 'The public value must be drawn after the day of sealing ({sealedOn}), and not later than today.',
  },
  substituteDiffers: {
    status: 409,
    zh: '与第一位经办人录入的公开值不一致，请对照公布的结果核对。',
    en: 'This differs from what the first officer entered; compare both with the published result.',
  },
  seedPartSettled: { status: 409, zh: '该种子份已公开或已替代。', en: 'This part is open or replaced already.' },
  seedPartsMissing: {
    status: 409,
    zh: '种子份不齐（缺：{roles}），不能测算；请公开，或由两人录入公告载明的公开值。',
    en: 'Parts of the seed are missing ({roles}); open them, or have two officers enter the announced public value.',
  },
  alreadyFixed: { status: 409, zh: '该申请已有确定的安排，请先核对。', en: 'This case has a fixed placement already.' },
  notDecided: { status: 409, zh: '该申请尚无可安排的资格结论。', en: 'This case has no verdict by which it could be placed.' },
  poolUnknown: { status: 400, zh: '该校没有所申请年级的学位。', en: 'This school has no seats in the grade asked for.' },
  noSeat: { status: 409, zh: '该校{grade}已无可用学位（{school}）。', en: 'No seat of this kind is left at {school}, {grade}.' },
  minutesNeeded: {
    status: 400,
    zh: '协调安排须填写会议纪要编号。',
    en: 'A negotiated placement needs the number of the minutes.',
  },
  notInRound: { status: 404, zh: '该申请不在本批次方案中。', en: 'This case is not part of the round.' },
  notSigned: {
    status: 409,
    zh: '安排结果尚未下达，下达后可查看本人的说明和证明。',
    en: 'The result is not issued yet; your own explanation and proof are shown once it is.',
  },
  notInRun: {
    status: 409,
    zh: '该安排由会商或对口入学确定，不经测算，因此没有测算证明；测算公开材料会列明此类安排。',
    en: 'People decided this line, not the run, so there is no proof of it in the result; the certificate counts such lines.',
  },
  alreadySigned: { status: 409, zh: '该主管部门已审签。', en: 'This authority has signed already.' },
  answerDayPast: { status: 400, zh: '家长确认截止日须在今天之后。', en: 'The last day to answer must lie ahead.' },
  nothingToConfirm: { status: 409, zh: '没有待确认的事实。', en: 'There is nothing to confirm.' },
});
