import { defineActions } from '../../platform/access/actions';

export const policyActions = defineActions({
  'policies.read': 'open',
  'policies.checkSelf': 'open',
  'policies.readDrafts': { 'policy-officer': 'city', supervision: 'city', auditor: 'city' },
  'policies.draft': { 'policy-officer': 'city' },
  'policies.submit': { 'policy-officer': 'city' },
  'policies.withdraw': { 'policy-officer': 'city' },
  'policies.discard': { 'policy-officer': 'city' },
  'policies.publish': { 'policy-officer': 'city' },
  'policies.return': { 'policy-officer': 'city' },
});
