// What the form holds while it is filled in, and the application it becomes.
import { stageOf } from '../../../../src/domain/kernel/school-year';
import type { ApplicationForm, DeclaredForm } from '../../api/cases.queries';
import type { Grade } from '../../api/season.queries';

export type DocumentType = ApplicationForm['guardian']['documentType'];

export interface PersonValues {
  name: string;
  documentType: DocumentType;
  documentNumber: string;
}

export interface PlaceValues {
  authority: string;
  lon: number | null;
  lat: number | null;
}

export interface FormValues {
  /** The case that the service already keeps as a draft; null for a new one. */
  draftId: string | null;
  consent: boolean;
  child: PersonValues & { bornOn: string; sex: '' | 'male' | 'female'; hukou: string; enrolledAt: string; enrolledGrade: '' | Grade; benefitUsed: string[]; siblingSchool: string };
  request: { grade: Grade; entry: 'start' | 'transfer'; authority: string };
  guardian: PersonValues;
  relation: { kind: ApplicationForm['relation']['kind']; custody: boolean };
  talent: { relationToGuardian: ApplicationForm['talent']['relationToGuardian']; certificate: string; holder: PersonValues };
  residences: (PlaceValues & { kind: ApplicationForm['residences'][number]['kind'] })[];
  employer: PlaceValues & { name: string };
  wishes: string[];
  acceptsPlacement: boolean;
  together: '' | 'yes' | 'no';
}

/** A place that is none of the city's, as the policy's facts write it. */
export const OUTSIDE = 'OUTSIDE';
export const CONSENT_VERSION = '2027-1';
export const MOST_RESIDENCES = 8;
export const MOST_WISHES = 10;

const person = (): PersonValues => ({ name: '', documentType: 'residentId', documentNumber: '' });
export const newPlace = (): PlaceValues => ({ authority: '', lon: null, lat: null });

export const emptyForm = (): FormValues => ({
  draftId: null,
  consent: false,
  child: { ...person(), bornOn: '', sex: '', hukou: '', enrolledAt: '', enrolledGrade: '', benefitUsed: [], siblingSchool: '' },
  request: { grade: 'G1', entry: 'start', authority: '' },
  guardian: person(),
  relation: { kind: 'own', custody: true },
  talent: { relationToGuardian: 'self', certificate: '', holder: person() },
  residences: [{ ...newPlace(), kind: 'owned' }],
  employer: { ...newPlace(), name: '' },
  wishes: [],
  acceptsPlacement: true,
  together: '',
});

const personOf = ({ name, documentType, documentNumber }: PersonValues): PersonValues => ({
  name: name.trim(),
  documentType,
  documentNumber: documentNumber.trim().toUpperCase(),
});

const pointOf = ({ lon, lat }: PlaceValues): { lon?: number; lat?: number } => (lon === null || lat === null ? {} : { lon, lat });

/** Who holds the certificate: the guardian, when it is the guardian's own. */
export const holderOf = ({ guardian, talent }: Pick<FormValues, 'guardian' | 'talent'>): PersonValues =>
  talent.relationToGuardian === 'self' ? guardian : talent.holder;

/** The application as the service takes it. Places without a district are left out: they were not filled in. */
export function toApplication(values: FormValues): ApplicationForm {
  const { child, request, relation, talent, employer } = values;
  return {
    round: request.entry === 'transfer' ? 'transfer' : 'main',
    channel: 'online',
    guardian: personOf(values.guardian),
    child: {
      ...personOf(child),
      bornOn: child.bornOn,
      sex: child.sex === '' ? null : child.sex,
      hukouAuthority: child.hukou === '' ? null : child.hukou,
      enrolled: child.enrolledGrade === '' ? null : { authority: child.enrolledAt, stage: stageOf(child.enrolledGrade), grade: child.enrolledGrade },
      benefitUsed: child.benefitUsed as NonNullable<ApplicationForm['child']['benefitUsed']>,
      siblingSchool: child.siblingSchool === '' ? null : child.siblingSchool,
    },
    relation: { kind: relation.kind, custody: relation.custody },
    talent: { certificate: talent.certificate.trim(), relationToGuardian: talent.relationToGuardian, holder: personOf(holderOf(values)) },
    employer: employer.authority === '' ? null : { authority: employer.authority, ...(employer.name.trim() === '' ? {} : { name: employer.name.trim() }), ...pointOf(employer) },
    residences: values.residences.filter(({ authority }) => authority !== '').map((place) => ({ kind: place.kind, authority: place.authority, ...pointOf(place) })),
    request: { stage: stageOf(request.grade), grade: request.grade, entry: request.entry, schoolOwnership: 'public', authority: request.authority },
    wishes: values.wishes,
    acceptsPlacement: values.acceptsPlacement,
    together: values.together === '' ? null : values.together === 'yes',
    consent: { given: values.consent, textVersion: CONSENT_VERSION },
  };
}

const placeOf = ({ authority, lon, lat }: { authority: string; lon?: number; lat?: number }): PlaceValues => ({ authority, lon: lon ?? null, lat: lat ?? null });

/** The form again from what the service keeps of a draft, e.g. to go on with it on another device. */
export function fromDeclared(draftId: string, declared: DeclaredForm): FormValues {
  const { child, talent, employer, request } = declared;
  return {
    draftId,
    consent: true,
    child: {
      name: child.name,
      documentType: child.documentType,
      documentNumber: child.documentNumber,
      bornOn: child.bornOn,
      sex: child.sex ?? '',
      hukou: child.hukouAuthority ?? '',
      enrolledAt: child.enrolled?.authority ?? '',
      enrolledGrade: child.enrolled?.grade ?? '',
      benefitUsed: [...(child.benefitUsed ?? [])],
      siblingSchool: child.siblingSchool ?? '',
    },
    request: { grade: request.grade, entry: request.entry, authority: request.authority },
    guardian: { ...declared.guardian },
    relation: { ...declared.relation },
    talent: { relationToGuardian: talent.relationToGuardian, certificate: talent.certificate, holder: { ...talent.holder } },
    residences: declared.residences.map((residence) => ({ ...placeOf(residence), kind: residence.kind })),
    employer: { ...(employer === null ? newPlace() : placeOf(employer)), name: employer?.name ?? '' },
    wishes: [...declared.wishes],
    acceptsPlacement: declared.acceptsPlacement,
    together: declared.together === null ? '' : declared.together ? 'yes' : 'no',
  };
}
