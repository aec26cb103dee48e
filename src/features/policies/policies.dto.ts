import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

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

export const STANDINGS = ['upcoming', 'inForce', 'superseded', 'expired'] as const;

/** A published version in a list. */
export class PolicyVersionResponse {
  versionId: string;
  policyId: string;
  version: number;
  schoolYear: number;
  title: string;
  /** `sm3:` and the hash of the canonical content. */
  contentHash: string;
  documentNumber: string | null;
  /** Code of the authority that issued it. */
  authority: string | null;
  effectiveFrom: string;
  effectiveTo: string | null;
  publishedAt: string;
  @ApiProperty({ enum: STANDINGS })
  standing: (typeof STANDINGS)[number];
}

/** For the offices: with the two hands. */
export class OfficeVersionResponse extends PolicyVersionResponse {
  draftedBy: string;
  publishedBy: string;
}

export class RuleResponse extends WordingResponse {
  clause: string | null;
}

export class RulesResponse {
  id: string;
  title: WordingResponse;
  /** Code of the authority or name of the group for which these rules stand in place of the general ones. */
  authority: string | null;
  rules: RuleResponse[];
}

export class AskedFactResponse extends WordingResponse {
  key: string;
  unit: string | null;
  /** Who confirms it. */
  source: string;
  /** Why it may be asked for. */
  ground: string;
}

export class PublishedReserveResponse {
  authority: string;
  stage: string;
  /** Share of the entry seats in hundredths of a per cent. */
  shareBp: number;
  minimum: number | null;
  cap: number | null;
  clause: string;
}

/** A published version as a family reads it: clauses, rules in plain text, what is asked for and why. */
export class CurrentPolicyResponse {
  @ApiProperty()
  versionId: string;

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

  @ApiProperty({ type: String, nullable: true })
  authority: string | null;

  @ApiProperty()
  effectiveFrom: string;

  @ApiProperty({ type: String, nullable: true })
  effectiveTo: string | null;

  @ApiProperty()
  publishedAt: string;

  @ApiProperty({ enum: STANDINGS })
  standing: (typeof STANDINGS)[number];

  /** By which version a case is decided that was submitted under an earlier one. */
  @ApiProperty({ type: WordingResponse })
  transition: WordingResponse;

  @ApiProperty({ type: [ClauseResponse] })
  clauses: ClauseResponse[];

  /** In the order in which they are asked. */
  @ApiProperty({ type: [RulesResponse] })
  tables: RulesResponse[];

  @ApiProperty({ type: [AskedFactResponse] })
  facts: AskedFactResponse[];

  /** What orders children, first to last. */
  @ApiProperty({ type: [String] })
  criteria: string[];

  @ApiProperty({ type: [PublishedReserveResponse] })
  reserve: PublishedReserveResponse[];
}

export class DifferencesRequest {
  /** The version to compare with; the one before (of a draft, the one it was begun from) when left out. */
  @IsOptional()
  @IsUUID()
  from?: string;
}

export class DifferenceResponse {
  /** What it is about: `facts`, `tables`, `criteria` and the like. */
  about: string;
  table: string | null;
  /** Row of the new policy, or of the old one where the row is gone. */
  row: number | null;
  zh: string;
  en: string;
}

export class ComparedVersionResponse {
  versionId: string;
  version: number;
  title: string;
}

export class DifferencesResponse {
  /** Null when there is nothing to compare with. */
  @ApiProperty({ type: ComparedVersionResponse, nullable: true })
  from: ComparedVersionResponse | null;
  @ApiProperty({ type: [DifferenceResponse] })
  differences: DifferenceResponse[];
}
