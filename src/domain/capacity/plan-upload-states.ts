// The states of an uploaded plan file: a dry run reads it, a second person adopts what was read; nothing else gives a version.
import { table, type DeedOf, type StateOf } from '../kernel/state-table';

export const planUploadStates = table({
  received: { begin: 'reading', readAgain: 'received' },
  reading: { finish: 'read', refuse: 'refused', readAgain: 'received' },
  read: { adopt: 'adopted', readAgain: 'received' },
  refused: { readAgain: 'received' },
  adopted: {},
});

export type PlanUploadState = StateOf<typeof planUploadStates>;
export type PlanUploadDeed = DeedOf<typeof planUploadStates>;
