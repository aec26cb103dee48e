import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { STAGES, type Stage } from '../../domain/kernel/school-year';
import { PageRequest } from '../../platform/http/page.dto';

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
  @Matches(/^[A-Z0-9]{2,12}$/, {
    context: { zh: '主管部门代码由大写字母和数字组成。', en: 'An authority code has capitals and digits only.' },
  })
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
