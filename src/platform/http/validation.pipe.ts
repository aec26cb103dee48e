import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldFault } from '../errors/app-error';
import { httpErrors } from './http.errors';

const TEXTS: Record<string, { zh: string; en: string }> = {
  whitelistValidation: { zh: '没有这一项，请去掉。', en: 'There is no such field; leave it out.' },
  isDefined: { zh: '必填。', en: 'Required.' },
  isNotEmpty: { zh: '必填。', en: 'Required.' },
  isString: { zh: '须为文字。', en: 'Must be text.' },
  isInt: { zh: '须为整数。', en: 'Must be a whole number.' },
  isNumber: { zh: '须为数字。', en: 'Must be a number.' },
  isBoolean: { zh: '须为是或否。', en: 'Must be true or false.' },
  isUuid: { zh: '编号格式不对。', en: 'Not a valid id.' },
  isArray: { zh: '须为列表。', en: 'Must be a list.' },
};

function fieldFaults(errors: readonly ValidationError[], path: string): FieldFault[] {
  return errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([code, message]): FieldFault => {
      const contexts = error.contexts as Record<string, { zh?: string; en?: string } | undefined> | undefined;
      const text = contexts?.[code] ?? TEXTS[code];
      return { field, code, zh: text?.zh ?? `填写有误：${message}`, en: text?.en ?? message };
    });
    return [...own, ...fieldFaults(error.children ?? [], field)];
  });
}

/**
 * Bodies and queries by their DTO classes: unknown fields refused, every wrong field named at once. A constraint gives
 * its own words by `context: { zh, en }`.
 */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const fields = fieldFaults(errors, '');
      return httpErrors.invalidFields({ count: fields.length }, fields);
    },
  });
