import type { Facts, FactValue } from '../../domain/eligibility';
import { insuredMonthsOn, type TalentRow } from '../talents';
import type { ApplicationRequest } from './applications.dto';

/** The form as it was declared and sealed with the case. */
export type Declared = Pick<
  ApplicationRequest,
  'guardian' | 'child' | 'relation' | 'talent' | 'employer' | 'residences' | 'request' | 'wishes' | 'acceptsPlacement'
>;

/** Keeps what the case needs of a form, and nothing else. */
export const declaredOf = (form: ApplicationRequest): Declared => ({
  guardian: form.guardian,
  child: form.child,
  relation: form.relation,
  talent: form.talent,
  employer: form.employer ?? null,
  residences: form.residences,
  request: form.request,
  wishes: form.wishes,
  acceptsPlacement: form.acceptsPlacement,
});

const residencesOf = (declared: Declared, kind: string): string[] => [
  ...new Set(declared.residences.filter((residence) => residence.kind === kind).map((residence) => residence.authority)),
];

/**
 * Facts of a case (xuewei.facts/1) from the form and the register. A certificate that the register does not hold, or holds
 * for somebody else, is known not to be listed; what only the register could tell then stays unknown.
 */
export function factsOf(
  declared: Declared,
  talent: TalentRow | null,
  submittedOn: string,
  benefitUsed: readonly string[],
): Facts {
  const { child, relation, request } = declared;
  const registered: Record<string, FactValue> = talent
    ? {
        'talent.class': talent.class,
        'talent.scheme': talent.scheme,
        'talent.batchOn': talent.batchOn,
        'talent.validFrom': talent.validFrom,
        'talent.validTo': talent.validTo,
        'talent.workMode': talent.workMode,
        'talent.insuredMonths': insuredMonthsOn(talent, submittedOn),
        'talent.insuredSince': talent.insuredSince,
        'employer.authority': talent.employerAuthority,
      }
    : {};
  return {
    'talent.listed': talent !== null,
    'talent.certificate': declared.talent.certificate,
    ...registered,
    'relation.kind': relation.kind,
    'relation.custody': relation.custody,
    'child.bornOn': child.bornOn,
    'child.documentType': child.documentType,
    'child.hukouAuthority': child.hukouAuthority ?? null,
    'child.enrolled.authority': child.enrolled?.authority ?? null,
    'child.enrolled.stage': child.enrolled?.stage ?? null,
    'child.enrolled.grade': child.enrolled?.grade ?? null,
    'child.benefitUsed': [...new Set([...(child.benefitUsed ?? []), ...benefitUsed])],
    'residence.owned': residencesOf(declared, 'owned'),
    'residence.rented': residencesOf(declared, 'rented'),
    'residence.talentFlat': residencesOf(declared, 'talentFlat'),
    'residence.permit': residencesOf(declared, 'permit'),
    'residence.other': residencesOf(declared, 'other'),
    'request.authority': request.authority,
    'request.stage': request.stage,
    'request.grade': request.grade,
    'request.entry': request.entry,
    'request.on': submittedOn,
    'request.schoolOwnership': request.schoolOwnership,
    'consent.given': true,
  };
}
