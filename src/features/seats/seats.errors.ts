import { defineErrors } from '../../platform/errors/app-error';

export const seatErrors = defineErrors('SEATS', {
  noneLeft: {
    status: 409,
    zh: '该校该年级已没有可用学位，请改用其他学校。',
    en: 'No seat is left at this school and grade; choose another school.',
  },
  notHeld: {
    status: 409,
    zh: '该安排的学位不在可办理“{movement}”的状态。',
    en: 'The seat of this placement cannot be moved by "{movement}" from where it stands.',
  },
  spokenFor: {
    status: 409,
    zh: '不能办理：变动后 {pools} 等 {count} 处的学位少于已安排的人数，逐项如下。请先调整这些安排，或核对计划、上报数和开办记录后再办。',
    en: 'This cannot be done: {pools} ({count} in all, listed below) would have fewer seats than are spoken for. Settle those placements first, or check the plan, the reported figures or the recorded opening.',
  },
  returnDayOver: {
    status: 400,
    zh: '退回日须晚于今天（{returnsOn}），请填写以后的日期。',
    en: 'The day of return ({returnsOn}) must lie after today; give a later one.',
  },
  returnDayCome: {
    status: 409,
    zh: '以下学段的退回日已到，学位已退回普通批次，不能再改：{stages}。',
    en: 'The day of return has come for {stages} and seats went to the general round; it cannot be moved any more.',
  },
});
