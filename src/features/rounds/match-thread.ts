import { parentPort, workerData } from 'node:worker_threads';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { match, readInstance, type Salts } from '../../domain/matching';

/** What the thread is given: the written instance with its seed, and the salts of the families' lines. */
export interface MatchTask {
  readonly instance: unknown;
  readonly salts: Salts;
}

const { instance, salts } = workerData as MatchTask;
const read = readInstance(instance);
if (!read.ok) throw new Error(`${read.error.code} ${read.error.where}`);
parentPort!.postMessage(canonicalJson(match(read.value, { salts })));
