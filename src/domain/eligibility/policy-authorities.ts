// The tree of authorities that a policy brings along, for whoever reads it without the service's register.

import { AuthorityTree } from '../kernel/authority';
import type { Policy } from './policy';

/** What keeps a list of authorities from being a tree, with the place of the first that does; null when it is one. */
export function treeFault(
  policy: Policy,
): { readonly index: number; readonly code: string; readonly why: 'twice' | 'parent' | 'circle' } | null {
  const own = policy.authorities ?? [];
  const parents = new Map(own.map(({ code, parent }) => [code, parent ?? null]));
  for (const [index, { code, parent }] of own.entries()) {
    if (own.findIndex((one) => one.code === code) !== index) return { index, code, why: 'twice' };
    if (parent && !parents.has(parent)) return { index, code, why: 'parent' };
    const seen = new Set<string>();
    for (let at: string | null = code; at !== null; at = parents.get(at) ?? null) {
      if (seen.has(at)) return { index, code, why: 'circle' };
      seen.add(at);
    }
  }
  return null;
}

/** The policy's own authorities as a tree; null when it names none, or when they do not make a tree. */
export function treeOf(policy: Policy): AuthorityTree | null {
  const own = policy.authorities ?? [];
  if (own.length === 0 || treeFault(policy) !== null) return null;
  return new AuthorityTree(
    own.map(({ code, zh, en, parent }) => ({ code, nameZh: zh, nameEn: en ?? zh, parent: parent ?? null, gb2260: null })),
  );
}
