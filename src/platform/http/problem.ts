import type { AppError, FieldFault } from '../errors/app-error';

/** RFC 9457 problem details with a stable code, for every refusal. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly params: AppError['params'];
  readonly fields: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
  readonly requestId: string;
}

const inLanguage = (fault: FieldFault, language: 'zh' | 'en') => ({ field: fault.field, code: fault.code, detail: fault[language] });

/** The wire form of a refusal, in the reader's language. */
export function problemOf(error: AppError, language: 'zh' | 'en', requestId: string): Problem {
  return {
    type: `urn:xuewei:${error.code.toLowerCase()}`,
    title: error.code,
    status: error.status,
    code: error.code,
    detail: error.sentence(language),
    params: error.params,
    fields: error.fields.map((fault) => inLanguage(fault, language)),
    requestId,
  };
}
