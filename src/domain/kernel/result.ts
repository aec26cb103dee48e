// The answer of a decision that may refuse: a value, or a named fault; exceptions are for defects only.

export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A value. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** A named fault. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
