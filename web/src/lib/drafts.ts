// What was typed and not yet handed in, kept in this browser until the server has it or the person signs out.

const PREFIX = 'xuewei.draft.';

/** The draft under `name`, or null; one that cannot be read is none. */
export function readDraft<T>(name: string): T | null {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** Keeps a draft; a browser that keeps nothing (private window, full) is no fault of the form. */
export function keepDraft(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // the form still works, only a closed window loses it
  }
}

export const dropDraft = (name: string): void => localStorage.removeItem(PREFIX + name);

/** Removes every draft of this browser. */
export function forgetDrafts(): void {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => localStorage.removeItem(key));
}
