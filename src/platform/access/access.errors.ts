import { defineErrors } from '../errors/app-error';

export const accessErrors = defineErrors('ACCESS', {
  signInNeeded: { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  forbidden: { status: 403, zh: '您的账号没有办理此项的权限，请联系管理员。', en: 'Your account may not do this; please ask the administrator.' },
  notFound: { status: 404, zh: '没有找到，或不在您的办理范围内。', en: 'Not found, or not within your reach.' },
  csrfMismatch: { status: 403, zh: '页面已过期，请刷新后重试。', en: 'The page has expired; reload it and try again.' },
  sameHand: { status: 409, zh: '同一事实须由两人办理：请另一位同事审核。', en: 'Two persons are needed: another colleague has to check this.' },
});
