export class OwnSchoolResponse {
  code: string;
  name: string;
}
