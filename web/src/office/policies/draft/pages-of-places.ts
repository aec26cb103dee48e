// Which page of the draft shows a place of it.
import type { Policy } from '../rules';

/** Address of the page where the place can be mended; the draft's first page for everything else. */
export function pageOf(policy: Policy, draftId: string, at: string): string {
  const base = `/office/policies/drafts/${draftId}`;
  const [list, index] = at.split('/').slice(1);
  switch (list) {
    case 'tables': {
      const table = policy.tables[Number(index)];
      return table ? `${base}/tables/${encodeURIComponent(table.id)}` : `${base}/tables`;
    }
    case 'overrides': {
      const override = policy.overrides?.[Number(index)];
      return override
        ? `${base}/tables/${encodeURIComponent(override.table)}?for=${encodeURIComponent(override.authority)}`
        : `${base}/tables`;
    }
    case 'decide':
      return `${base}/tables`;
    case 'facts':
      return `${base}/facts`;
    case 'clauses':
    case 'remedies':
      return `${base}/texts`;
    case 'groups':
    case 'reserve':
    case 'criteria':
      return `${base}/order`;
    case 'cases':
      return index === undefined ? `${base}/cases` : `${base}/cases?case=${index}`;
    default:
      return base;
  }
}
