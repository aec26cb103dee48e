export class OwnSchoolResponse {
  code: string;
  name: string;
  /** Code of the authority that it belongs to. */
  authority: string;
}
