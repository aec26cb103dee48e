// What every page of a draft stands on: its session, what may be written in it, and what is wrong with it.
import { createContext, useContext } from 'react';
import type { Mark } from '../grid/marks';
import type { CheckFinding, Vocabulary } from '../policies.types';
import type { CellScope } from '../rules';
import type { DraftSession } from '../session/use-draft-session';

export interface Checked {
  readonly findings: readonly CheckFinding[];
  readonly publishable: boolean;
  /** The revision that was checked. */
  readonly revision: number;
}

export interface OpenDraft {
  readonly session: DraftSession;
  readonly vocabulary: Vocabulary | null;
  readonly scope: CellScope | null;
  readonly marks: readonly Mark[];
  readonly checked: Checked | null;
  readonly checking: boolean;
}

export const DraftContext = createContext<OpenDraft | null>(null);

export function useDraft(): OpenDraft {
  const open = useContext(DraftContext);
  if (open === null) throw new Error('useDraft stands outside a draft');
  return open;
}
