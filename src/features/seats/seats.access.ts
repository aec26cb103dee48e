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
  'seats.readTotals': 'open',
  'seats.check': { operator: 'city', planner: 'city', supervision: 'city', auditor: 'city' },
  'seats.setReturnDay': { planner: 'subtree' },
});
