export class BacklogResponse {
  /** Due and not handed over. */
  waiting: number;
  /** Handed over and not processed. */
  unsettled: number;
  dead: number;
  /** Age of the oldest due message in seconds. */
  lagSeconds: number;
}

export class QueueResponse {
  queue: string;
  waiting: number;
  active: number;
  delayed: number;
  /** Age of the oldest waiting job in seconds. */
  oldestSeconds: number;
}

export class DeadLetterResponse {
  id: string;
  job: string;
  /** Class or code of the last fault. */
  lastFault: string | null;
  deadAt: string;
}

export class RetriedResponse {
  /** False when there is no such message without an attempt left. */
  retried: boolean;
}
