import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { VERBS } from '../../domain/eligibility/edit';

const text = { context: { zh: '必填，请核对长度。', en: 'Required; check the length.' } };
const revision = { context: { zh: '须为载入草稿时的修改序号。', en: 'The revision of the draft as it was loaded.' } };

export class BlankDraftRequest {
  /** The policy's own id, e.g. SP-2028. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{1,39}$/, {
    context: { zh: '政策编号为字母、数字和连字符。', en: 'Letters, digits and hyphens.' },
  })
  policyId: string;

  @IsInt()
  @Min(1950)
  @Max(2999)
  schoolYear: number;
}

/** Exactly one of the three is given. */
export class CreateDraftRequest {
  /** An empty frame. */
  @IsOptional()
  @ValidateNested()
  @Type(() => BlankDraftRequest)
  blank?: BlankDraftRequest;

  /** A published version; to roll back, the earlier one. */
  @IsOptional()
  @IsUUID()
  versionId?: string;

  /** A policy file (xuewei.policy/1). */
  @IsOptional()
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  policy?: Record<string, unknown>;
}

export class RevisionRequest {
  /** The revision of the draft as it was loaded. */
  @IsInt(revision)
  @Min(0, revision)
  revision: number;
}

export class OperationRequest {
  @IsIn(VERBS)
  @ApiProperty({ enum: VERBS })
  do: (typeof VERBS)[number];

  /** JSON pointer into the policy; a column of a table stands at /tables/N/columns/M. */
  @IsString()
  @MaxLength(400)
  at: string;

  /** For set and insert: any JSON. A set without value takes the member away. */
  @Allow()
  @ApiProperty({ required: false, nullable: true, oneOf: [{}] })
  value?: unknown;

  /** For move: the index in the same list afterwards. */
  @IsOptional()
  @IsInt()
  @Min(0)
  to?: number;
}

export class EditDraftRequest extends RevisionRequest {
  /** Done together, and undone together. */
  @IsArray()
  @ArrayMinSize(1, text)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => OperationRequest)
  operations: OperationRequest[];
}

export class ReturnDraftRequest {
  @IsString()
  @Length(2, 500, text)
  reason: string;
}

export class PublishDraftRequest {
  /** 文号; that of the draft when left out. */
  @IsOptional()
  @IsString()
  @Length(2, 80, text)
  documentNumber?: string;
}

export class DraftDeedResponse {
  id: string;
  state: string;
  revision: number;
}

export class FindingResponse {
  /** JSON pointer of the cell, row, table or field that has to be mended. */
  at: string;
  code: string;
  zh: string;
  en: string;
}

export class DraftEditResponse extends DraftDeedResponse {
  canUndo: boolean;
  canRedo: boolean;
  findings: FindingResponse[];
}

export class PublishedVersionResponse {
  versionId: string;
  policyId: string;
  version: number;
  contentHash: string;
  effectiveFrom: string;
  effectiveTo: string | null;
}

/** A member of staff by the name that colleagues see. */
export class DraftSummaryResponse extends DraftDeedResponse {
  policyId: string;
  schoolYear: number;
  title: string;
  contentHash: string;
  authority: string | null;
  baseVersionId: string | null;
  createdBy: string;
  createdAt: string;
  submittedBy: string | null;
  submittedAt: string | null;
  returnedBy: string | null;
  returnedAt: string | null;
  returnReason: string | null;
  versionId: string | null;
}

export class DraftResponse extends DraftSummaryResponse {
  canUndo: boolean;
  canRedo: boolean;
  /** The deeds that the reader may do now. */
  permittedActions: string[];
  findings: FindingResponse[];
  @ApiProperty({ type: 'object', additionalProperties: true })
  policy: Record<string, unknown>;
}

export class DraftStepResponse {
  revision: number;
  kind: string;
  ofRevision: number | null;
  madeBy: string;
  madeAt: string;
  /** What was done, in words; of a long step its beginning. */
  did: { at: string; zh: string; en: string }[];
}

export class CaseDifferenceResponse {
  key: string;
  @ApiProperty({ nullable: true, oneOf: [{}] })
  expected: unknown;
  @ApiProperty({ nullable: true, oneOf: [{}] })
  found: unknown;
}

export class CaseResultResponse {
  /** JSON pointer of the case. */
  at: string;
  name: string;
  passed: boolean;
  differences: CaseDifferenceResponse[];
  outcome: string | null;
  reason: string | null;
  clauses: string[];
}

export class CasesResponse {
  /** Null while the draft has faults: it cannot be asked then. */
  results: CaseResultResponse[] | null;
  findings: FindingResponse[];
}

export class CheckFindingResponse extends FindingResponse {
  /** An error keeps the draft from being submitted. */
  @ApiProperty({ enum: ['error', 'warning'] })
  severity: 'error' | 'warning';
  /** Other rows it is about, from 1. */
  otherRows: number[];
  otherTable: string | null;
  /** A child that shows it: facts, authority, outcome and reason. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  example: Record<string, unknown> | null;
}

export class CheckResponse {
  publishable: boolean;
  findings: CheckFindingResponse[];
}
