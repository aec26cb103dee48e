import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { SCENARIOS, type Scenario } from '../../domain/capacity/demand';

const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? Number(value) : value);
const Year = (): PropertyDecorator => (target, key) => {
  for (const rule of [Transform(asNumber), IsInt(), Min(2000), Max(2999)]) rule(target, key as string);
};

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

export class OpeningRequest {
  @IsString()
  @Length(1, 160)
  code: string;

  @Year()
  opensIn: number;
}

export class WhatIfRequest extends OutlookRequest {
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => OpeningRequest)
  openings: OpeningRequest[];
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

export class PlanningWordingResponse {
  zh: string;
  en: string;
}

export class ThresholdsResponse {
  short: number;
  surplus: number;
  closure: number;
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
}

export class ChangedRowResponse {
  @ApiProperty({ type: OutlookRowResponse })
  before: OutlookRowResponse;
  @ApiProperty({ type: OutlookRowResponse })
  after: OutlookRowResponse;
}

export class WhatIfResponse {
  @ApiProperty({ type: [ChangedRowResponse] })
  changed: ChangedRowResponse[];
}

export class GroundKeptResponse {
  id: string;
  contentHash: string;
}
