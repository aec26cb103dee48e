// The hand on the grid: which cell is active, what is selected, what is being typed, and what each key does.
import { useCallback, useMemo, useReducer } from 'react';
import { inside, moved, rangeOf, at as only, tabbed, type Cell, type Press, type Selection, type Size } from './movement';

export interface Editing {
  readonly row: number;
  readonly column: number;
  /** What stands in the editor when it opens. */
  readonly text: string;
}

export interface GridState {
  readonly selection: Selection;
  readonly editing: Editing | null;
  /** After Escape the next Tab leaves the grid. */
  readonly leaving: boolean;
}

export interface GridHand {
  readonly state: GridState;
  readonly select: (selection: Selection) => void;
  readonly extend: (to: Cell) => void;
  readonly beginEditing: (text: string) => void;
  readonly stopEditing: (then?: 'down' | 'up' | 'right' | 'left') => void;
  readonly setLeaving: () => void;
  /** True when the key moved the selection. */
  readonly press: (press: Press) => boolean;
  /** False where Tab shall leave the grid. */
  readonly tab: (back: boolean) => boolean;
}

const STEP = { down: 'ArrowDown', up: 'ArrowUp', right: 'ArrowRight', left: 'ArrowLeft' } as const;

export function useGrid(size: Size): GridHand {
  const [raw, set] = useReducer(
    (now: GridState, change: Partial<GridState>): GridState => ({ ...now, leaving: false, ...change }),
    {
      selection: only(0, 0),
      editing: null,
      leaving: false,
    },
  );
  const selection = useMemo(() => inside(raw.selection, size), [raw.selection, size.rows, size.columns]);
  const state = useMemo(() => ({ ...raw, selection }), [raw, selection]);
  const select = useCallback((next: Selection) => set({ selection: next, editing: null }), []);
  const { active, anchor } = selection;
  return {
    state,
    select,
    extend: (to) => set({ selection: { active: to, anchor } }),
    beginEditing: (text) => set({ selection: only(active.row, active.column), editing: { ...active, text } }),
    stopEditing: (then) => {
      const next =
        then === undefined ? selection : (moved(only(active.row, active.column), { key: STEP[then] }, size) ?? selection);
      set({ editing: null, selection: next });
    },
    setLeaving: () => set({ leaving: true, selection: only(active.row, active.column) }),
    press: (press) => {
      const next = moved(selection, press, size);
      if (next !== null) set({ selection: next });
      return next !== null;
    },
    tab: (back) => {
      const next = state.leaving ? null : tabbed(active, back, size);
      if (next !== null) set({ selection: only(next.row, next.column) });
      return next !== null;
    },
  };
}

export { rangeOf };
