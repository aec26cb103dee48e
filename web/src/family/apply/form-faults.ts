// What is still wrong in one step of the form, field by field, by the rules the service applies too.
import { readDocument } from '../../../../src/domain/kernel/identity-document';
import { isPlainDate } from '../../../../src/domain/kernel/plain-date';
import type { FormValues, PersonValues } from './form-values';

export const STEPS = ['consent', 'child', 'relation', 'home', 'wishes', 'summary'] as const;
export type Step = (typeof STEPS)[number];

/** A field by its path in the form, and the key of what to do about it. */
export interface FormFault {
  readonly path: string;
  readonly code: string;
}

const SHORTEST_CERTIFICATE = 3;

function personFaults(person: PersonValues, path: string): FormFault[] {
  const faults: FormFault[] = person.name.trim() === '' ? [{ path: `${path}.name`, code: 'name' }] : [];
  if (person.documentNumber.trim() === '') return [...faults, { path: `${path}.documentNumber`, code: 'documentMissing' }];
  const read = readDocument(person.documentType, person.documentNumber);
  return read.ok ? faults : [...faults, { path: `${path}.documentNumber`, code: read.error }];
}

function childFaults({ child, request }: FormValues): FormFault[] {
  const faults = personFaults(child, 'child');
  const read = readDocument(child.documentType, child.documentNumber);
  if (!isPlainDate(child.bornOn)) faults.push({ path: 'child.bornOn', code: 'bornOn' });
  else if (read.ok && read.value.bornOn !== null && read.value.bornOn !== child.bornOn) faults.push({ path: 'child.bornOn', code: 'bornOnDiffers' });
  if (child.enrolledGrade !== '' && child.enrolledAt === '') faults.push({ path: 'child.enrolledAt', code: 'enrolledAt' });
  if (request.entry === 'transfer' && child.enrolledGrade === '') faults.push({ path: 'child.enrolledGrade', code: 'enrolledGrade' });
  return faults;
}

function relationFaults({ guardian, talent }: FormValues): FormFault[] {
  const faults = personFaults(guardian, 'guardian');
  if (talent.relationToGuardian !== 'self') faults.push(...personFaults(talent.holder, 'talent.holder'));
  if (talent.certificate.trim().length < SHORTEST_CERTIFICATE) faults.push({ path: 'talent.certificate', code: 'certificate' });
  return faults;
}

function homeFaults({ residences, employer }: FormValues): FormFault[] {
  const faults = residences.flatMap(({ authority }, at) => (authority === '' ? [{ path: `residences.${at}.authority`, code: 'residence' }] : []));
  return employer.authority === '' ? [...faults, { path: 'employer.authority', code: 'employer' }] : faults;
}

const wishFaults = ({ request }: FormValues): FormFault[] => (request.authority === '' ? [{ path: 'request.authority', code: 'authority' }] : []);

/** Empty when the step is complete; the summary is complete when every other step is. */
export function faultsOf(step: Step, values: FormValues): FormFault[] {
  switch (step) {
    case 'consent':
      return values.consent ? [] : [{ path: 'consent', code: 'consent' }];
    case 'child':
      return childFaults(values);
    case 'relation':
      return relationFaults(values);
    case 'home':
      return homeFaults(values);
    case 'wishes':
      return wishFaults(values);
    case 'summary':
      return STEPS.slice(0, -1).flatMap((other) => faultsOf(other, values));
  }
}

/** The step on which a field stands, by its path in the form or in the application. */
export function stepOfPath(path: string): Step {
  const [head, second] = path.split('.');
  if (head === 'consent') return 'consent';
  if (head === 'residences' || head === 'employer') return 'home';
  if (head === 'guardian' || head === 'relation' || head === 'talent') return 'relation';
  if (head === 'wishes' || head === 'acceptsPlacement' || head === 'together' || (head === 'request' && second === 'authority')) return 'wishes';
  return 'child';
}

/** The id of a field's control. */
export const idOf = (path: string): string => `f-${path.replaceAll('.', '-')}`;

/** Names of fields in the application that the form calls otherwise. */
const IN_FORM: Readonly<Record<string, string>> = {
  'child.hukouAuthority': 'child.hukou',
  'child.enrolled.authority': 'child.enrolledAt',
  'child.enrolled.grade': 'child.enrolledGrade',
  'consent.given': 'consent',
};

/** The form's field for one that the service found at fault. */
export const formPathOf = (field: string): string => IN_FORM[field] ?? (/^wishes\b/.test(field) ? 'wishes' : field);
