import type { Policy } from '../../domain/eligibility';
import { examineWhole } from '../../domain/eligibility/edit';
import { AuthorityTree, type Authority } from '../../domain/kernel/authority';
import { answerQuestions } from '../../platform/queues/off-loop';

/** What the thread that checks is asked. */
export interface CheckQuestion {
  readonly policy: Policy;
  readonly authorities: readonly Authority[];
}

answerQuestions<CheckQuestion>(({ policy, authorities }) => examineWhole(policy, new AuthorityTree(authorities)));
