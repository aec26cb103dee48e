import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { STAGES, type Stage } from '../../domain/kernel/school-year';
import { PageRequest } from '../../platform/http/page.dto';

const authorityCode = {
  context: { zh: '主管部门代码由大写字母和数字组成。', en: 'An authority code has capitals and digits only.' },
};

const plainDay = { context: { zh: '日期格式为 2027-08-01，且须是真实日期。', en: 'A day that exists, written 2027-08-01.' } };

export class SeatYearRequest {
  /** School year, e.g. 2027 for the one that begins in September 2027. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value))
  @IsInt()
  @Min(2000)
  @Max(2999)
  schoolYear: number;
}

export class ReturnDayRequest {
  @IsInt()
  @Min(2000)
  @Max(2999)
  schoolYear: number;

  @Matches(/^[A-Z0-9]{2,12}$/, authorityCode)
  authority: string;

  /** All stages when left out. */
  @IsOptional()
  @IsIn(STAGES)
  stage?: Stage;

  /** From this day on unused coordinated seats belong to the general round. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/, plainDay)
  @IsISO8601({ strict: true }, plainDay)
  returnsOn: string;
}

export class ReturnDayResponse {
  /** How many stages have this day now. */
  days: number;
}

export class ReturnedSeatsResponse {
  authority: string;
  grade: string;
  /** The published day; null while none is published. */
  @ApiProperty({ type: String, nullable: true })
  returnsOn: string | null;
  pools: number;
  /** Pools whose classes may be larger than the norm, by two persons' leave. */
  poolsAboveNorm: number;
  /** 下达: sums of the ledger. */
  @ApiProperty({ enum: ['issued'] })
  standing: string;
  entrySeats: number;
  committed: number;
  coordinated: number;
  /** Seats of the general round before anything came back. */
  generalBefore: number;
  returned: number;
  generalAfter: number;
  /** General seats that placements took or gave; 0 in a sound ledger. */
  touchedByPlacements: number;
}

export class LedgerFindingResponse {
  code: string;
  poolId: string;
  /** The figure, the account or the placement. */
  subject: string;
}

export class LedgerCheckResponse {
  /** Null while no check was made. */
  @ApiProperty({ type: String, nullable: true })
  checkedAt: string | null;
  @ApiProperty({ type: Boolean, nullable: true })
  sound: boolean | null;
  pools: number;
  faults: number;
  /** Whether the database itself refuses to change an entry. */
  @ApiProperty({ type: Boolean, nullable: true })
  addedOnly: boolean | null;
  /** The first fifty. */
  @ApiProperty({ type: [LedgerFindingResponse] })
  findings: LedgerFindingResponse[];
}

export class SeatsRequest extends PageRequest {
  /** School year, e.g. 2027 for the one that begins in September 2027. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value))
  @IsInt()
  @Min(2000)
  @Max(2999)
  schoolYear: number;

  /** Only pools of this authority and those below it. */
  @IsOptional()
  @IsString()
  @Matches(/^[A-Z0-9]{2,12}$/, authorityCode)
  authority?: string;

  @IsOptional()
  @IsIn(STAGES)
  stage?: Stage;
}

export class PoolResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  school: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty()
  authority: string;

  @ApiProperty()
  ownership: string;

  @ApiProperty()
  grade: string;

  /** 下达: a pool's figures are those of the ledger. */
  @ApiProperty({ enum: ['issued'] })
  standing: string;

  @ApiProperty()
  entrySeats: number;

  @ApiProperty()
  committed: number;

  @ApiProperty()
  committedTaken: number;

  @ApiProperty()
  coordinated: number;

  @ApiProperty()
  held: number;

  @ApiProperty()
  accepted: number;

  @ApiProperty()
  received: number;

  @ApiProperty()
  released: number;

  /** The class size above the norm that two persons allowed; null when every class keeps to the norm. */
  @ApiProperty({ type: Number, nullable: true })
  classSizeAbove: number | null;

  /** What the figures rest on: the plan's row, the ceiling of the layout plan, the clause of the policy. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  grounds: Record<string, unknown>;
}

export class SeatsPageResponse {
  @ApiProperty({ type: [PoolResponse] })
  items: PoolResponse[];

  @ApiProperty()
  page: number;

  @ApiProperty()
  pageSize: number;

  @ApiProperty()
  total: number;
}

export class OpenSeatsRowResponse {
  authority: string;
  nameZh: string;
  nameEn: string;
  @ApiProperty({ enum: STAGES })
  stage: Stage;
  entrySeats: number;
  /** 对口, 优抚 and other statutory groups. */
  committed: number;
  coordinated: number;
  /** Children received so far; null while they are fewer than five. */
  @ApiProperty({ type: Number, nullable: true })
  received: number | null;
  /** Given back to the general round. */
  released: number;
}

export class OpenSeatsResponse {
  schoolYear: number;
  @ApiProperty({ type: [OpenSeatsRowResponse] })
  rows: OpenSeatsRowResponse[];
}
