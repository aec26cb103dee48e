import { Injectable, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { IsUUID } from 'class-validator';
import { defineJob } from '../../src/platform/outbox/job-definition';
import { JobHandler } from '../../src/platform/outbox/job-handler';
import { PayloadFault, readPayload } from '../../src/platform/outbox/outbox';
import { JobRunner } from '../../src/platform/queues/job-runner';

class Case {
  @IsUUID()
  applicationId: string;
}

const look = defineJob({ name: 'spec.look', queue: 'housekeeping', payload: Case });

@Injectable()
@JobHandler(look)
class Looker {
  handle(): Promise<unknown> {
    return Promise.resolve();
  }
}

@Injectable()
@JobHandler(look)
class OtherLooker extends Looker {}

@Injectable()
@JobHandler({ ...look, name: 'spec.unheard-of' })
class Stranger extends Looker {}

async function start(...handlers: Provider[]): Promise<void> {
  const house = await Test.createTestingModule({ imports: [DiscoveryModule], providers: [JobRunner, ...handlers] }).compile();
  await house.init();
  await house.close();
}

describe('jobs', () => {
  it('let the service start when each has one handler', async () => {
    await expect(start(Looker)).resolves.toBeUndefined();
  });

  it('stop the start when one has no handler', async () => {
    await expect(start()).rejects.toThrow('job spec.look has no handler');
  });

  it('stop the start when one has two handlers', async () => {
    await expect(start(Looker, OtherLooker)).rejects.toThrow('job spec.look has two handlers');
  });

  it('stop the start when a handler names a job that nobody declared', async () => {
    await expect(start(Looker, Stranger)).rejects.toThrow('handler of undeclared job spec.unheard-of');
  });

  it('cannot be declared twice', () => {
    expect(() => defineJob({ name: 'spec.look', queue: 'intake', payload: Case })).toThrow('job spec.look is declared twice');
  });

  it('carry ids and nothing else: a payload with an unknown field is refused', () => {
    const applicationId = '01890000-0000-7000-8000-000000000001';
    expect(readPayload(look, { applicationId })).toEqual({ applicationId });
    expect(() => readPayload(look, { applicationId, name: 'x' })).toThrow(PayloadFault);
    expect(() => readPayload(look, { applicationId: '1' })).toThrow(PayloadFault);
  });
});
