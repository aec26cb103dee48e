import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Min } from 'class-validator';
import { PageRequest } from '../../platform/http/page.dto';

const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? Number(value) : value);

export class SheetRowsRequest extends PageRequest {
  /** One row of the sheet alone. */
  @IsOptional()
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  row?: number;

  /** A part of the school's name, or its code. */
  @IsOptional()
  @IsString()
  @Length(1, 80)
  name?: string;
}

/** A stage of a layout plan's row. */
export class SheetStageResponse {
  stage: string;
  @ApiProperty({ type: Number, nullable: true })
  currentClasses: number | null;
  @ApiProperty({ type: Number, nullable: true })
  currentSeats: number | null;
  @ApiProperty({ type: Number, nullable: true })
  plannedClasses: number | null;
  @ApiProperty({ type: Number, nullable: true })
  plannedSeats: number | null;
}

/** What an enrolment plan's row says of a grade. */
export class SheetIntakeResponse {
  grade: string;
  classes: number;
  @ApiProperty({ type: Number, nullable: true })
  classSize: number | null;
  @ApiProperty({ type: Number, nullable: true })
  planned: number | null;
  @ApiProperty({ type: Number, nullable: true })
  catchment: number | null;
  @ApiProperty({ type: Number, nullable: true })
  preferential: number | null;
  @ApiProperty({ type: Number, nullable: true })
  enrolled: number | null;
}

/** A row of a plan's sheet as it was read. */
export class SheetRowResponse {
  /** As the sheet numbers it. */
  row: number;
  name: string;
  @ApiProperty({ type: String, nullable: true })
  code: string | null;
  /** District or authority. */
  @ApiProperty({ type: String, nullable: true })
  place: string | null;
  @ApiProperty({ type: String, nullable: true })
  status: string | null;
  @ApiProperty({ type: String, nullable: true })
  opensOn: string | null;
  /** Of a layout plan; empty for an enrolment plan. */
  @ApiProperty({ type: [SheetStageResponse] })
  stages: SheetStageResponse[];
  /** Of an enrolment plan. */
  @ApiProperty({ type: SheetIntakeResponse, nullable: true })
  intake: SheetIntakeResponse | null;
}

export class SheetRowsPageResponse {
  @ApiProperty({ type: [SheetRowResponse] })
  items: SheetRowResponse[];
  page: number;
  pageSize: number;
  total: number;
}
