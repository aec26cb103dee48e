// One table as it holds for some authorities, with the searches that answer questions about its rows.

import type { CompiledPolicy, CompiledRow, CompiledTable } from '../compiled-policy';
import type { FactValue } from '../facts';
import { RegionSearch, type Found } from './region-search';
import { strongerMasks } from './passing-case';
import { bit, isWithin, maskOf } from './row-masks';
import type { Domain } from './value-classes';

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
    const refuses = (row: CompiledRow): boolean => row.yields.outcome === 'fail';
    const refusing = maskOf([...other.rows.keys()].filter((at) => refuses(other.rows[at]!)));
    const before = strongerMasks(other.hit, other.rows);
    return other.rows.filter(
      (row, at) =>
        refuses(row) &&
        row.cells.every((cell) => cell.always || [cell.fact, ...cell.others].every((fact) => facts.has(fact))) &&
        isWithin(before[at]!, refusing),
    );
  });
}

/** Answers whether there is a case that hits some rows and none of others: an ordinary one, else one with odd facts. */
export class VariantSearch {
  private readonly all: RegionSearch;
  private readonly domain: Omit<Domain, 'odd'>;
  private ordinary: RegionSearch | null = null;

  constructor(
    policy: CompiledPolicy,
    computed: ReadonlyMap<string, readonly FactValue[]>,
    readonly rows: readonly CompiledRow[],
    authorities: readonly string[],
  ) {
    this.domain = { policy, authorities, computed, fixed: new Map<string, FactValue>() };
    this.all = new RegionSearch({ ...this.domain, odd: true }, rows);
  }

  /** True when `none` was answered although not every set of members could be tried. */
  get partial(): boolean {
    return this.all.partial;
  }

  find(must: bigint, mustNot: bigint): Answer {
    const any = this.all.find(must, mustNot);
    if (typeof any === 'string') return any;
    this.ordinary ??= new RegionSearch({ ...this.domain, odd: false }, this.rows);
    const region = this.ordinary.find(must, mustNot);
    return typeof region === 'string' ? { region: any, odd: true } : { region, odd: false };
  }

  /** The same question where the case itself is not wanted: rows that cannot be hit together with `must` are not looked at. */
  has(must: number, mustNot: bigint): boolean | 'tooTangled' {
    const besides = this.besides(must);
    const left = mustNot & besides;
    if (left === 0n && !this.all.companions.isTied(must)) return (besides & bit(must)) !== 0n;
    const found = this.all.find(bit(must), left);
    return found === 'tooTangled' ? found : found !== 'none';
  }

  /** Rows that may be hit together with the row; the others never are. */
  besides(row: number): bigint {
    return this.all.companions.of(row);
  }
}
