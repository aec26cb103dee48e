import { defineActions } from '../../platform/access/actions';

export const schoolActions = defineActions({
  'authorities.read': 'open',
  'school.readOwn': { 'school-admin': 'school' },
  'authorities.import': { planner: 'city' },
});
