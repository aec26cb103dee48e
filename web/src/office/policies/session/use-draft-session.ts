// Holds an open draft for all its pages: does steps at once, sends them one by one, and never loses one on the way.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { newKey } from '../../../api/client';
import { draftKey, readPolicyDraft, sendPolicyEdit, turnPolicyEdit, usePolicyDraft } from '../../../api/policies.queries';
import { dropDraft, keepDraft, readDraft } from '../../../lib/drafts';
import { mayRetry, Refusal } from '../../../lib/refusal';
import type { Draft } from '../policies.types';
import type { Operation, Policy } from '../rules';
import * as queue from './edit-queue';

export interface DraftSession {
  /** As the server last told it; content and revision stand beside it. */
  readonly draft: Draft;
  readonly state: queue.EditQueue;
  readonly policy: Policy;
  readonly editable: boolean;
  readonly turning: boolean;
  /** One step; false when it has no place in the draft. */
  readonly edit: (operations: readonly Operation[]) => boolean;
  readonly turn: (kind: 'undo' | 'redo') => void;
  readonly loadTheirs: () => Promise<void>;
  readonly repeatMine: () => void;
  readonly forgetMine: () => void;
  readonly retry: () => void;
}

interface Kept {
  readonly revision: number;
  readonly steps: readonly queue.Step[];
}

const SEND_AGAIN = 4_000;
const keptName = (id: string): string => `policy.${id}`;

const serverState = ({ policy, revision, findings, canUndo, canRedo }: Draft): queue.ServerState => ({
  policy: policy as unknown as Policy,
  revision,
  findings,
  canUndo,
  canRedo,
});

const isOutrun = (fault: unknown): fault is Refusal => fault instanceof Refusal && fault.code === 'POLICY.DRAFT_CHANGED';
const changesIn = (fault: Refusal): queue.ForeignChange[] =>
  fault.problem.fields.map(({ field, detail }) => ({ at: field, detail }));

type Move = (state: queue.EditQueue) => queue.EditQueue;

/** Steps that this browser could not hand in before: the first is sent again under its key, and so done once. */
async function settleKept(
  id: string,
  draft: Draft,
): Promise<{ draft: Draft; steps: readonly queue.Step[]; changes: queue.ForeignChange[] | null }> {
  const kept = readDraft<Kept>(keptName(id));
  if (kept === null || kept.steps.length === 0 || draft.state !== 'editing')
    return { draft, steps: kept?.steps ?? [], changes: draft.state === 'editing' ? null : [] };
  if (kept.revision === draft.revision) return { draft, steps: kept.steps, changes: null };
  const [first, ...rest] = kept.steps;
  try {
    const told = await sendPolicyEdit(id, { revision: kept.revision, operations: first!.operations as never }, first!.key);
    const now = await readPolicyDraft(id);
    return { draft: now, steps: rest, changes: rest.length > 0 && now.revision !== told.revision ? [] : null };
  } catch (fault) {
    return { draft, steps: kept.steps, changes: isOutrun(fault) ? changesIn(fault) : [] };
  }
}

function begin(draft: Draft, steps: readonly queue.Step[], changes: readonly queue.ForeignChange[] | null): queue.EditQueue {
  const fresh = queue.opened(serverState(draft));
  if (steps.length === 0) return fresh;
  if (changes === null) return steps.reduce((state, step) => queue.added(state, step) ?? state, fresh);
  return { ...fresh, kept: steps, conflict: { changes, loaded: true } };
}

/** Null until the draft is there. */
export function useDraftSession(id: string): { session: DraftSession | null; asked: ReturnType<typeof usePolicyDraft> } {
  const client = useQueryClient();
  const asked = usePolicyDraft(id);
  const [state, move] = useReducer(
    (now: queue.EditQueue | null, change: Move | queue.EditQueue) => (typeof change === 'function' ? now && change(now) : change),
    null,
  );
  const [turning, setTurning] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const sending = useRef<string | null>(null);
  const tried = useRef(-1); // after a cut line a step is sent again by the next attempt, not by the next render
  const beginning = useRef(false);
  const latest = useRef(state);
  latest.current = state;

  useEffect(() => {
    const draft = asked.data;
    if (draft === undefined) return;
    if (latest.current !== null) return move((now) => queue.refreshed(now, serverState(draft)));
    if (beginning.current) return;
    beginning.current = true;
    void settleKept(id, draft).then((settled) => move(begin(settled.draft, settled.steps, settled.changes)));
  }, [asked.data, id]);

  useEffect(() => {
    if (state === null) return;
    const steps = [...state.kept, ...state.waiting];
    if (steps.length === 0) dropDraft(keptName(id));
    else keepDraft(keptName(id), { revision: state.server.revision, steps } satisfies Kept);
  }, [state?.waiting, state?.kept, state?.server.revision, id]);

  useEffect(() => {
    const first = state?.waiting[0];
    if (!state || !first || !queue.ready(state) || sending.current === first.key || turning) return;
    if (state.cut && tried.current === attempt) return;
    tried.current = attempt;
    sending.current = first.key;
    sendPolicyEdit(id, { revision: state.server.revision, operations: first.operations as never }, first.key)
      .then(
        (told) => move((now) => queue.acknowledged(now, told)),
        (fault: unknown) => {
          if (isOutrun(fault)) move((now) => queue.outrun(now, changesIn(fault)));
          else if (mayRetry(fault)) {
            move(queue.lineCut);
            setTimeout(() => setAttempt((count) => count + 1), SEND_AGAIN);
          } else move((now) => queue.takenBack(now, fault));
        },
      )
      .finally(() => {
        sending.current = null;
      });
  }, [state, attempt, id, turning]);

  const edit = useCallback((operations: readonly Operation[]): boolean => {
    if (operations.length === 0) return true;
    const now = latest.current;
    const next = now && queue.added(now, { key: newKey(), operations });
    if (!next) return false;
    latest.current = next; // a second step of the same event stands on the first
    move(next);
    return true;
  }, []);

  const reload = useCallback(
    async (): Promise<Draft> => client.fetchQuery({ queryKey: draftKey(id), queryFn: () => readPolicyDraft(id), staleTime: 0 }),
    [client, id],
  );

  const turn = useCallback(
    (kind: 'undo' | 'redo'): void => {
      const now = latest.current;
      if (
        !now ||
        now.waiting.length > 0 ||
        now.conflict !== null ||
        turning ||
        !(kind === 'undo' ? now.server.canUndo : now.server.canRedo)
      )
        return;
      setTurning(true);
      turnPolicyEdit(id, kind, now.server.revision, newKey())
        .then(reload)
        .then(
          (draft) => move((before) => queue.refreshed(before, serverState(draft))),
          (fault: unknown) =>
            move((before) => (isOutrun(fault) ? queue.outrun(before, changesIn(fault)) : { ...before, refused: fault })),
        )
        .finally(() => setTurning(false));
    },
    [id, reload, turning],
  );

  const loadTheirs = useCallback(async () => {
    const draft = await reload();
    move((now) => queue.theirs(now, serverState(draft)));
  }, [reload]);

  if (state === null || asked.data === undefined) return { session: null, asked };
  const session: DraftSession = {
    draft: asked.data,
    state,
    policy: state.policy,
    editable: asked.data.permittedActions.includes('policies.draft'),
    turning,
    edit,
    turn,
    loadTheirs,
    repeatMine: () => move((now) => queue.repeated(now, newKey)),
    forgetMine: () => move(queue.forgotten),
    retry: () => setAttempt((count) => count + 1),
  };
  return { session, asked };
}
