import { readDocument } from '../../domain/kernel/identity-document';
import { isPlainDate } from '../../domain/kernel/plain-date';
import { stageOf } from '../../domain/kernel/school-year';
import type { FieldFault } from '../../platform/errors/app-error';
import type { ApplicationRequest, PersonRequest } from './applications.dto';

const fault = (field: string, code: string, zh: string, en: string): FieldFault => ({ field, code, zh, en });

function personFaults(person: PersonRequest, field: string): FieldFault[] {
  const read = readDocument(person.documentType, person.documentNumber);
  if (read.ok) return [];
  const at = `${field}.documentNumber`;
  switch (read.error) {
    case 'DOCUMENT_CHECK_DIGIT':
      return [fault(at, read.error, '校验位不符，请对照证件逐位核对。', 'The check digit is wrong; compare digit by digit.')];
    case 'DOCUMENT_BIRTH_DATE':
      return [fault(at, read.error, '号码中的出生日期不存在。', 'The birth date inside the number does not exist.')];
    case 'DOCUMENT_SHAPE':
      return [fault(at, read.error, '证件号码的位数或字符不对。', 'The number has the wrong length or characters.')];
  }
}

/** Faults that no single field shows: check digits, a birth date that contradicts the number, a grade of another stage. */
export function formFaults(form: ApplicationRequest): FieldFault[] {
  const faults = [
    ...personFaults(form.guardian, 'guardian'),
    ...personFaults(form.talent.holder, 'talent.holder'),
    ...personFaults(form.child, 'child'),
  ];
  if (!isPlainDate(form.child.bornOn)) {
    faults.push(fault('child.bornOn', 'DATE_UNKNOWN', '没有这一天，请核对。', 'There is no such day.'));
  }
  const read = readDocument(form.child.documentType, form.child.documentNumber);
  if (read.ok && read.value.bornOn !== null && read.value.bornOn !== form.child.bornOn) {
    faults.push(fault('child.bornOn', 'BIRTH_DATE_DIFFERS', '出生日期与证件号码不一致，请核对。', 'The birth date contradicts the document number.'));
  }
  if (stageOf(form.request.grade) !== form.request.stage) {
    faults.push(fault('request.grade', 'GRADE_NOT_OF_STAGE', '年级与学段不一致，请核对。', 'The grade does not belong to the stage.'));
  }
  return faults;
}
