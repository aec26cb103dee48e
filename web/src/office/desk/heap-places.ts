// Where each heap of the desk is worked off.
import type { DeskHeap } from '../../api/desk.queries';

const PLACES: Readonly<Record<string, string>> = {
  'cases.negotiating': '/office/cases?state=negotiating',
  'cases.awaitingSupplement': '/office/cases?state=awaitingSupplement',
  'placements.queried': '/office/placements?state=queried',
  'placements.toCall': '/office/placements?state=placed',
  'plans.toAdopt': '/office/plans',
  'sheets.reported': '/office/seats',
  'sheets.overdue': '/office/seats',
  'policies.toPublish': '/office/policies',
  'jobs.dead': '/office/operation',
};

/** The part of a round's page where a deed of rounds is done. */
const PARTS: Readonly<Record<string, string>> = { 'round.sign': '?tab=sign', 'round.confirmFix': '?tab=decisions', 'round.confirmAdjustment': '?tab=decisions' };

/** The one round that waits, else the list. */
export const placeOf = ({ heap, subjectId }: DeskHeap): string =>
  PLACES[heap] ?? (subjectId === null ? '/office/rounds' : `/office/rounds/${subjectId}${PARTS[heap] ?? ''}`);

/** `cases.negotiating` is said under `casesNegotiating`. */
export const wordOf = (heap: string): string => heap.replace(/\.(.)/, (_, letter: string) => letter.toUpperCase());
