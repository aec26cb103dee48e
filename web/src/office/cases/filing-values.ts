// The counter's form as it is typed, and as the service takes it: the same form as on the phone.
import type { CounterForm } from '../../api/case-ledger.queries';

const CONSENT_VERSION = '2027-1';
export const ownershipsOf = ['public', 'private', 'inclusivePrivate'] as const;

type Place = { readonly authority?: string; readonly lon?: number | null; readonly lat?: number | null };

export interface FilingValues {
  readonly phone: string;
  readonly round: CounterForm['round'];
  readonly guardian: CounterForm['guardian'];
  readonly child: CounterForm['child'];
  /** Where the child is at school now; none for a child who is at none. */
  readonly enrolled?: { readonly authority?: string; readonly grade?: string };
  readonly relation: CounterForm['relation'];
  readonly talent: CounterForm['talent'];
  readonly residence: Place & { readonly kind: CounterForm['residences'][number]['kind'] };
  readonly employer?: Place & { readonly name?: string };
  readonly request: Omit<CounterForm['request'], 'stage'>;
  readonly wishes?: string[];
  readonly acceptsPlacement?: boolean;
  readonly together?: 'policy' | 'all' | 'not';
  readonly consent?: boolean;
  readonly submit?: boolean;
}

export const EMPTY_FILING = {
  round: 'main',
  guardian: { documentType: 'residentId' },
  child: { documentType: 'residentId' },
  relation: { kind: 'own', custody: true },
  talent: { relationToGuardian: 'self', holder: { documentType: 'residentId' } },
  request: { entry: 'start', schoolOwnership: 'public' },
  acceptsPlacement: true,
  together: 'policy',
  submit: true,
} as const;

const STAGES: Readonly<Record<string, CounterForm['request']['stage']>> = { K: 'kindergarten', '1': 'primary', '2': 'primary', '3': 'primary', '4': 'primary', '5': 'primary', '6': 'primary', '7': 'junior', '8': 'junior', '9': 'junior' };

/** The stage of a grade such as G7. */
export const stageOf = (grade: string): CounterForm['request']['stage'] => STAGES[grade.startsWith('K') ? 'K' : grade.slice(1)] ?? 'senior';

const pointOf = ({ lon, lat }: Place): { lon?: number; lat?: number } => (typeof lon === 'number' && typeof lat === 'number' ? { lon, lat } : {});

const TOGETHER = { policy: null, all: true, not: false } as const;

function enrolledOf({ authority, grade }: { readonly authority?: string; readonly grade?: string } = {}): CounterForm['child']['enrolled'] {
  if (!authority || !grade) return null;
  return { authority, grade: grade as CounterForm['request']['grade'], stage: stageOf(grade) };
}

export function formOf(values: FilingValues): CounterForm {
  const { residence, employer, request } = values;
  return {
    phone: values.phone,
    round: values.round,
    channel: 'counter',
    guardian: values.guardian,
    child: { ...values.child, sex: values.child.sex ?? null, hukouAuthority: values.child.hukouAuthority ?? null, enrolled: enrolledOf(values.enrolled), siblingSchool: values.child.siblingSchool || null },
    relation: { kind: values.relation.kind, custody: values.relation.custody ?? false },
    talent: values.talent,
    employer: employer?.authority ? { authority: employer.authority, ...(employer.name ? { name: employer.name } : {}), ...pointOf(employer) } : null,
    residences: [{ kind: residence.kind, authority: residence.authority ?? '', ...pointOf(residence) }],
    request: { ...request, stage: stageOf(request.grade) },
    wishes: values.wishes ?? [],
    acceptsPlacement: values.acceptsPlacement ?? false,
    together: TOGETHER[values.together ?? 'policy'],
    consent: { given: values.consent ?? false, textVersion: CONSENT_VERSION },
    submit: values.submit ?? false,
  };
}

/** Where a field of the service stands in the form: `residences.0.kind` is typed under `residence.kind`. */
export const placeOf = (field: string): string[] =>
  field
    .replace(/^residences\.\d+/, 'residence')
    .replace(/^child\.enrolled/, 'enrolled')
    .replace(/^consent\..*/, 'consent')
    .replace(/^wishes\..*/, 'wishes')
    .split('.');
