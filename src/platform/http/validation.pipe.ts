import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { getMetadataStorage, validateSync, type ValidatorOptions } from 'class-validator';
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
  isIn: { zh: '请从列表中选择。', en: 'Choose from the list.' },
  isLongitude: { zh: '须为经度，如 113.66。', en: 'Must be a longitude such as 113.66.' },
  isLatitude: { zh: '须为纬度，如 34.75。', en: 'Must be a latitude such as 34.75.' },
  arrayMaxSize: { zh: '项数过多，请删减。', en: 'Too many items; leave some out.' },
  arrayUnique: { zh: '有重复，请去掉。', en: 'Something is named twice; leave it out.' },
  nestedValidation: { zh: '须为一组填写项。', en: 'Must be a group of fields.' },
};

const UNKNOWN_ZH = '填写有误，请核对格式和长度。';

function fieldFaults(errors: readonly ValidationError[], path: string): FieldFault[] {
  return errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([code, message]): FieldFault => {
      const contexts = error.contexts as Record<string, { zh?: string; en?: string } | undefined> | undefined;
      const text = contexts?.[code] ?? TEXTS[code];
      return { field, code, zh: text?.zh ?? UNKNOWN_ZH, en: text?.en ?? `Please check: ${message}.` };
    });
    // What was not sent is missing first of all, whichever rule met it.
    if (own.length > 0 && error.value === undefined) return [{ field, code: 'isDefined', ...TEXTS['isDefined']! }];
    return [...own, ...fieldFaults(error.children ?? [], field)];
  });
}

/**
 * class-validator seeks the rules of a class among those of all classes, anew for every object. They never change once the class is
 * there, so each class is sought once. Groups, which the house does not use, go on as they were; schemas have no class.
 */
function rememberRules(): void {
  const storage = getMetadataStorage();
  const seek = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, ReturnType<typeof seek>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strict, groups) => {
    if (always || strict || groups) return seek(target, schema, always, strict, groups);
    let rules = known.get(target);
    if (!rules) known.set(target, (rules = seek(target, schema, always, strict, groups)));
    return rules;
  };
}

rememberRules();

/** No rule of the house waits for anything, so bodies are judged at once, without a promise for every field. */
class AtOnceValidationPipe extends ValidationPipe {
  protected override validate(body: object, options?: ValidatorOptions): ValidationError[] {
    return validateSync(body, options);
  }
}

/**
 * Bodies and queries by their DTO classes: unknown fields refused, every wrong field named at once. A constraint gives
 * its own words by `context: { zh, en }`.
 */
export const validationPipe = (): ValidationPipe =>
  new AtOnceValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => {
      const fields = fieldFaults(errors, '');
      return httpErrors.invalidFields({ count: fields.length }, fields);
    },
  });
