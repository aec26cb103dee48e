/** Work that waits, by its kind. */
export class DeskHeapResponse {
  heap: string;
  count: number;
}
