import { ApiProperty } from '@nestjs/swagger';
import { STANDINGS, type Standing } from '../../domain/capacity/figure-standing';
import { ClassSizeLeaveResponse } from './seat-whys.dto';

/** 估算: classes ÷ years of the layout plan; never offered. */
export class EstimatedFiguresResponse {
  @ApiProperty({ enum: STANDINGS })
  standing: Standing;
  classes: number;
  classSize: number;
  entrySeats: number;
}

/** The year's enrolment plan as it was read. */
export class PlanFiguresResponse {
  classes: number;
  @ApiProperty({ type: Number, nullable: true })
  classSize: number | null;
  /** 计划人数 of an entry grade. */
  @ApiProperty({ type: Number, nullable: true })
  planned: number | null;
}

/** 上报: what the school says. */
export class ReportedFiguresResponse {
  @ApiProperty({ enum: STANDINGS })
  standing: Standing;
  classes: number;
  classSize: number;
  @ApiProperty({ type: Number, nullable: true })
  committed: number | null;
  /** Classes × class size. */
  entrySeats: number;
  /** Why the school differs from the plan, and what proves it. */
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: String, nullable: true })
  proof: string | null;
  @ApiProperty({ type: String, nullable: true })
  by: string | null;
  @ApiProperty({ type: String, nullable: true })
  at: string | null;
}

/** 核定: what the authority approved of the report. */
export class ApprovedFiguresResponse {
  @ApiProperty({ enum: STANDINGS })
  standing: Standing;
  entrySeats: number;
  committed: number;
  coordinated: number;
  @ApiProperty({ type: String, nullable: true })
  by: string | null;
  @ApiProperty({ type: String, nullable: true })
  at: string | null;
}

/** 下达: what the ledger has. */
export class IssuedFiguresResponse {
  @ApiProperty({ enum: STANDINGS })
  standing: Standing;
  /** Null where the grounds name none. */
  @ApiProperty({ type: Number, nullable: true })
  classes: number | null;
  /** Children of one class as they were counted: as planned or reported, not above the norm or the leave. */
  classSize: number;
  entrySeats: number;
  committed: number;
  coordinated: number;
  /** What the ledger keeps for the general round: neither committed nor coordinated. */
  general: number;
  at: string;
}

export class SeatTableRowResponse {
  poolId: string;
  school: string;
  schoolName: string;
  authority: string;
  grade: string;
  /** Children of one class by the norm, and where it stands. */
  norm: number;
  normSource: string;
  @ApiProperty({ type: EstimatedFiguresResponse, nullable: true })
  estimated: EstimatedFiguresResponse | null;
  @ApiProperty({ type: PlanFiguresResponse, nullable: true })
  plan: PlanFiguresResponse | null;
  @ApiProperty({ type: ReportedFiguresResponse, nullable: true })
  reported: ReportedFiguresResponse | null;
  /** Null while the issued figures rest on the plan alone. */
  @ApiProperty({ type: ApprovedFiguresResponse, nullable: true })
  approved: ApprovedFiguresResponse | null;
  @ApiProperty({ type: IssuedFiguresResponse })
  issued: IssuedFiguresResponse;
  /** The published share of an entry grade in ten-thousandths, and its clause. */
  @ApiProperty({ type: Number, nullable: true })
  shareBp: number | null;
  @ApiProperty({ type: String, nullable: true })
  clause: string | null;
  /** Classes above the norm, by the leave of two persons. */
  @ApiProperty({ type: ClassSizeLeaveResponse, nullable: true })
  classSizeAbove: ClassSizeLeaveResponse | null;
  /** From which day the grade is open, as it was recorded of a site under construction or being extended. */
  @ApiProperty({ type: String, nullable: true })
  openedOn: string | null;
  /** State and edition of the school's sheet; null while none is opened. */
  @ApiProperty({ type: String, nullable: true })
  sheetState: string | null;
  @ApiProperty({ type: Number, nullable: true })
  sheetEdition: number | null;
  /** 文号 of the enrolment plan. */
  @ApiProperty({ type: String, nullable: true })
  documentNumber: string | null;
  /** Version and row of the enrolment plan, and of the layout plan that bounds it with its 文号. */
  @ApiProperty({ type: String, nullable: true })
  enrolmentPlan: string | null;
  @ApiProperty({ type: [String] })
  layoutPlans: string[];
}

export class SeatTableTotalsResponse {
  pools: number;
  /** Pools whose issued figures an authority approved on a school's report. */
  approvedPools: number;
  poolsAboveNorm: number;
  entrySeats: number;
  committed: number;
  coordinated: number;
}

export class SeatTableResponse {
  schoolYear: number;
  @ApiProperty({ type: SeatTableTotalsResponse })
  totals: SeatTableTotalsResponse;
  @ApiProperty({ type: [SeatTableRowResponse] })
  rows: SeatTableRowResponse[];
}
