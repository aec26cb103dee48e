/** A fault by class and code only: texts of errors may hold personal data. */
export function faultName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  const { code, driverError } = error as Error & { code?: unknown; driverError?: { code?: unknown } };
  const known = code ?? driverError?.code;
  const name = error.name === 'Error' ? error.constructor.name : error.name;
  return typeof known === 'string' ? `${name} ${known}` : name;
}

/** Where it happened, without the message, which may hold what somebody typed; empty when unknown. */
export function faultFrames(error: unknown): string {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')) : [];
  return frames.length > 0 ? `\n${frames.slice(0, 8).join('\n')}` : '';
}
