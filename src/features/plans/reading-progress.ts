/** How far a reading is, as bytes of the file while it is opened, as rows of its largest sheet afterwards. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
