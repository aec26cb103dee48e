// The name of a policy's exact content, stamped on every verdict so that a decision can be traced to the text it was made by.

import { canonicalHash } from '../kernel/canonical-json';
import type { Policy } from './policy';

/** `sm3:` and the hexadecimal SM3 (GB/T 32905) of the UTF-8 of the policy's canonical JSON (RFC 8785). */
export const policyHash = (policy: Policy): string => canonicalHash(policy);
