import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString } from 'class-validator';
import { QUERY_CODES, type QueryCode } from '../../domain/placement/placement-states';
import { PageRequest } from '../../platform/http/page.dto';

const choice = { context: { zh: '请从列表中选择。', en: 'Choose from the list.' } };

export class AnswerRequest {
  @IsIn(['accept', 'decline', 'waive'], choice) answer: 'accept' | 'decline' | 'waive';
  /** With `accept`: keeps the seat and waits for a better wish in the supplementary round, where the round announced it. */
  @IsOptional() @IsBoolean() keepWaiting?: boolean;
}

export class QueryRequest {
  @IsIn(QUERY_CODES, choice) code: QueryCode;
}

export class CallRequest {
  @IsIn(['reached', 'notReached', 'willAnswer'], choice) outcome: 'reached' | 'notReached' | 'willAnswer';
}

export class ResolveRequest {
  /** `confirm`: the school receives the child; `revoke`: the placement ends. */
  @IsIn(['confirm', 'revoke'], choice) resolution: 'confirm' | 'revoke';
}

export class PlacementListRequest extends PageRequest {
  @IsOptional() @IsString() state?: string;
}

export class PlacementDeedResponse {
  id: string;
  state: string;
}

/** What a family sees of its placement. */
export class FamilyPlacementResponse {
  id: string;
  applicationId: string;
  school: string;
  schoolName: string;
  grade: string;
  mode: string;
  state: string;
  documentNumber: string;
  answerOn: string;
  permittedActions: string[];
}

/** What a school sees of a child: never the talent's class or employer. */
export class SchoolPlacementResponse {
  id: string;
  childName: string;
  childDocument: string;
  grade: string;
  state: string;
  documentNumber: string;
  permittedActions: string[];
}

export class SchoolPlacementsPageResponse {
  @ApiProperty({ type: [SchoolPlacementResponse] })
  items: SchoolPlacementResponse[];
  page: number;
  pageSize: number;
  total: number;
}

/** What the names of a class list are needed for. */
export const CLASS_LIST_REASONS = ['classes', 'notice', 'record'] as const;

export class ClassListRequest {
  @IsIn(CLASS_LIST_REASONS, choice) reason: (typeof CLASS_LIST_REASONS)[number];
}

/** What a desk sees. */
export class OfficePlacementResponse extends SchoolPlacementResponse {
  applicationId: string;
  school: string;
  authority: string;
  mode: string;
  answerOn: string;
  queryCode: string | null;
  reminders: number;
  calls: number;
}
