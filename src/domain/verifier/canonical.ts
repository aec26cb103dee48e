// Writes a JSON value in the one spelling of RFC 8785 and hashes it, for the verifier's comparison with published hashes.
import { bytesOf, hexOf, sm3 } from './sm3';

/**
 * RFC 8785 text of a JSON value whose texts the reader has checked. Maps stand for objects with ids as keys; members that are
 * undefined are left out.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries: [string, unknown][] = value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value);
  const written = entries.filter(([, member]) => member !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${written.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
}

/** `sm3:` and the hash of the canonical text. */
export const hashOf = (value: unknown): string => `sm3:${hexOf(sm3(bytesOf(canonical(value))))}`;
