import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { SCENARIOS, type Scenario } from '../../domain/capacity/demand';
import { ALERTS, type Alert } from '../../domain/capacity/outlook';
import { STAGES, type Stage } from '../../domain/kernel/school-year';

const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? Number(value) : value);
const Year = (): PropertyDecorator => (target, key) => {
  for (const rule of [Transform(asNumber), IsInt(), Min(2000), Max(2999)]) rule(target, key as string);
};

const percent = { context: { zh: '填写整数百分比，请核对范围。', en: 'A whole number of per cent; check its range.' } };

export class OutlookRequest {
  /** First school year; the one that the enrolment plan counts when left out. */
  @IsOptional()
  @Year()
  from?: number;

  /** Last school year; the plans' horizon when left out. */
  @IsOptional()
  @Year()
  to?: number;

  @IsIn(SCENARIOS)
  scenario: Scenario = 'cohorts';

  @IsOptional()
  @IsString()
  @Matches(/^[A-Z0-9]{2,12}$/, { context: { zh: '主管部门代码由大写字母和数字组成。', en: 'An authority code has capitals and digits only.' } })
  authority?: string;
}

/** A forecast's rows; its zones can be asked for alone. */
export class OutlookRowsRequest extends OutlookRequest {
  /** A talent zone's code: only this zone's rows beside those of authorities. */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  zone?: string;

  @IsOptional()
  @IsIn(STAGES)
  stage?: Stage;

  /** Rows that are warned of so; those of zones too. */
  @IsOptional()
  @IsIn(ALERTS)
  alert?: Alert;
}

/** When a site is assumed to open. */
export class OpeningRequest {
  @IsString()
  @Length(1, 160)
  code: string;

  /** The first school year of its planned scale; null: it is never built. */
  @ValidateIf((_, opensIn) => opensIn !== null)
  @Year()
  @ApiProperty({ type: Number, nullable: true })
  opensIn: number | null;
}

export class WhatIfRequest extends OutlookRequest {
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => OpeningRequest)
  openings: OpeningRequest[] = [];

  /** Per cent of the births and residents forecast for years that nobody has counted yet. */
  @IsInt(percent)
  @Min(50, percent)
  @Max(200, percent)
  childrenPercent: number = 100;

  /** Per cent of the talents' homes and of the children whom employers expect. */
  @IsInt(percent)
  @Min(0, percent)
  @Max(400, percent)
  talentsPercent: number = 100;
}

export class SitesRequest {
  @IsOptional()
  @IsString()
  @Matches(/^[A-Z0-9]{2,12}$/, { context: { zh: '主管部门代码由大写字母和数字组成。', en: 'An authority code has capitals and digits only.' } })
  authority?: string;
}

export class MapRequest {
  @IsOptional()
  @Year()
  schoolYear?: number;

  @IsIn(SCENARIOS)
  scenario: Scenario = 'cohorts';
}

export class SupplyResponse {
  open: number;
  building: number;
  soon: number;
  planned: number;
  undated: number;
  reserved: number;
}

export class ReservedSiteResponse {
  code: string;
  name: string;
  seats: number;
}

export class OutlookRowResponse {
  schoolYear: number;
  authority: string;
  stage: string;
  @ApiProperty({ type: SupplyResponse })
  supply: SupplyResponse;
  /** Null where a figure that the scenario needs is not there. */
  children: number | null;
  surveyed: number;
  gap: number | null;
  gapOnceBuilt: number | null;
  @ApiProperty({ type: String, nullable: true, enum: ['short', 'shortUntilBuilt', 'surplus', 'closure'] })
  alert: string | null;
  @ApiProperty({ type: [ReservedSiteResponse] })
  reservedToClose: ReservedSiteResponse[];
}

export class ZonePartResponse {
  authority: string;
  @ApiProperty({ type: SupplyResponse })
  supply: SupplyResponse;
}

/** A talent zone's seats and children of a year; part of no sum, for zones lie across authorities. */
export class ZoneRowResponse {
  schoolYear: number;
  zone: string;
  stage: string;
  @ApiProperty({ type: SupplyResponse })
  supply: SupplyResponse;
  /** The same seats by authority. */
  @ApiProperty({ type: [ZonePartResponse] })
  parts: ZonePartResponse[];
  children: number | null;
  homes: number | null;
  surveyed: number | null;
  gap: number | null;
  gapOnceBuilt: number | null;
  talentGap: number | null;
  @ApiProperty({ type: String, nullable: true, enum: ['short', 'shortUntilBuilt', 'surplus', 'closure'] })
  alert: string | null;
  @ApiProperty({ type: [ReservedSiteResponse] })
  reservedToClose: ReservedSiteResponse[];
}

export class PlanningWordingResponse {
  zh: string;
  en: string;
}

export class ThresholdsResponse {
  short: number;
  surplus: number;
  closure: number;
}

export class ZoneNameResponse extends PlanningWordingResponse {
  code: string;
  /** What its outline is: drawn, and no border of law. */
  drawn: string;
}

export class OutlookResponse {
  @ApiProperty({ type: PlanningWordingResponse })
  notice: PlanningWordingResponse;
  scenario: string;
  @ApiProperty({ type: PlanningWordingResponse })
  formula: PlanningWordingResponse;
  countedIn: number;
  /** 估算: seats of plans, not of the ledger; none of them is offered to a child. */
  @ApiProperty({ enum: ['estimated'] })
  standing: string;
  @ApiProperty({ type: ThresholdsResponse })
  thresholds: ThresholdsResponse;
  @ApiProperty({ type: [OutlookRowResponse] })
  rows: OutlookRowResponse[];
  @ApiProperty({ type: [ZoneNameResponse] })
  zones: ZoneNameResponse[];
  @ApiProperty({ type: [ZoneRowResponse] })
  zoneRows: ZoneRowResponse[];
  /** The formula of each column of a zone's row, by its name. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(PlanningWordingResponse) } })
  zoneFormulas: Record<string, PlanningWordingResponse>;
  /** Sites that have no point and so are in no zone. */
  sitesWithoutPoint: number;
}

export class ChangedRowResponse {
  @ApiProperty({ type: OutlookRowResponse })
  before: OutlookRowResponse;
  @ApiProperty({ type: OutlookRowResponse })
  after: OutlookRowResponse;
}

export class ChangedZoneRowResponse {
  @ApiProperty({ type: ZoneRowResponse })
  before: ZoneRowResponse;
  @ApiProperty({ type: ZoneRowResponse })
  after: ZoneRowResponse;
}

/** One stage of a site that is promised, or land kept for one. */
export class PromisedSiteResponse {
  code: string;
  name: string;
  authority: string;
  stage: string;
  @ApiProperty({ enum: ['expanding', 'building', 'soon', 'planned', 'reserved'] })
  status: string;
  /** The first school year of the planned scale as the plan says it; null where it says none. */
  @ApiProperty({ type: Number, nullable: true })
  opensIn: number | null;
  /** Seats that it adds once it stands. */
  seats: number;
  planVersionId: string;
  row: number;
}

export class WhatIfResponse {
  @ApiProperty({ type: [ChangedRowResponse] })
  changed: ChangedRowResponse[];
  @ApiProperty({ type: [ChangedZoneRowResponse] })
  changedZones: ChangedZoneRowResponse[];
}

export class GroundKeptResponse {
  id: string;
  contentHash: string;
}
