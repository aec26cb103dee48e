import { defineJob } from '../../platform/outbox/job-definition';
import { RoundSigned, roundSigned } from '../rounds';

/** Makes placements of the lines that an authority signed. */
export const issuePlacements = defineJob({ name: 'placements.issue', queue: 'placements', payload: RoundSigned, on: roundSigned });
