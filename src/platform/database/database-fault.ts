/** What the driver says of a failed statement, without its text (which may hold personal data). */
function codeOf(error: unknown): { errno: number | null; code: string | null } {
  const source = error as { driverError?: { errno?: number; code?: string }; errno?: number; code?: string } | null;
  const fault = source?.driverError ?? source;
  return { errno: typeof fault?.errno === 'number' ? fault.errno : null, code: typeof fault?.code === 'string' ? fault.code : null };
}

/** Deadlock (1213) or lock wait timeout (1205): the whole transaction may be run again. On a Galera cluster 1213 also arrives at COMMIT. */
export const isRetryable = (error: unknown): boolean => {
  const { errno } = codeOf(error);
  return errno === 1213 || errno === 1205;
};

/** A unique key was hit (1062); `key` narrows it to one constraint. */
export function isDuplicate(error: unknown, key?: string): boolean {
  const { errno } = codeOf(error);
  if (errno !== 1062) return false;
  return key === undefined || (error instanceof Error && error.message.includes(key));
}
