import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';

export class PlanDifferencesRequest {
  /** The version it is compared with. */
  @IsUUID()
  from: string;
}

export class PlanSideResponse {
  id: string;
  kind: string;
  /** Null for a file that is no version yet. */
  version: number | null;
  title: string;
  documentNumber: string | null;
}

export class SitesComparedResponse {
  before: number;
  after: number;
  unchanged: number;
}

export class SidesResponse {
  before: number;
  after: number;
}

export class SeatsComparedResponse {
  /** Stage of a layout plan, grade of an enrolment plan. */
  part: string;
  open: SidesResponse;
  /** Seats that are not built yet; never summed with the open ones. */
  unbuilt: SidesResponse;
}

export class SiteChangeResponse {
  kind: string;
  code: string | null;
  name: string;
  place: string | null;
  rowBefore: number | null;
  rowAfter: number | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'A text or a number.' })
  before: string | number | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'A text or a number.' })
  after: string | number | null;
  part: string | null;
  zh: string;
  en: string;
}

export class QuestionSiteResponse {
  row: number;
  code: string | null;
  name: string;
  place: string | null;
  position: string | null;
}

export class SiteQuestionResponse {
  kind: string;
  before: QuestionSiteResponse[];
  after: QuestionSiteResponse[];
  zh: string;
  en: string;
}

export class PlanDifferencesResponse {
  from: PlanSideResponse;
  to: PlanSideResponse;
  sites: SitesComparedResponse;
  /** How many changes of each kind. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  counts: Record<string, number>;
  seats: SeatsComparedResponse[];
  changes: SiteChangeResponse[];
  /** Sites of which a person must say whether they are the same; they count neither as new nor as closed. */
  questions: SiteQuestionResponse[];
}
