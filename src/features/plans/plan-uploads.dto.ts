import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { COORDINATE_SYSTEMS } from '../../platform/files/coordinates';

const YEAR = { context: { zh: '须为 2000 至 2100 之间的年份。', en: 'A year from 2000 to 2100.' } };

export class PlanUploadRequest {
  /** Name of the file, for people; what it is is told by its content. */
  @IsString()
  @Length(1, 400)
  fileName: string;

  /** System of a layout plan's coordinates; wgs84 when left out. */
  @IsOptional()
  @IsIn(COORDINATE_SYSTEMS)
  coords?: (typeof COORDINATE_SYSTEMS)[number];

  /** Year of an enrolment plan whose title names none. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value))
  @IsInt()
  @Min(2000, YEAR)
  @Max(2100, YEAR)
  schoolYear?: number;
}

export class PlanMappingRequest {
  /** Heading as it stands in the sheet (rows of one column joined by a blank) → column key such as `planned.classes`; empty reads again as it is. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @IsObject({ context: { zh: '须为“表头：列”的对应表。', en: 'Must be an object of headings and column keys.' } })
  mapping: Record<string, string>;
}

export class PlanAdoptionRequest {
  /** 文号 of the paper that adopts the plan. */
  @IsString()
  @Length(1, 80)
  @Matches(/\S/, { context: { zh: '请填写文号。', en: 'Give the number of the document.' } })
  documentNumber: string;

  /** First year of the planning horizon; needed for a layout plan. */
  @IsOptional()
  @IsInt()
  @Min(2000, YEAR)
  @Max(2100, YEAR)
  horizonFrom?: number;

  @IsOptional()
  @IsInt()
  @Min(2000, YEAR)
  @Max(2100, YEAR)
  horizonTo?: number;

  /** The version whose place it takes; left out, it stands beside the others. */
  @IsOptional()
  @IsUUID()
  revises?: string;

  /** How many findings of severity `error` the adopter has seen; must be their number. */
  @IsInt()
  @Min(0)
  acknowledgedErrors: number;
}

export class PlanUploadDeedResponse {
  id: string;
  state: string;
}

export class PlanRefusalResponse {
  code: string;
  zh: string;
  en: string;
}

export class PlanUploadLineResponse extends PlanUploadDeedResponse {
  fileName: string;
  sha256: string;
  size: number;
  kind: string | null;
  title: string | null;
  schoolYear: number | null;
  /** How far the file is unpacked, as bytes; neither number of a reading ever falls. */
  bytesDone: number;
  bytesTotal: number;
  /** How far its rows are understood. */
  rowsDone: number;
  rowsTotal: number;
  /** Why it cannot be read. */
  refusal: PlanRefusalResponse | null;
  uploadedBy: string;
  uploadedAt: string;
  readAt: string | null;
  /** Version that is to be gone back to. */
  restores: string | null;
  /** Version whose place it will take, where that is settled. */
  revises: string | null;
  /** Version that it became. */
  versionId: string | null;
}

export class SheetColumnResponse {
  column: string;
  field: string;
  zh: string;
  en: string;
}

export class ColumnChoiceResponse {
  field: string;
  zh: string;
  en: string;
}

export class SeverityCountsResponse {
  error: number;
  warning: number;
  info: number;
}

export class PlanUploadResponse extends PlanUploadLineResponse {
  coords: string;
  findings: SeverityCountsResponse;
  /** Columns as they were understood. */
  columns: SheetColumnResponse[];
  /** What a column may be said to be by hand; `ignore` leaves it out. */
  choices: ColumnChoiceResponse[];
  /** The first rows as they stand, for assigning columns by hand. */
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string', nullable: true } } })
  head: (string | null)[][];
  @ApiProperty({ type: 'object', nullable: true, additionalProperties: { type: 'string' } })
  mapping: Record<string, string> | null;
  /** The mapping was kept from an earlier file with the same headings. */
  mappingRemembered: boolean;
  permittedActions: string[];
}

export class PlanUploadsPageResponse {
  items: PlanUploadLineResponse[];
  page: number;
  pageSize: number;
  total: number;
}

export class UploadFindingResponse {
  row: number | null;
  column: string | null;
  @ApiProperty({ enum: ['info', 'warning', 'error'] })
  severity: string;
  code: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'As it stands in the sheet.' })
  value: string | number | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'As it would have to be.' })
  expected: string | number | null;
  zh: string;
  en: string;
}

export class UploadFindingsPageResponse {
  items: UploadFindingResponse[];
  page: number;
  pageSize: number;
  total: number;
}

export class AdoptedSchoolsResponse {
  created: number;
  changed: number;
}

export class AdoptedPoolsResponse {
  opened: number;
  changed: number;
}

export class AdoptedUploadResponse {
  planVersionId: string;
  kind: string;
  version: number;
  title: string;
  schoolYear: number | null;
  sites?: number;
  rows?: number;
  schools?: AdoptedSchoolsResponse;
  pools?: AdoptedPoolsResponse;
  /** How many findings of each code. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  findings: Readonly<Record<string, number>>;
  alreadyAdopted: boolean;
}
