import { verify } from 'otplib';

/** Half a minute early or late: clocks of telephones differ. */
const TOLERANCE_SECONDS = 30;

/**
 * The number of the 30-second step (RFC 6238) whose one-time password this is, at `second` of the Unix epoch; null when
 * it is none of the step or its neighbours. The caller accepts each step once.
 */
export async function totpStep(secret: string, password: string, second: number): Promise<number | null> {
  const result = await verify({ strategy: 'totp', secret, token: password, epoch: second, epochTolerance: TOLERANCE_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
