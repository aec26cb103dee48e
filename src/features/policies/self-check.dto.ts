import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsObject, IsOptional, Matches, Max, Min } from 'class-validator';
import { ClauseResponse, WordingResponse } from './policies.dto';

const authority = { context: { zh: '请选择申请所在的主管部门。', en: 'Choose the authority at which you would apply.' } };

export class SelfCheckQuestionsRequest {
  /** School year, e.g. 2027; the newest published one when left out. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value))
  @IsInt()
  @Min(2000)
  @Max(2999)
  schoolYear?: number;
}

export class SelfCheckRequest extends SelfCheckQuestionsRequest {
  /** Code of the authority at which one would apply. */
  @Matches(/^[A-Z0-9]{2,12}$/, authority)
  authority: string;

  /** By the keys of the questions; null means known to be none, what is left out is not known. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  answers: Record<string, unknown>;
}

export class OptionResponse extends WordingResponse {
  value: string;
}

export class QuestionResponse extends WordingResponse {
  key: string;
  /** enum, set, integer, date, month, boolean or authority. */
  type: string;
  unit: string | null;
  /** What to choose from; null for any. */
  @ApiProperty({ type: [String], nullable: true })
  values: string[] | null;
  /** The values in words; null for any. */
  options: OptionResponse[] | null;
  /** True when several may be chosen. */
  several: boolean;
  /** Why it is asked. */
  ground: string;
}

export class SelfCheckQuestionsResponse {
  versionId: string;
  title: WordingResponse;
  schoolYear: number;
  questions: QuestionResponse[];
  notice: WordingResponse;
}

export class CloseFactResponse {
  key: string;
  zh: string;
  /** What the rule asks. */
  cell: string;
  /** The same in plain words. */
  words: WordingResponse;
  /** The first day on which it holds by the mere passing of time. */
  turnsOn: string | null;
}

export class SelfCheckResponse {
  versionId: string;
  @ApiProperty({ enum: ['ELIGIBLE', 'NOT_ELIGIBLE', 'NEED_MATERIAL', 'MANUAL'] })
  outcome: string;
  words: WordingResponse;
  reason: string | null;
  /** The clauses that say so, with their text. */
  clauses: ClauseResponse[];
  /** Keys of the questions whose answers are still needed. */
  missing: string[];
  /** What stands between the answers and another outcome, the nearest rows first. */
  nearest: CloseFactResponse[][];
  /** What stays open to who is refused, in the policy's words; null otherwise. */
  remedy: WordingResponse | null;
  /** Always open beside it. */
  ordinary: WordingResponse;
  notice: WordingResponse;
}
