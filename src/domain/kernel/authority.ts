// The tree of admitting authorities (主管教育行政部门): who alone may place a child where.

export interface Authority {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Code of the authority above; null for the city bureau. */
  readonly parent: string | null;
  /** GB/T 2260 code; null for zones that have none. */
  readonly gb2260: string | null;
}

/** The authorities of one city. */
export class AuthorityTree {
  private readonly byCode: ReadonlyMap<string, Authority>;

  /** Throws when a code is repeated or a parent is unknown. */
  constructor(authorities: readonly Authority[]) {
    this.byCode = new Map(authorities.map((authority) => [authority.code, authority]));
    if (this.byCode.size !== authorities.length) throw new Error('authority tree: a code is repeated');
    for (const { code, parent } of authorities) {
      if (parent !== null && !this.byCode.has(parent)) throw new Error(`authority tree: ${code} has unknown parent ${parent}`);
    }
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  get(code: string): Authority | undefined {
    return this.byCode.get(code);
  }

  codes(): string[] {
    return [...this.byCode.keys()];
  }

  /** The first authority that has none above it; null in an empty tree. */
  top(): string | null {
    return this.codes().find((code) => this.byCode.get(code)!.parent === null) ?? null;
  }

  /** True when `code` is `ancestor` or lies below it. */
  within(code: string, ancestor: string): boolean {
    for (let at: string | null = code; at !== null; at = this.byCode.get(at)?.parent ?? null) {
      if (at === ancestor) return true;
    }
    return false;
  }

  /** `ancestor` and everything below it, in the order given. */
  subtree(ancestor: string): string[] {
    return this.codes().filter((code) => this.within(code, ancestor));
  }
}
