import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  REPORT_REASONS,
  RETURN_REASONS,
  seatSheetStates,
  type ReportReason,
  type ReturnReason,
} from '../../domain/capacity/seat-sheet-states';
import { GRADES, STAGES, type Grade, type Stage } from '../../domain/kernel/school-year';
import { PageRequest } from '../../platform/http/page.dto';

/** 大班额 begins at 56: nobody may allow that. */
const LARGEST_CLASS = 55;
const MOST_CLASSES = 400;
const MOST_PUPILS = 20_000;

const choice = { context: { zh: '请从列表中选择。', en: 'Choose from the list.' } };
const count = { context: { zh: '请填写整数，并核对大小。', en: 'Give a whole number and check its size.' } };
const text = { context: { zh: '必填，请核对长度。', en: 'Required; check the length.' } };
const instant = {
  context: {
    zh: '时间须带时区，如 2027-04-30T18:00:00+08:00。',
    en: 'An instant with its zone, e.g. 2027-04-30T18:00:00+08:00.',
  },
};
const authorityCode = {
  context: { zh: '主管部门代码由大写字母和数字组成。', en: 'An authority code has capitals and digits only.' },
};
const toNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? Number(value) : value);

export class OpenSheetsRequest {
  @IsInt(count) @Min(2000) @Max(2999) schoolYear: number;
  /** Schools of this authority and those below it. */
  @Matches(/^[A-Z0-9]{2,12}$/, authorityCode) authority: string;
  /** The last second in which a school may report. */
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/, instant)
  @IsISO8601({ strict: true }, instant)
  closesAt: string;
}

export class OpenedSheetsResponse {
  opened: number;
  /** Waiting sheets that were filled anew because a later plan came. */
  refilled: number;
  kept: number;
}

export class SheetYearRequest {
  @Transform(toNumber) @IsInt(count) @Min(2000) @Max(2999) schoolYear: number;
}

export class SeatTableRequest extends SheetYearRequest {
  /** Only schools of this authority and those below it. */
  @IsOptional() @Matches(/^[A-Z0-9]{2,12}$/, authorityCode) authority?: string;
  /** Only grades of this stage. */
  @IsOptional() @IsIn(STAGES, choice) stage?: Stage;
}

export class SheetListRequest extends PageRequest {
  @Transform(toNumber) @IsInt(count) @Min(2000) @Max(2999) schoolYear: number;
  @IsOptional() @IsIn(Object.keys(seatSheetStates), choice) state?: string;
  /** Only schools of this authority and those below it. */
  @IsOptional() @Matches(/^[A-Z0-9]{2,12}$/, authorityCode) authority?: string;
}

export class ReportLineRequest {
  @IsIn(GRADES, choice) grade: Grade;
  /** Entry grades: classes to open; other grades: classes there are. */
  @IsInt(count) @Min(0, count) @Max(MOST_CLASSES, count) classes: number;
  @IsInt(count) @Min(1, count) @Max(LARGEST_CLASS, count) classSize: number;
  /** Entry grades: 对口 and 优抚 together; other grades: enrolled pupils; left out: not known. */
  @IsOptional() @IsInt(count) @Min(0, count) @Max(MOST_PUPILS, count) committed?: number;
  /** Where a figure differs from the sheet's. */
  @IsOptional() @IsIn(REPORT_REASONS, choice) reason?: ReportReason;
  /** What proves it: document, number, where it lies. */
  @IsOptional() @IsString(text) @Length(2, 500, text) proof?: string;
}

export class ReportSheetRequest {
  @IsInt(count) @Min(2000) @Max(2999) schoolYear: number;
  /** Every grade of the sheet, once. */
  @IsArray()
  @ArrayMaxSize(GRADES.length)
  @ValidateNested({ each: true })
  @Type(() => ReportLineRequest)
  lines: ReportLineRequest[];
}

export class ReturnSheetRequest {
  @IsIn(RETURN_REASONS, choice) reason: ReturnReason;
  @IsString(text) @Length(2, 500, text) note: string;
  /** Needed when the deadline is over. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/, instant)
  @IsISO8601({ strict: true }, instant)
  closesAt?: string;
}

export class ExtendSheetRequest {
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/, instant)
  @IsISO8601({ strict: true }, instant)
  closesAt: string;
}

export class OverrideRequest {
  @IsIn(GRADES, choice) grade: Grade;
  @IsInt(count) @Min(1, count) @Max(LARGEST_CLASS, count) classSize: number;
  @IsString(text) @Length(5, 500, text) reason: string;
}

export class ConfirmOverrideRequest {
  @IsIn(GRADES, choice) grade: Grade;
}

export class OverrideResponse {
  id: string;
  grade: string;
  classSize: number;
  norm: number;
  confirmed: boolean;
}

export class SheetDeedResponse {
  id: string;
  state: string;
}
