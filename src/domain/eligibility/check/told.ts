// Gathers the findings of one table: the first of each kind are written out, the rest are counted, for nobody reads five hundred.

import type { Wording } from '../policy';
import { findingAt, type CheckCode, type Place, type PolicyFinding, type Severity } from './finding';

/** Findings of one kind that are written out. */
export const MOST_OF_A_KIND = 20;

/** Rows that the count of the rest names. */
const MOST_NAMED = 5;

/** What a finding says, and what else is known of it. */
export type Words = Required<Wording> & Pick<PolicyFinding, 'column' | 'name' | 'otherRows' | 'otherTable' | 'example'>;

interface Kind {
  readonly code: CheckCode;
  readonly severity: Severity;
  count: number;
  /** Rows beyond those that are written out. */
  readonly rest: number[];
}

/** The findings in one table so far. */
export class Told {
  private readonly written: PolicyFinding[] = [];
  private readonly kinds = new Map<string, Kind>();

  /** `place` is that of a finding about the table as a whole. */
  constructor(private readonly place: Place) {}

  get isEmpty(): boolean {
    return this.written.length === 0;
  }

  /** Whether some finding has this code. */
  has(code: CheckCode): boolean {
    return this.written.some((finding) => finding.code === code);
  }

  add(findings: readonly PolicyFinding[]): void {
    this.written.push(...findings);
  }

  /** A finding about one row; its text and what else is known of it are asked for only when it is written out. */
  tell(code: CheckCode, severity: Severity, row: number, words: () => Words): void {
    const name = `${code} ${severity}`;
    const kind = this.kinds.get(name) ?? { code, severity, count: 0, rest: [] };
    this.kinds.set(name, kind);
    kind.count += 1;
    if (kind.count > MOST_OF_A_KIND) {
      kind.rest.push(row);
      return;
    }
    const { en, zh, column, name: named, ...more } = words();
    const place = { ...this.place, row, ...(column === undefined ? {} : { column }), ...(named === undefined ? {} : { name: named }) };
    this.written.push(findingAt(code, severity, place, { en, zh }, more));
  }

  /** Everything that was told, and behind it the count of what was not written out. */
  all(): PolicyFinding[] {
    const rests = [...this.kinds.values()].filter(({ rest }) => rest.length > 0);
    return [
      ...this.written,
      ...rests.map(({ code, severity, rest }) => {
        const named = rest.slice(0, MOST_NAMED);
        const [en, zh] = rest.length > named.length ? [' and so on', '等'] : ['', ''];
        return findingAt(
          code,
          severity,
          this.place,
          {
            en: `the same holds for ${rest.length} more rows: ${named.join(', ')}${en}`,
            zh: `另有 ${rest.length} 行也是这样：第 ${named.join('、')} 行${zh}`,
          },
          { otherRows: rest },
        );
      }),
    ];
  }
}
