import type { FactValue } from '../../domain/eligibility';
import { maskDocument } from '../../domain/kernel/identity-document';

const year = (day: string): string => `${day.slice(0, 4)}-**-**`;
const MASKS: Readonly<Record<string, (text: string) => string>> = { 'child.bornOn': year, 'talent.certificate': maskDocument };

/** What the talent register said, where it holds the certificate. */
const REGISTERED = new Set([
  'talent.class',
  'talent.scheme',
  'talent.batchOn',
  'talent.validFrom',
  'talent.validTo',
  'talent.workMode',
  'talent.insuredMonths',
  'talent.insuredSince',
  'employer.authority',
]);
const OWN = new Set(['child.benefitUsed', 'request.on']);

/** The masked text of a fact that tells of a person; null for all others. */
export const maskedFact = (key: string, value: FactValue | undefined): string | null =>
  typeof value === 'string' && MASKS[key] !== undefined ? MASKS[key](value) : null;

/** Who said so. */
export function sourceOf(key: string): 'declared' | 'register' | 'service' {
  if (key === 'talent.listed' || REGISTERED.has(key)) return 'register';
  return OWN.has(key) ? 'service' : 'declared';
}
