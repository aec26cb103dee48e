import { defineErrors } from '../../platform/errors/app-error';

export const roundErrors = defineErrors('ROUND', {
  notInState: { status: 409, zh: '本批次当前状态（{state}）不能办理此操作。', en: 'This cannot be done in the round’s present state ({state}).' },
  windowOpen: { status: 409, zh: '申请尚未截止，不能封存；请在 {closesAt} 之后办理。', en: 'Applications are still open; seal after {closesAt}.' },
  undecided: { status: 409, zh: '还有 {count} 件未作出资格结论，请先办结再封存。', en: '{count} cases are not decided yet; decide them before sealing.' },
  unconfirmed: { status: 409, zh: '还有 {count} 项未经第二人确认，请先确认或撤回。', en: '{count} decisions lack their second signature; confirm or withdraw them.' },
  seedMismatch: { status: 422, zh: '种子与公布的承诺值不一致，请核对后重新输入。', en: 'The seed does not belong to the published commitment; check it and enter it again.' },
  alreadyFixed: { status: 409, zh: '该申请已有确定的安排，请先核对。', en: 'This case has a fixed placement already.' },
  notDecided: { status: 409, zh: '该申请尚无可安排的资格结论。', en: 'This case has no verdict by which it could be placed.' },
  poolUnknown: { status: 400, zh: '该校没有所申请年级的学位。', en: 'This school has no seats in the grade asked for.' },
  noSeat: { status: 409, zh: '该校{grade}已无可用学位（{school}）。', en: 'No seat of this kind is left at {school}, {grade}.' },
  minutesNeeded: { status: 400, zh: '协调安排须填写会议纪要编号。', en: 'A negotiated placement needs the number of the minutes.' },
  notInRound: { status: 404, zh: '该申请不在本批次方案中。', en: 'This case is not part of the round.' },
  alreadySigned: { status: 409, zh: '该主管部门已审签。', en: 'This authority has signed already.' },
  answerDayPast: { status: 400, zh: '家长确认截止日须在今天之后。', en: 'The last day to answer must lie ahead.' },
  nothingToConfirm: { status: 409, zh: '没有待确认的事实。', en: 'There is nothing to confirm.' },
});
