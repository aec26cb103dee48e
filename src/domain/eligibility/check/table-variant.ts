// One table as it holds for some authorities, with the searches that answer questions about its rows.

import { sameYield } from '../ask-table';
import type { CompiledPolicy, CompiledRow, CompiledTable } from '../compiled-policy';
import type { FactValue } from '../facts';
import { RegionSearch, type Found } from './region-search';
import { stronger } from './passing-case';
import { maskOf } from './row-masks';

export interface TableVariant {
  readonly table: CompiledTable;
  /** The authority or group whose override this is; null for the table's own rows. */
  readonly override: string | null;
  readonly rows: readonly CompiledRow[];
  readonly authorities: readonly string[];
}

/** What is found, and whether only a fact that is none, or an impossible negative number, leads to it. */
export type Answer = { readonly region: Exclude<Found, string>; readonly odd: boolean } | 'none' | 'tooTangled';

/** Rows of other tables that refuse whoever hits them, and look at nothing but the facts given. */
export function surelyRefusing(policy: CompiledPolicy, table: CompiledTable, facts: ReadonlySet<string>): CompiledRow[] {
  return policy.decide.flatMap((other) => {
    if (other === table || !other.gates || other.overrides.size > 0) return [];
    return other.rows.filter((row, at) => {
      if (row.yields.outcome !== 'fail') return false;
      const before = stronger(other, other.rows, at);
      const told = row.cells.every((cell) => cell.always || [cell.fact, ...cell.others].every((fact) => facts.has(fact)));
      return told && before.every((index) => other.rows[index]!.yields.outcome === 'fail');
    });
  });
}

/** Answers whether there is a case that hits some rows and none of others: an ordinary one, else one with odd facts. */
export class VariantSearch {
  private readonly ordinary: RegionSearch;
  private readonly all: RegionSearch;

  constructor(
    policy: CompiledPolicy,
    computed: ReadonlyMap<string, readonly FactValue[]>,
    readonly rows: readonly CompiledRow[],
    authorities: readonly string[],
  ) {
    const domain = { policy, authorities, computed, fixed: new Map<string, FactValue>() };
    this.ordinary = new RegionSearch({ ...domain, odd: false }, rows);
    this.all = new RegionSearch({ ...domain, odd: true }, rows);
  }

  /** True when `none` was answered although not every set of members could be tried. */
  get partial(): boolean {
    return this.all.partial;
  }

  find(must: readonly number[], mustNot: Iterable<number>): Answer {
    const [wanted, unwanted] = [maskOf(must), maskOf(mustNot)];
    const any = this.all.find(wanted, unwanted);
    if (typeof any === 'string') return any;
    const region = this.ordinary.find(wanted, unwanted);
    return typeof region === 'string' ? { region: any, odd: true } : { region, odd: false };
  }
}

/** True when the rows yield the same and cite the same clause. */
export const isSame = (left: CompiledRow, right: CompiledRow): boolean => left.clause === right.clause && sameYield(left, right);
