import { defineActions } from '../../platform/access/actions';
import { ROLES, type Role } from '../../platform/access/principal';

const everybody = Object.fromEntries(ROLES.map((role) => [role, 'own'])) as Record<Role, 'own'>;

export const peopleActions = defineActions({
  'demonstration.read': 'open',
  'sign-in.request-code': 'open',
  'sign-in.family': 'open',
  'sign-in.staff': 'open',
  'session.ask': 'open',
  'session.read': everybody,
  'session.end': everybody,
  'development-message.read': 'open',
  'account.read': { operator: 'city' },
  'account.disable': { operator: 'city' },
  'audit.read': { auditor: 'city', supervision: 'city' },
});
