// Rows of the forecast beside the same ones under assumptions: what an answer does not name stays as it is.
import type { Outlook, OutlookRow, WhatIf } from '../../api/planning.queries';

export type ZoneRow = Outlook['zoneRows'][number];

export interface Beside<R> {
  readonly now: R;
  readonly then: R;
  readonly changed: boolean;
}

/** What stands in the table: a row of which only something else is another looks the same. */
const figuresOf = ({ children, supply, gap, gapOnceBuilt, alert, talentGap }: Partial<ZoneRow>) => [children, supply, gap, gapOnceBuilt, alert, talentGap];

function pair<R extends Partial<ZoneRow>>(rows: readonly R[], changes: readonly { readonly after: R }[], keyOf: (row: R) => string): Beside<R>[] {
  const after = new Map(changes.map((change) => [keyOf(change.after), change.after]));
  return rows.map((now) => {
    const then = after.get(keyOf(now)) ?? now;
    return { now, then, changed: JSON.stringify(figuresOf(now)) !== JSON.stringify(figuresOf(then)) };
  });
}

export const beside = (outlook: Outlook, { changed }: WhatIf, authority: string, stage: string): Beside<OutlookRow>[] =>
  pair(
    outlook.rows.filter((row) => row.authority === authority && row.stage === stage),
    changed,
    (row) => `${row.authority}.${row.stage}.${row.schoolYear}`,
  );

/** Zones of a stage in which something would be another, every year of them. */
export function besideZones(outlook: Outlook, { changedZones }: WhatIf, stage: string): Beside<ZoneRow>[] {
  const touched = new Set(changedZones.filter(({ after }) => after.stage === stage).map(({ after }) => after.zone));
  return pair(
    outlook.zoneRows.filter((row) => row.stage === stage && touched.has(row.zone)),
    changedZones,
    (row) => `${row.zone}.${row.stage}.${row.schoolYear}`,
  );
}

/** Seats that are promised with a year; never added to open ones. */
export const promisedSeats = ({ building, soon, planned }: OutlookRow['supply']): number => building + soon + planned;
