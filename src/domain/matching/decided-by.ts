// Names what put one student before another at a school: a criterion of the policy, the school's own order, a held seat, or the draw.
import { type Last } from './lines';
import { type NamedMarket } from './named-market';

/** What decided at school `s` between two students with ranks there: `holds`, `lottery`, `priority`, or the name of a criterion. */
export function decidedBy({ instance, holders, ends }: NamedMarket, s: number, ahead: Last, behind: Last): string {
  if (ahead.rank <= holders[s]!) return 'holds';
  const { order } = instance.schools[s]!;
  if (order.kind === 'priority') return 'priority';
  if (alike(ends[s]!, ahead.rank, behind.rank)) return 'lottery';
  if (order.kind === 'tiers') return 'priority';
  const first = order.keys.get(instance.students[ahead.student]!.id)!;
  const second = order.keys.get(instance.students[behind.student]!.id)!;
  const criterion = first.findIndex((key, c) => key !== second[c]);
  return instance.criteria[criterion] ?? `criterion-${criterion + 1}`;
}

/** Whether no tier ends from rank `ahead` on before rank `behind`; each tier ends at one of the ranks in `ends`. */
function alike(ends: Int32Array, ahead: number, behind: number): boolean {
  let low = 0;
  for (let high = ends.length; low < high;) {
    const middle = (low + high) >> 1;
    if (ends[middle]! < ahead) low = middle + 1;
    else high = middle;
  }
  return ends[low]! >= behind;
}
