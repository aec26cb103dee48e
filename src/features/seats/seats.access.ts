import { defineActions } from '../../platform/access/actions';

export const seatActions = defineActions({
  'seats.read': {
    planner: 'city',
    'policy-officer': 'city',
    supervision: 'city',
    'case-officer': 'subtree',
    reviewer: 'subtree',
    signatory: 'subtree',
  },
});
