import { defineErrors } from '../errors/app-error';

export const httpErrors = defineErrors('REQUEST', {
  malformed: { status: 400, zh: '请求内容不是有效的 JSON，请检查后重发。', en: 'The body is not valid JSON; check it and send it again.' },
  invalidFields: { status: 400, zh: '有 {count} 处填写有误，请按提示修改。', en: '{count} field(s) need correcting; see the list.' },
  badAddress: { status: 400, zh: '地址中的编号格式不对，请核对链接。', en: 'An id or number in the address is malformed; check the link.' },
  routeUnknown: { status: 404, zh: '没有这个地址。', en: 'There is no such address.' },
  tooLarge: { status: 413, zh: '提交的内容太大，请缩小后重试。', en: 'The body is too large; send less.' },
  unsupportedMediaType: { status: 415, zh: '请以 application/json 提交。', en: 'Send application/json.' },
  fileExpected: { status: 415, zh: '请以 application/octet-stream 提交文件本身。', en: 'Send the file itself as application/octet-stream.' },
  fileTooLarge: { status: 413, zh: '文件超过 {mebibytes} MiB，请拆分或删去无关的工作表和图片后重新上传。', en: 'The file is larger than {mebibytes} MiB; split it, or leave out sheets and pictures that do not belong to it.' },
  badIdempotencyKey: { status: 400, zh: 'Idempotency-Key 须为 8 至 80 位字母、数字、点、下划线或连字符。', en: 'Idempotency-Key is 8 to 80 letters, digits, dots, underscores or hyphens.' },
  keyReused: { status: 422, zh: '同一 Idempotency-Key 已用于另一内容，请换一个新的。', en: 'This Idempotency-Key was used for another request; use a new one.' },
  tooMany: { status: 429, zh: '操作过于频繁，请 {seconds} 秒后再试。', en: 'Too many requests; try again in {seconds} seconds.' },
  failed: { status: 500, zh: '系统出错，已记录；请稍后重试，或提供编号 {requestId} 咨询。', en: 'Something failed and was recorded; try again later or quote {requestId}.' },
  unavailable: { status: 503, zh: '系统暂时不可用，请稍后重试；已填内容不会丢失。', en: 'The service is unavailable for the moment; try again shortly.' },
});
