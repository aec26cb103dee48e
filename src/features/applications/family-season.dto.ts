import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Transform } from 'class-transformer';
import { GRADES, type Grade } from '../../domain/kernel/school-year';
import { DeskResponse } from './family-cases.dto';

const choice = { context: { zh: '请从列表中选择。', en: 'Choose from the list.' } };

export class FamilyWindowResponse {
  round: string;
  desk: DeskResponse;
  opensAt: string;
  closesAt: string;
  /** upcoming, open or closed, at this instant of the service's clock. */
  standing: string;
}

/** The season in which a family applies now. */
export class FamilySeasonResponse {
  /** Null when no authority has announced a window yet. */
  schoolYear: number | null;
  windows: FamilyWindowResponse[];
}

export class OfferedSchoolsRequest {
  @IsOptional() @IsIn(GRADES, choice) grade: Grade = 'G1';
  /** The season that is open now or next, when left out. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value))
  @IsInt()
  @Min(2000)
  @Max(2999)
  schoolYear?: number;
}

/** A school that has the grade this year. */
export class OfferedPoolResponse {
  code: string;
  name: string;
  authorityCode: string;
  /** WGS-84; null when no plan gives a point. */
  lon: number | null;
  lat: number | null;
  /** Coordinated seats (统筹学位) of the grade in this year. */
  seats: number;
}
