import { ApiProperty } from '@nestjs/swagger';

export class PlanResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: ['layout', 'enrolment'] })
  kind: string;

  @ApiProperty()
  version: number;

  @ApiProperty()
  title: string;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ type: Number, nullable: true })
  schoolYear: number | null;

  @ApiProperty()
  importedAt: string;

  /** How many findings of each code. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  findings: Record<string, number>;
}

export class PlansPageResponse {
  @ApiProperty({ type: [PlanResponse] })
  items: PlanResponse[];

  @ApiProperty()
  page: number;

  @ApiProperty()
  pageSize: number;

  @ApiProperty()
  total: number;
}

export class PlanFindingResponse {
  @ApiProperty({ type: Number, nullable: true })
  row: number | null;

  @ApiProperty({ type: String, nullable: true })
  column: string | null;

  @ApiProperty({ enum: ['info', 'warning', 'error'] })
  severity: string;

  @ApiProperty()
  code: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'As it stands in the sheet.' })
  value: string | number | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'As it would have to be.' })
  expected: string | number | null;
}
