import type { FamilyLine, PathStep } from '../../domain/matching';

/** A family's own line of a run with its path to the root: its proof but for the two public hashes. */
export interface OwnLine {
  readonly line: FamilyLine;
  readonly path: readonly PathStep[];
}
