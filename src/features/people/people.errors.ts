import { defineErrors } from '../../platform/errors/app-error';

export const peopleErrors = defineErrors('PEOPLE', {
  phoneWrong: { status: 400, zh: '手机号须为 11 位中国内地手机号。', en: 'The phone number must be an 11-digit mainland mobile number.' },
  codeWrong: { status: 401, zh: '手机号或验证码不正确，或验证码已失效；请核对后重试或重新获取。', en: 'Phone number or code is wrong, or the code is no longer valid; check it or ask for a new one.' },
  signInWrong: { status: 401, zh: '账号、密码或动态口令不正确。', en: 'Login, password or one-time password is wrong.' },
  signInLocked: { status: 429, zh: '连续多次输入错误，请 {seconds} 秒后再试。', en: 'Too many wrong attempts; try again in {seconds} seconds.' },
  ownAccount: { status: 409, zh: '不能停用自己的账号，请由另一位运行人员办理。', en: 'You cannot disable your own account; another operator has to.' },
  loginUnknown: { status: 404, zh: '没有这个账号，请核对。', en: 'There is no such login; check it.' },
  noMessageGateway: { status: 503, zh: '短信通道尚未配置，暂时无法发送验证码；请联系窗口办理。', en: 'No message gateway is set up, so no code can be sent; please go to the counter.' },
  documentWrong: { status: 400, zh: '证件号码有误，请对照证件核对。', en: 'The document number is wrong; check it against the document.' },
  bornOnContradicts: { status: 400, zh: '出生日期与证件号码不一致，请核对。', en: 'The date of birth contradicts the document number; check both.' },
  childDiffers: { status: 409, zh: '该证件号码已登记为另一出生日期的儿童；请核对，或到窗口更正。', en: 'This document number is on file with another date of birth; check it, or have it corrected at the counter.' },
});
