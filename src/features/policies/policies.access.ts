import { defineActions } from '../../platform/access/actions';

export const policyActions = defineActions({
  'policies.read': 'open',
  'policies.draft': { 'policy-officer': 'city' },
  'policies.publish': { 'policy-officer': 'city' },
});
