import { defineActions } from '../../platform/access/actions';

export const schoolActions = defineActions({
  'authorities.read': 'open',
  'authorities.import': { planner: 'city' },
});
