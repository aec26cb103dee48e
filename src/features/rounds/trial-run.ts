import { join } from 'node:path';
import { OffLoop } from '../../platform/queues/off-loop';
import type { TrialOutcome, TrialTask } from './trial-case';

const THREAD = join(__dirname, `trial-thread${__filename.endsWith('.ts') ? '.ts' : '.js'}`);

/**
 * A run of the matcher on cases and seats as they would be: lists, keys and lots are made as for a round, in a thread of its own, and
 * nothing is kept of it. The same task gives the same outcome.
 */
export async function trialRun(task: TrialTask): Promise<TrialOutcome> {
  const thread = OffLoop.start(THREAD);
  try {
    return await thread.ask<TrialOutcome>(task);
  } finally {
    await thread.end();
  }
}
