import { OutboxLedger } from '../platform/queues/outbox-ledger';
import { RetryJob } from '../platform/queues/retry-job.command';
import { required, shellContext, UsageFault, type Command } from './command';

/** Promised work as the operator sees it: counts, dead letters by job and fault, and putting one back in line. */
export const jobs: Command = {
  usage: 'jobs | jobs dead | jobs retry MESSAGE-ID',
  does: 'show promised work and dead letters; put a dead letter back in line',
  async run({ args, house, out }) {
    const app = await house();
    const ledger = app.get(OutboxLedger, { strict: false });
    if (args.length === 0) out(JSON.stringify(await ledger.backlog()));
    else if (args[0] === 'dead') out(JSON.stringify(await ledger.deadLetters(200), null, 2));
    else if (args[0] === 'retry') {
      const { retried } = await app.get(RetryJob, { strict: false }).execute(shellContext('jobs'), required(args[1], 'MESSAGE-ID'));
      out(retried ? 'put back in line' : 'no such dead letter');
      return retried ? 0 : 1;
    } else throw new UsageFault(`usage: ${this.usage}`);
    return 0;
  },
};
