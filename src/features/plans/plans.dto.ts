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

  /** Who adopted it. */
  @ApiProperty()
  adoptedBy: string;

  /** Who sent the file; null for one that came by the shell. */
  @ApiProperty({ type: String, nullable: true })
  uploadedBy: string | null;

  /** 文号 of the paper that adopts it. */
  @ApiProperty({ type: String, nullable: true })
  documentNumber: string | null;

  /** First and last year of the planning horizon. */
  @ApiProperty({ type: Number, nullable: true })
  horizonFrom: number | null;

  @ApiProperty({ type: Number, nullable: true })
  horizonTo: number | null;

  /** The version whose place it took. */
  @ApiProperty({ type: String, nullable: true })
  revises: string | null;

  /** False once another version has taken its place. */
  @ApiProperty()
  stands: boolean;

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
