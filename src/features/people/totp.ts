import { generate, verify } from 'otplib';

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

const STEP_SECONDS = 30;

/** The one-time password of a step. */
export const totpOfStep = (secret: string, step: number): Promise<string> => generate({ strategy: 'totp', secret, epoch: step * STEP_SECONDS });

/** The step at `second` of the Unix epoch. */
export const stepAt = (second: number): number => Math.floor(second / STEP_SECONDS);
