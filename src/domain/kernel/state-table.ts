// State tables: which deed leads from which state to which; one table feeds the 409 answer, the buttons, the drawing and a reachability test.

export type StateTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** States of a table. */
export type StateOf<T extends StateTable> = keyof T & string;

/** Deeds of a table, over all states. */
export type DeedOf<T extends StateTable> = { [S in keyof T]: keyof T[S] & string }[keyof T];

/**
 * Declares a table. Throws at load when a deed leads to a state that the table does not have,
 * so that a typing error cannot strand a case.
 */
export function table<const T extends StateTable>(states: T): T {
  for (const [state, deeds] of Object.entries(states)) {
    for (const [deed, target] of Object.entries(deeds)) {
      if (!(target in states)) throw new Error(`state table: ${state}.${deed} leads to unknown state ${target}`);
    }
  }
  return states;
}

/** The state after a deed, or null when the table does not permit it there. */
export function next<T extends StateTable>(states: T, state: StateOf<T>, deed: DeedOf<T>): StateOf<T> | null {
  return (states[state]?.[deed] as StateOf<T> | undefined) ?? null;
}

/** The deeds that a state permits, in the order of the table. */
export function permittedDeeds<T extends StateTable>(states: T, state: StateOf<T>): DeedOf<T>[] {
  return Object.keys(states[state] ?? {}) as DeedOf<T>[];
}

/** The states that permit a deed: what a conditional UPDATE may start from. */
export function statesPermitting<T extends StateTable>(states: T, deed: DeedOf<T>): StateOf<T>[] {
  return (Object.keys(states) as StateOf<T>[]).filter((state) => next(states, state, deed) !== null);
}

/** The states that can be reached from `start`, itself included. */
export function reachable<T extends StateTable>(states: T, start: StateOf<T>): Set<StateOf<T>> {
  const seen = new Set<StateOf<T>>([start]);
  const queue: StateOf<T>[] = [start];
  for (const state of queue) {
    for (const target of Object.values(states[state] ?? {}) as StateOf<T>[]) {
      if (!seen.has(target)) {
        seen.add(target);
        queue.push(target);
      }
    }
  }
  return seen;
}
