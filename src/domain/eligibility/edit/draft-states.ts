// The states of a draft of a policy, for the officers who write and check it: only another hand makes it a published version.
import { table, type DeedOf, type StateOf } from '../../kernel/state-table';

export const policyDraftStates = table({
  editing: { submit: 'submitted', discard: 'discarded' },
  submitted: { publish: 'published', return: 'editing', withdraw: 'editing' },
  published: {},
  discarded: {},
});

export type PolicyDraftState = StateOf<typeof policyDraftStates>;
export type PolicyDraftDeed = DeedOf<typeof policyDraftStates>;
