// The states of a round: inputs sealed, run (and refused when its certificate is not sound), proposed to the joint session, signed part by part until all is issued.
import { table, type DeedOf, type StateOf } from '../kernel/state-table';

export const roundStates = table({
  open: { seal: 'sealed' },
  sealed: { run: 'matching' },
  matching: { propose: 'proposed', refuse: 'refused' },
  refused: { run: 'matching' },
  proposed: { adjust: 'matching', issue: 'issued' },
  issued: {},
});

export type RoundState = StateOf<typeof roundStates>;
export type RoundDeed = DeedOf<typeof roundStates>;
