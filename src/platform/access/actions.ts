import { ROLES, type Principal, type Role } from './principal';

/** How far an action reaches: own child's case · own school · own authority · own authority and those below · the whole city. */
export type Reach = 'own' | 'school' | 'authority' | 'subtree' | 'city';

/** Who may, and how far; `open` actions need no sign-in and touch no case. */
export interface Action {
  readonly name: string;
  readonly open: boolean;
  readonly reaches: Readonly<Partial<Record<Role, Reach>>>;
}

/** What an object tells about itself so that reach can be judged. */
export interface Belongings {
  readonly ownerId?: string | null;
  readonly schoolId?: string | null;
  readonly authorityCode?: string | null;
}

const registry = new Map<string, Action>();

/** Declares the actions of a feature: `defineActions({ 'application.submit': { family: 'own' }, 'season.read': 'open' })`. Names are unique over the house. */
export function defineActions<const T extends Record<string, 'open' | Partial<Record<Role, Reach>>>>(rules: T): { readonly [N in keyof T]: Action } {
  const actions = Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => {
      if (registry.has(name)) throw new Error(`action ${name} is declared twice`);
      const action: Action = { name, open: rule === 'open', reaches: rule === 'open' ? {} : rule };
      registry.set(name, action);
      return [name, action];
    }),
  );
  return actions as { readonly [N in keyof T]: Action };
}

/** All declared actions, for the matrix of routes and roles. */
export const declaredActions = (): readonly Action[] => [...registry.values()];

/** True when some role of the principal has the action at all: what the guard of a route asks. */
export function mayTry(principal: Principal, action: Action): boolean {
  if (action.open || principal.kind === 'system') return true;
  return principal.kind === 'account' && principal.roles.some((role) => action.reaches[role] !== undefined);
}

function reachCovers(principal: Extract<Principal, { kind: 'account' }>, reach: Reach, object: Belongings): boolean {
  switch (reach) {
    case 'own':
      return object.ownerId != null && object.ownerId === principal.accountId;
    case 'school':
      return object.schoolId != null && object.schoolId === principal.schoolId;
    case 'authority':
      return object.authorityCode != null && object.authorityCode === principal.authorityCode;
    case 'subtree':
      return object.authorityCode != null && principal.authorityCodes.includes(object.authorityCode);
    case 'city':
      return true;
  }
}

/** True when the principal may do the action to this object. Deny by default. */
export function permits(principal: Principal, action: Action, object: Belongings): boolean {
  if (action.open || principal.kind === 'system') return true;
  if (principal.kind !== 'account') return false;
  return principal.roles.some((role) => {
    const reach = action.reaches[role];
    return reach !== undefined && reachCovers(principal, reach, object);
  });
}

/** Columns of a list that carry the belongings. */
export interface BelongingColumns {
  readonly ownerId?: string;
  readonly schoolId?: string;
  readonly authorityCode?: string;
}

/** The same rule as a WHERE: `1 = 0` when nothing is permitted. Column names are the programmer's, never input. */
export function permittedWhere(principal: Principal, action: Action, columns: BelongingColumns): { sql: string; params: unknown[] } {
  if (action.open || principal.kind === 'system') return { sql: '1 = 1', params: [] };
  if (principal.kind !== 'account') return { sql: '1 = 0', params: [] };
  const parts: string[] = [];
  const params: unknown[] = [];
  const add = (column: string | undefined, values: readonly (string | null)[]): void => {
    const known = values.filter((value): value is string => value !== null);
    if (column === undefined || known.length === 0) return;
    parts.push(`${column} IN (${known.map(() => '?').join(', ')})`);
    params.push(...known);
  };
  for (const role of principal.roles) {
    const reach = action.reaches[role];
    if (reach === 'city') return { sql: '1 = 1', params: [] };
    if (reach === 'own') add(columns.ownerId, [principal.accountId]);
    if (reach === 'school') add(columns.schoolId, [principal.schoolId]);
    if (reach === 'authority') add(columns.authorityCode, [principal.authorityCode]);
    if (reach === 'subtree') add(columns.authorityCode, principal.authorityCodes);
  }
  return parts.length === 0 ? { sql: '1 = 0', params: [] } : { sql: `(${parts.join(' OR ')})`, params };
}

/** Roles that have an action, in the order of the roles' list. */
export const rolesOf = (action: Action): Role[] => ROLES.filter((role) => action.reaches[role] !== undefined);
