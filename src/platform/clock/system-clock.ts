/** Milliseconds since the epoch by this machine: for measuring and for the order of ids, never for a deadline. */
export const systemMillis = (): number => Date.now();

/** A steady reading in milliseconds, for durations. */
export const monotonicMillis = (): number => performance.now();

/** Waits without blocking the event loop. */
export const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));
