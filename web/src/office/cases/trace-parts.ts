// Which rows of a trace a reader needs first: those that decided, those that were nearly met, and the rest.
import type { CaseRecord } from '../../api/case-ledger.queries';

type Verdict = NonNullable<CaseRecord['verdict']>;
export type TraceRow = Verdict['trace'][number];

/** Near misses that are shown; more would be the whole trace again. */
const MOST_NEAR = 5;

const DECIDES: Readonly<Record<string, string>> = { NOT_ELIGIBLE: 'fail', MANUAL: 'manual', NEED_MATERIAL: 'material' };

export interface TraceParts {
  readonly deciding: readonly TraceRow[];
  readonly near: readonly TraceRow[];
  readonly rest: readonly TraceRow[];
}

const asked = ({ cells }: TraceRow) => cells.filter((cell) => cell.asked);

/** Rows that decided: of a refusal those that refuse, of an open case those not known to hold, else all that were hit. */
function decidingOf(outcome: string, rows: readonly TraceRow[]): readonly TraceRow[] {
  const hit = rows.filter((row) => row.hit === 'yes');
  const grave = DECIDES[outcome];
  const against = hit.filter((row) => row.outcome === grave);
  const open = outcome === 'NEED_MATERIAL' ? rows.filter((row) => row.hit === 'unknown') : [];
  const found = [...against, ...open];
  return grave !== undefined && found.length > 0 ? found : hit.filter((row) => asked(row).length > 0);
}

/** All conditions but one held, and the row says otherwise than what was decided in its table. */
function isNear(row: TraceRow, outcomes: ReadonlyMap<string, string | null>): boolean {
  const cells = asked(row);
  const failing = cells.filter(({ result }) => result === 'no').length;
  return (
    row.hit === 'no' &&
    failing === 1 &&
    cells.length > 1 &&
    cells.every(({ result }) => result !== 'unknown') &&
    outcomes.has(row.table) &&
    outcomes.get(row.table) !== row.outcome
  );
}

export function partsOf({ outcome, trace }: Pick<Verdict, 'outcome' | 'trace'>): TraceParts {
  const deciding = decidingOf(outcome, trace);
  const outcomes = new Map(deciding.map((row) => [row.table, row.outcome]));
  const near = trace
    .filter((row) => isNear(row, outcomes))
    .sort((one, other) => asked(other).length - asked(one).length)
    .slice(0, MOST_NEAR);
  return { deciding, near, rest: trace.filter((row) => !deciding.includes(row) && !near.includes(row)) };
}
