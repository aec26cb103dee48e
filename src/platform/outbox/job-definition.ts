/** Queues of the house; each has its own BullMQ queue and concurrency. */
export const QUEUES = ['intake', 'decisions', 'matching', 'rehearsals', 'plans', 'placements', 'messages', 'housekeeping'] as const;
export type QueueName = (typeof QUEUES)[number];

/** A fact of the past that other features react to, declared by the feature it happened in. */
export interface EventDefinition<P extends object> {
  readonly name: string;
  readonly payload: new () => P;
}

/** A piece of work: its payload is a class-validator class that carries ids. */
export interface JobDefinition<P extends object> {
  readonly name: string;
  readonly queue: QueueName;
  readonly payload: new () => P;
  readonly attempts: number;
  /** First wait before another attempt, in milliseconds; doubles each time. */
  readonly backoffMillis: number;
  /** The event that causes this job, with the event's payload. */
  readonly on?: EventDefinition<P>;
  /** Run by the scheduler: seconds of the season's clock between two runs. */
  readonly everySeconds?: number;
}

type AnyJob = JobDefinition<object>;
const jobs = new Map<string, AnyJob>();

/** Declares an event: `defineEvent({ name: 'application.submitted', payload: ApplicationSubmitted })`. */
export const defineEvent = <P extends object>(event: EventDefinition<P>): EventDefinition<P> => event;

/** Declares a job; names are unique over the house. A job with `everySeconds` has a payload without fields. */
export function defineJob<P extends object>(
  job: Omit<JobDefinition<P>, 'attempts' | 'backoffMillis'> & { attempts?: number; backoffMillis?: number },
): JobDefinition<P> {
  if (jobs.has(job.name)) throw new Error(`job ${job.name} is declared twice`);
  const full: JobDefinition<P> = { attempts: 5, backoffMillis: 500, ...job };
  jobs.set(job.name, full as unknown as AnyJob);
  return full;
}

/** All declared jobs, in the order of their declaration. */
export const declaredJobs = (): readonly AnyJob[] => [...jobs.values()];
/** The job of a name, or undefined. */
export const jobNamed = (name: string): AnyJob | undefined => jobs.get(name);

/** Jobs that an event causes. */
export const jobsOn = (event: { name: string }): readonly AnyJob[] =>
  [...jobs.values()].filter((job) => job.on?.name === event.name);

/** The payload of a job that needs none. */
export class NoPayload {}
