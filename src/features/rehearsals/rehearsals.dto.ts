import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { CHANGES } from '../../domain/eligibility/rehearsal';
import { PageRequest } from '../../platform/http/page.dto';

export class StartRehearsalRequest {
  /** The draft to try, as it stands. */
  @IsUUID()
  draftId: string;
}

export class RehearsalCasesRequest extends PageRequest {
  @IsUUID()
  rehearsal: string;

  @IsOptional()
  @IsIn(CHANGES)
  effect?: (typeof CHANGES)[number];
}

export class RehearsalDeedResponse {
  id: string;
  state: string;
}

export class RehearsalSummaryResponse extends RehearsalDeedResponse {
  draftId: string;
  /** Title of the draft as it is now. */
  title: string;
  revision: number;
  contentHash: string;
  baseVersionId: string;
  /** 0 to 100; kept with every piece of the caseload. */
  percent: number;
  casesDone: number;
  casesTotal: number;
  schoolYears: number[];
  startedBy: string;
  startedAt: string;
  finishedAt: string | null;
}

export class CountsResponse {
  gains: number;
  loses: number;
  /** Neither better nor worse, and not the same. */
  changed: number;
  same: number;
}

export class CountedResponse extends CountsResponse {
  /** Class, code of an authority or a school, stage, or year; none where there is none. */
  key: string;
  /** The school's name, where the key is a school's code. */
  name: string | null;
}

export class OutcomeChangeResponse {
  from: string;
  to: string;
  count: number;
}

export class LossReasonResponse {
  /** Reason and clauses under the draft. */
  reason: string;
  count: number;
}

export class TallyResponse {
  all: CountsResponse;
  byClass: CountedResponse[];
  byAuthority: CountedResponse[];
  byStage: CountedResponse[];
  /** By the school of the first wish. */
  bySchool: CountedResponse[];
  byYear: CountedResponse[];
  outcomes: OutcomeChangeResponse[];
  lossReasons: LossReasonResponse[];
}

export class TrialClassResponse {
  class: string;
  entrants: number;
  placed: number;
}

export class TrialSummaryResponse {
  entrants: number;
  placed: number;
  firstWish: number;
  otherWish: number;
  byNearness: number;
  unplaced: number;
  byClass: TrialClassResponse[];
}

export class TrialPoolResponse {
  school: string;
  name: string | null;
  grade: string;
  seatsBefore: number;
  seatsAfter: number;
  wantedFirstBefore: number;
  wantedFirstAfter: number;
  placedBefore: number;
  placedAfter: number;
  /** First wishes beyond its seats, under the draft. */
  over: number;
}

export class TrialResponse {
  /** Why there was none: no pool is planned for the year, or too many entrants. */
  @ApiProperty({ enum: ['noPools', 'tooMany'], nullable: true, type: String })
  skipped: 'noPools' | 'tooMany' | null;
  @ApiProperty({ type: Number, nullable: true })
  caseYear: number | null;
  @ApiProperty({ type: TrialSummaryResponse, nullable: true })
  before: TrialSummaryResponse | null;
  @ApiProperty({ type: TrialSummaryResponse, nullable: true })
  after: TrialSummaryResponse | null;
  /** The fullest first. */
  pools: TrialPoolResponse[];
}

export class RehearsalResponse extends RehearsalSummaryResponse {
  /** Of the cases done so far. */
  tally: TallyResponse;
  @ApiProperty({ type: TrialResponse, nullable: true })
  trial: TrialResponse | null;
  permittedActions: string[];
}

export class RehearsalCaseResponse {
  applicationId: string;
  caseNumber: string | null;
  authority: string;
  effect: string;
  from: string;
  to: string;
  reason: string;
}

export class RehearsalCasesResponse {
  @ApiProperty({ type: [RehearsalCaseResponse] })
  items: RehearsalCaseResponse[];
  page: number;
  pageSize: number;
  total: number;
}
