import type { Certificate } from '../../domain/matching';

/**
 * Whether a run may be proposed: feasible, and no child has a just complaint. What still blocks can only be a household that no
 * stable answer places better; a run without households must be the best for every child.
 */
export const isSound = ({ feasible, blocking, studentOptimal }: Certificate): boolean =>
  feasible && blocking.every((pair) => 'household' in pair) && studentOptimal !== false;
