import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class CurrentPolicyRequest {
  /** School year, e.g. 2027; the newest published one when left out. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value))
  @IsInt()
  @Min(2000)
  @Max(2999)
  schoolYear?: number;
}

export class WordingResponse {
  @ApiProperty()
  zh: string;

  @ApiProperty({ type: String, nullable: true })
  en: string | null;
}

export class ClauseResponse extends WordingResponse {
  @ApiProperty()
  id: string;
}

export class CurrentPolicyResponse {
  @ApiProperty()
  policyId: string;

  @ApiProperty()
  version: number;

  @ApiProperty()
  schoolYear: number;

  /** `sm3:` and the hash of the canonical content. */
  @ApiProperty()
  contentHash: string;

  @ApiProperty({ type: WordingResponse })
  title: WordingResponse;

  @ApiProperty({ type: String, nullable: true })
  documentNumber: string | null;

  @ApiProperty()
  effectiveFrom: string;

  @ApiProperty({ type: String, nullable: true })
  effectiveTo: string | null;

  @ApiProperty()
  publishedAt: string;

  @ApiProperty({ type: [ClauseResponse] })
  clauses: ClauseResponse[];
}
