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
  'plans.upload': { planner: 'city' },
  'plans.readUploads': { planner: 'city', supervision: 'city' },
  'plans.map': { planner: 'city' },
  'plans.adopt': { planner: 'city' },
  'plans.rollBack': { planner: 'city' },
  'opening.read': {
    planner: 'subtree',
    'case-officer': 'subtree',
    reviewer: 'subtree',
    signatory: 'subtree',
    supervision: 'city',
  },
  'opening.record': { planner: 'subtree', 'case-officer': 'subtree' },
  'opening.confirm': { planner: 'subtree', reviewer: 'subtree', signatory: 'subtree' },
});
