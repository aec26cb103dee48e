import { SetMetadata } from '@nestjs/common';
import type { Context } from '../context/context';
import type { JobDefinition } from './job-definition';

export const HANDLED_JOB = Symbol('HANDLED_JOB');

/** A job's thin runner: calls one command with the context it is given. */
export interface Handler<P extends object> {
  /** The context carries the delivery; the command's one `write` marks it processed. */
  handle(ctx: Context, payload: P): Promise<unknown>;
}

/** Marks the class that runs a job; start-up fails on a job with none or two. */
export const JobHandler = <P extends object>(job: JobDefinition<P>): ClassDecorator => SetMetadata(HANDLED_JOB, job.name);
