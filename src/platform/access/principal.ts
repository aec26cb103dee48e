export const ROLES = [
  'family',
  'counter-clerk',
  'case-officer',
  'reviewer',
  'signatory',
  'school-admin',
  'policy-officer',
  'planner',
  'talent-office',
  'supervision',
  'auditor',
  'operator',
] as const;
export type Role = (typeof ROLES)[number];

/** Who acts: a visitor, a signed-in account, or the service itself (jobs, the command line). */
export type Principal =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'system'; readonly name: string }
  | {
      readonly kind: 'account';
      readonly accountId: string;
      readonly sessionId: string;
      readonly roles: readonly Role[];
      /** Authority of a member of staff; null for families and for schools. */
      readonly authorityCode: string | null;
      /** `authorityCode` and everything below it. */
      readonly authorityCodes: readonly string[];
      /** The authority above all others; null while none is known. */
      readonly cityCode: string | null;
      readonly schoolId: string | null;
    };

export const visitor: Principal = { kind: 'visitor' };

/** The service acting by itself, e.g. `system('applications.verify')`. */
export const system = (name: string): Principal => ({ kind: 'system', name });

/** Stable text for audit rows: who acted. */
export function actorOf(principal: Principal): { kind: string; id: string | null } {
  switch (principal.kind) {
    case 'account':
      return { kind: principal.roles.includes('family') ? 'family' : 'staff', id: principal.accountId };
    case 'system':
      return { kind: 'system', id: principal.name };
    case 'visitor':
      return { kind: 'visitor', id: null };
  }
}
