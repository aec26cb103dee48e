import { ApiProperty } from '@nestjs/swagger';
import { STANDINGS, type Standing } from '../../domain/capacity/figure-standing';
import { WhyResponse } from './sheet-answers.dto';

export class PlanSourceResponse {
  id: string;
  kind: string;
  version: number;
  title: string;
  sha256: string;
}

export class EnrolmentSourceResponse {
  plan: PlanSourceResponse;
  /** Row of the sheet. */
  row: number;
  /** The row as it was read. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  figures: Record<string, unknown>;
}

export class SiteSourceResponse {
  plan: PlanSourceResponse;
  row: number;
  code: string;
  name: string;
  status: string;
  /** From which day each grade is open, as two persons recorded it of a site under construction or being extended. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  openedOn: Record<string, string>;
  /** Its classes by stage, as the plan has them. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  scale: Record<string, unknown>;
}

export class NormResponse {
  value: number;
  /** Where the norm stands. */
  source: string;
}

export class ClassSizeLeaveResponse {
  classSize: number;
  norm: number;
  reason: string;
  proposedBy: string;
  confirmedBy: string;
  confirmedAt: string;
}

export class ReserveResponse {
  shareBp: number;
  @ApiProperty({ type: Number, nullable: true })
  minimum: number | null;
  @ApiProperty({ type: Number, nullable: true })
  cap: number | null;
  @ApiProperty({ type: String, nullable: true })
  clause: string | null;
  /** The clause in the words of the policy. */
  @ApiProperty({ type: String, nullable: true })
  clauseText: string | null;
  policyId: string;
  policyVersion: number;
  contentHash: string;
}

/** One step of a figure: 估算 → 上报 → 核定 → 下达. */
export class FigureStepResponse {
  @ApiProperty({ enum: STANDINGS })
  step: Standing;
  /** The word of the step as reports write it. */
  zh: string;
  @ApiProperty({ type: String, nullable: true })
  by: string | null;
  @ApiProperty({ type: String, nullable: true })
  at: string | null;
  /** Entry seats for an estimate and an issue; the school's figures for a report. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  figures: Record<string, unknown>;
}

export class LedgerIssueResponse {
  at: string;
  from: string;
  to: string;
  seats: number;
  reason: string;
}

export class LedgerMovementResponse {
  movement: string;
  from: string;
  to: string;
  entries: number;
  seats: number;
}

export class LedgerSumsResponse {
  entrySeats: number;
  committed: number;
  coordinated: number;
  committedTaken: number;
  held: number;
  accepted: number;
  received: number;
  released: number;
}

export class PoolWhyResponse {
  poolId: string;
  school: string;
  schoolName: string;
  authority: string;
  grade: string;
  schoolYear: number;
  /** 下达: what `figures` are. */
  @ApiProperty({ enum: STANDINGS })
  standing: Standing;
  /** The figures that the pool shows. */
  figures: LedgerSumsResponse;
  @ApiProperty({ type: EnrolmentSourceResponse, nullable: true })
  enrolment: EnrolmentSourceResponse | null;
  @ApiProperty({ type: [SiteSourceResponse] })
  layout: SiteSourceResponse[];
  classSizeNorm: NormResponse;
  /** Classes above the norm, where two persons allowed them. */
  @ApiProperty({ type: ClassSizeLeaveResponse, nullable: true })
  classSizeAbove: ClassSizeLeaveResponse | null;
  /** Classes → class size → committed, each with what it replaced. */
  @ApiProperty({ type: [WhyResponse] })
  seats: WhyResponse[];
  /** The clause of the reserve and what bounded it. */
  @ApiProperty({ type: [WhyResponse] })
  coordinated: WhyResponse[];
  @ApiProperty({ type: ReserveResponse, nullable: true })
  reserve: ReserveResponse | null;
  @ApiProperty({ type: [FigureStepResponse] })
  steps: FigureStepResponse[];
  @ApiProperty({ type: [LedgerIssueResponse] })
  issues: LedgerIssueResponse[];
  /** All entries summed by movement. */
  @ApiProperty({ type: [LedgerMovementResponse] })
  movements: LedgerMovementResponse[];
  /** The figures as the entries make them: the same as `figures` in a sound ledger. */
  ledger: LedgerSumsResponse;
}

export class GradeWhyResponse {
  grade: string;
  /** Null where no plan gave the grade seats. */
  @ApiProperty({ type: String, nullable: true })
  poolId: string | null;
  /** Of the seats that follow; null where no plan gave any. */
  @ApiProperty({ enum: STANDINGS, type: String, nullable: true })
  standing: Standing | null;
  entrySeats: number;
  coordinated: number;
  /** Entry seats that classes ÷ years of the layout plan would give: an estimate, never offered. */
  estimated: number;
  @ApiProperty({ enum: STANDINGS })
  estimatedStanding: Standing;
  /** Why it gives no coordinated seat; empty where it gives some. */
  @ApiProperty({ type: [WhyResponse] })
  reasons: WhyResponse[];
}

export class SchoolWhyResponse {
  school: string;
  schoolName: string;
  authority: string;
  schoolYear: number;
  coordinated: number;
  @ApiProperty({ type: [SiteSourceResponse] })
  layout: SiteSourceResponse[];
  @ApiProperty({ type: [GradeWhyResponse] })
  grades: GradeWhyResponse[];
}
