import { defineActions } from '../../platform/access/actions';

export const planActions = defineActions({
  'plans.read': {
    planner: 'city',
    'policy-officer': 'city',
    supervision: 'city',
    'case-officer': 'city',
    reviewer: 'city',
    signatory: 'city',
  },
  'plans.import': { planner: 'city' },
});
