import { Injectable, type Provider } from '@nestjs/common';
import { IsUUID } from 'class-validator';
import { Audit } from '../../src/platform/audit/audit';
import type { Context } from '../../src/platform/context/context';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { defineJob, NoPayload } from '../../src/platform/outbox/job-definition';
import { JobHandler, type Handler } from '../../src/platform/outbox/job-handler';

export class ProbePayload {
  @IsUUID()
  probeId: string;
}

/** A job that leaves one audit entry, so that a second effect would be seen. */
export const probe = defineJob({ name: 'probe.note', queue: 'housekeeping', payload: ProbePayload });
/** A job that fails while the suite says so. */
export const fragile = defineJob({
  name: 'probe.fragile',
  queue: 'messages',
  payload: ProbePayload,
  attempts: 3,
  backoffMillis: 100,
});
/** A job that waits a minute after it failed. */
export const patient = defineJob({
  name: 'probe.patient',
  queue: 'messages',
  payload: ProbePayload,
  attempts: 2,
  backoffMillis: 60_000,
});
/** A job whose handler forgets to write. */
export const idle = defineJob({ name: 'probe.idle', queue: 'messages', payload: ProbePayload, attempts: 1 });
/** A job of every ten minutes. */
export const recurring = defineJob({ name: 'probe.recurring', queue: 'housekeeping', payload: NoPayload, everySeconds: 600 });

@Injectable()
class ProbeDeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string): Promise<void> {
    return this.work.write(ctx, (tx) => this.audit.record(tx, ctx, { action: 'probe.note', subject: { type: 'probe', id } }));
  }
}

@Injectable()
@JobHandler(probe)
class ProbeHandler implements Handler<ProbePayload> {
  constructor(private readonly deed: ProbeDeed) {}

  handle(ctx: Context, { probeId }: ProbePayload): Promise<void> {
    return this.deed.execute(ctx, probeId);
  }
}

/** What the fragile handler throws at its first so many attempts, and what it waits for before; cleared, it works. */
export const fragility: { fault: Error | null; failures: number; gate: Promise<void> | null; attempts: number } = {
  fault: null,
  failures: Infinity,
  gate: null,
  attempts: 0,
};

@Injectable()
@JobHandler(fragile)
class FragileHandler implements Handler<ProbePayload> {
  constructor(private readonly deed: ProbeDeed) {}

  async handle(ctx: Context, { probeId }: ProbePayload): Promise<void> {
    fragility.attempts += 1;
    await fragility.gate;
    if (fragility.fault !== null && fragility.attempts <= fragility.failures) throw fragility.fault;
    await this.deed.execute(ctx, probeId);
  }
}

@Injectable()
@JobHandler(patient)
class PatientHandler extends FragileHandler {}

@Injectable()
@JobHandler(idle)
class IdleHandler implements Handler<ProbePayload> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@Injectable()
@JobHandler(recurring)
class RecurringHandler implements Handler<NoPayload> {
  constructor(private readonly deed: ProbeDeed) {}

  handle(ctx: Context): Promise<void> {
    return this.deed.execute(ctx, 'recurring');
  }
}

/** Providers of a suite that uses the probe jobs. */
export const probeHandlers: Provider[] = [ProbeDeed, ProbeHandler, FragileHandler, PatientHandler, IdleHandler, RecurringHandler];
