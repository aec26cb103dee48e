// What the server says when it refuses (RFC 9457 with a stable code), and what it means when it cannot be reached.

export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly detail: string;
}

export interface Problem {
  readonly status: number;
  readonly code: string;
  /** What was wrong and what to do, in the reader's language. */
  readonly detail: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldFault[];
  readonly requestId: string;
}

export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** The line is cut, or something between here and the service answered in its place. */
export class NotReached extends Error {
  override readonly name = 'NotReached';

  constructor(readonly status: number | null = null) {
    super('not reached');
  }
}

/** True when trying the same again may help: the same key makes a repeated deed one deed. */
export const mayRetry = (fault: unknown): boolean =>
  (fault instanceof NotReached && (fault.status === null || fault.status >= 500)) || (fault instanceof Refusal && fault.status === 503);
