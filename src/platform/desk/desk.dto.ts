/** Work that waits, by its kind. */
export class DeskHeapResponse {
  heap: string;
  count: number;
  /** The day (2027-07-13) or instant by which the first of it is due. */
  until: string | null;
  /** The one object in which all of it is worked off, e.g. a round. */
  subjectId: string | null;
}
