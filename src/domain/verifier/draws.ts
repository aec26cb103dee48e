// Draws every lot of a market again from its seed, for the verifier: ties must have been broken by these and no others.
import { type Instance } from './instance';
import { bytesOf, hexOf, hmacSm3, sm3 } from './sm3';

/** The draw of a student at a school, smaller first; with scope `single` the school makes no difference. */
export type Draw = (student: string, school: string) => string;

/** HMAC-SM3, key SM3(seed), message the student's id, or with scope `perSchool` id + U+0000 + school id. Empty without a lottery. */
export function drawing({ lottery }: Instance): Draw {
  if (lottery === null) return () => '';
  const key = sm3(bytesOf(lottery.seed));
  const drawn = new Map<string, string>();
  return (student, school) => {
    const message = lottery.scope === 'perSchool' ? `${student}\u0000${school}` : student;
    const known = drawn.get(message) ?? hexOf(hmacSm3(key, bytesOf(message)));
    drawn.set(message, known);
    return known;
  };
}
