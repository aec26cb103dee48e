import { defineActions } from '../../platform/access/actions';

export const planningActions = defineActions({
  'planning.read': { planner: 'city', 'policy-officer': 'city', supervision: 'city' },
  'planning.keepGround': { planner: 'city' },
});
