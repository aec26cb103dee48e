/** How often something may happen to one subject within a window. */
export interface LimitRule {
  readonly name: string;
  readonly most: number;
  readonly windowSeconds: number;
  /** How many uses a process takes from Redis at a time; 1 unless said. What it leaves unspent nobody else has. */
  readonly block?: number;
}

/** The house's limits. Visitors are counted by address, signed-in accounts by account: an office shares one address. */
export const limitRules = {
  visitorAddress: { name: 'visitor-address', most: 300, windowSeconds: 60, block: 10 },
  account: { name: 'account', most: 600, windowSeconds: 60, block: 20 },
  codePhone: { name: 'code-phone', most: 5, windowSeconds: 3600 },
  codeAddress: { name: 'code-address', most: 20, windowSeconds: 3600 },
  familyPhone: { name: 'family-phone', most: 20, windowSeconds: 900 },
  familyAddress: { name: 'family-address', most: 60, windowSeconds: 900 },
  selfCheck: { name: 'self-check', most: 60, windowSeconds: 600 },
  staffLogin: { name: 'staff-login', most: 10, windowSeconds: 900 },
  staffAddress: { name: 'staff-address', most: 60, windowSeconds: 900 },
} as const satisfies Record<string, LimitRule>;
