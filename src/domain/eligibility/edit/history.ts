// What may be undone and redone in a draft, from the log of its steps: the log is only ever added to.

/** One entry of the log: an edit, or the undoing or redoing of the edit of an earlier revision. */
export interface LoggedStep {
  readonly revision: number;
  readonly kind: 'edit' | 'undo' | 'redo';
  /** The edit that is undone or redone; null for an edit. */
  readonly ofRevision: number | null;
}

/**
 * The revision whose edit "undo" takes back and the one that "redo" does again; null for nothing. An edit forgets what could have
 * been redone. `log` is in the order of revisions.
 */
export function undoable(log: readonly LoggedStep[]): { readonly undo: number | null; readonly redo: number | null } {
  const done: number[] = [];
  let undone: number[] = [];
  for (const { revision, kind, ofRevision } of log) {
    if (kind === 'edit') {
      done.push(revision);
      undone = [];
    } else if (kind === 'undo') {
      done.pop();
      undone.push(ofRevision ?? revision);
    } else {
      undone.pop();
      done.push(ofRevision ?? revision);
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null };
}
