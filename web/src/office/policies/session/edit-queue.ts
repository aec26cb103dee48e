// The state of an open draft in the browser: what the server has, the steps it does not have yet, and what others did meanwhile.
// Pure: what is typed stands in `waiting` until the server has taken it, whatever the line or another officer does.
import { apply, type Operation, type Policy } from '../rules';
import type { Finding } from '../policies.types';

/** One change of the officer: done together, undone together, sent under one key however often. */
export interface Step {
  readonly key: string;
  readonly operations: readonly Operation[];
}

export interface ServerState {
  readonly policy: Policy;
  readonly revision: number;
  readonly findings: readonly Finding[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface ForeignChange {
  readonly at: string;
  readonly detail: string;
}

export interface EditQueue {
  readonly server: ServerState;
  /** What the officer sees: the server's draft with the waiting steps done. */
  readonly policy: Policy;
  readonly waiting: readonly Step[];
  /** Why nothing is sent: another officer was first. What this one typed is in `waiting`, or in `kept` after theirs was loaded. */
  readonly conflict: { readonly changes: readonly ForeignChange[]; readonly loaded: boolean } | null;
  readonly kept: readonly Step[];
  /** The line was cut: the first waiting step may or may not have arrived. */
  readonly cut: boolean;
  /** The server refused a step for itself; it was taken back here. */
  readonly refused: unknown;
}

export const opened = (server: ServerState): EditQueue => ({
  server,
  policy: server.policy,
  waiting: [],
  conflict: null,
  kept: [],
  cut: false,
  refused: null,
});

function replay(policy: Policy, steps: readonly Step[]): { policy: Policy; done: Step[]; failed: Step[] } {
  let now = policy;
  const done: Step[] = [];
  const failed: Step[] = [];
  for (const step of steps) {
    const applied = apply(now, step.operations);
    if (applied.ok) {
      now = applied.value.policy;
      done.push(step);
    } else failed.push(step);
  }
  return { policy: now, done, failed };
}

/** A step more; null when it cannot be done to this draft. */
export function added(queue: EditQueue, step: Step): EditQueue | null {
  const applied = apply(queue.policy, step.operations);
  return applied.ok ? { ...queue, policy: applied.value.policy, waiting: [...queue.waiting, step], refused: null } : null;
}

/** The server has taken the first waiting step. */
export function acknowledged(queue: EditQueue, answer: Omit<ServerState, 'policy'>): EditQueue {
  const [first, ...rest] = queue.waiting;
  const applied = first && apply(queue.server.policy, first.operations);
  const policy = applied?.ok ? applied.value.policy : queue.server.policy;
  return {
    ...queue,
    server: { ...answer, policy },
    waiting: rest,
    policy: rest.length === 0 ? policy : queue.policy,
    cut: false,
  };
}

/** Another officer changed the draft before the first waiting step arrived. */
export const outrun = (queue: EditQueue, changes: readonly ForeignChange[]): EditQueue => ({
  ...queue,
  conflict: { changes, loaded: false },
  cut: false,
});

/** Their draft in place of ours; what this officer had typed is kept beside it. */
export const theirs = (queue: EditQueue, server: ServerState): EditQueue => ({
  ...queue,
  server,
  policy: server.policy,
  waiting: [],
  kept: [...queue.kept, ...queue.waiting],
  conflict: queue.waiting.length + queue.kept.length > 0 ? { changes: queue.conflict?.changes ?? [], loaded: true } : null,
  cut: false,
});

/** The kept steps once more, under new keys, on their draft; those that no longer have a place stay kept. */
export function repeated(queue: EditQueue, newKey: () => string): EditQueue {
  const { policy, done, failed } = replay(queue.policy, queue.kept);
  return {
    ...queue,
    policy,
    waiting: [...queue.waiting, ...done.map(({ operations }) => ({ key: newKey(), operations }))],
    kept: failed,
    conflict: failed.length > 0 ? queue.conflict : null,
  };
}

export const forgotten = (queue: EditQueue): EditQueue => ({ ...queue, kept: [], conflict: null });

/** The server refuses the first waiting step for itself: it is taken back, the others are done without it. */
export function takenBack(queue: EditQueue, refused: unknown): EditQueue {
  const { policy, done } = replay(queue.server.policy, queue.waiting.slice(1));
  return { ...queue, policy, waiting: done, refused, cut: false };
}

export const lineCut = (queue: EditQueue): EditQueue => ({ ...queue, cut: true });

/** A later state of the server's when nothing waits: after an undo, or what another officer did. */
export const refreshed = (queue: EditQueue, server: ServerState): EditQueue =>
  queue.waiting.length > 0 || server.revision <= queue.server.revision ? queue : { ...queue, server, policy: server.policy };

/** True when the first waiting step may be sent. */
export const ready = ({ waiting, conflict }: EditQueue): boolean => waiting.length > 0 && conflict === null;
