// The tree of authorities that a policy brings along, for whoever reads it without the service's register.

import { AuthorityTree } from '../kernel/authority';
import type { Policy } from './policy';

/** The policy's own authorities as a tree; null when it names none, or when they do not make a tree. */
export function treeOf(policy: Policy): AuthorityTree | null {
  const own = policy.authorities ?? [];
  if (own.length === 0) return null;
  const codes = new Set(own.map(({ code }) => code));
  const parents = new Map(own.map(({ code, parent }) => [code, parent ?? null]));
  const rooted = own.every(({ code }) => {
    const seen = new Set<string>();
    for (let at: string | null = code; at !== null; at = parents.get(at) ?? null) {
      if (seen.has(at) || !codes.has(at)) return false;
      seen.add(at);
    }
    return true;
  });
  if (codes.size !== own.length || !rooted) return null;
  return new AuthorityTree(
    own.map(({ code, zh, en, parent }) => ({ code, nameZh: zh, nameEn: en ?? zh, parent: parent ?? null, gb2260: null })),
  );
}
