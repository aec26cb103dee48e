/** A fault by class and code only: texts of errors may hold personal data. */
export function faultName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  const { code, driverError } = error as Error & { code?: unknown; driverError?: { code?: unknown } };
  const known = code ?? driverError?.code;
  return typeof known === 'string' ? `${error.name} ${known}` : error.name;
}
