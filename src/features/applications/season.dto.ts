import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsISO8601, Matches, Max, Min } from 'class-validator';

const instant = { context: { zh: '时间写作 2027-05-10T09:00:00+08:00。', en: 'Write the instant as 2027-05-10T09:00:00+08:00.' } };
const WITH_ZONE = /(Z|[+-]\d{2}:\d{2})$/;

/** Kinds of round for which applications are taken. */
export const ROUND_KINDS = ['main', 'transfer'] as const;

export class WindowsRequest {
  @IsInt() @Min(2000) @Max(2999) schoolYear: number;
  @IsIn(ROUND_KINDS) round: (typeof ROUND_KINDS)[number];
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(/^[A-Z0-9]{2,12}$/, { each: true, context: { zh: '主管部门代码由大写字母和数字组成。', en: 'An authority code has capitals and digits only.' } })
  authorities: string[];
  @IsISO8601({ strict: true }, instant) @Matches(WITH_ZONE, instant) opensAt: string;
  /** The last second is in: 18:00:00 takes an application until 18:00:00.999. */
  @IsISO8601({ strict: true }, instant) @Matches(WITH_ZONE, instant) closesAt: string;
}

export class WindowsResponse {
  /** How many windows this set or moved. */
  windows: number;
}

export class OfficeWindowsRequest {
  @Type(() => Number) @IsInt() @Min(2000) @Max(2999) schoolYear: number;
}

export type WindowStanding = 'none' | 'upcoming' | 'open' | 'over';

export class OfficeWindowResponse {
  round: string;
  authority: string;
  /** Null: not set yet. */
  opensAt: string | null;
  closesAt: string | null;
  /** none, upcoming, open, over. */
  standing: string;
  permittedActions: string[];
}

/** Every authority with its windows of a school year, in the order of authorities. */
export class OfficeWindowsResponse {
  schoolYear: number;
  now: string;
  windows: OfficeWindowResponse[];
  /** Weekdays that are off, by the published calendar. */
  daysOff: string[];
  /** Weekend days that are worked (调休). */
  workDays: string[];
}

export class WindowResponse {
  round: string;
  authority: string;
  opensAt: string;
  closesAt: string;
}

export class OfferedSchoolResponse {
  code: string;
  name: string;
  authority: string;
  grades: string[];
}

export class SeasonResponse {
  schoolYear: number;
  now: string;
  windows: WindowResponse[];
  schools: OfferedSchoolResponse[];
}
