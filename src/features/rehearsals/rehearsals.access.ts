import { defineActions } from '../../platform/access/actions';

export const rehearsalActions = defineActions({
  'rehearsals.start': { 'policy-officer': 'city' },
  'rehearsals.cancel': { 'policy-officer': 'city' },
  'rehearsals.list': {
    'policy-officer': 'city',
    supervision: 'city',
    auditor: 'city',
    'case-officer': 'city',
    reviewer: 'city',
  },
  'rehearsals.read': { 'policy-officer': 'city', supervision: 'city', auditor: 'city' },
  'rehearsals.readCases': { 'case-officer': 'subtree', reviewer: 'subtree', supervision: 'city' },
});
