import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsISO8601, IsString, Length, Matches } from 'class-validator';
import { GRADES, type Grade } from '../../domain/kernel/school-year';

const text = { context: { zh: '必填，请核对长度。', en: 'Required; check the length.' } };
const choice = { context: { zh: '请从列表中选择，每项一次。', en: 'Choose from the list, each once.' } };
const plainDay = { context: { zh: '日期格式为 2027-09-01，且须是真实日期。', en: 'A day that exists, written 2027-09-01.' } };

export class RecordOpeningRequest {
  /** The school's code. */
  @IsString(text)
  @Length(1, 40, text)
  school: string;

  /** The grades that are open from that day; the others stay closed. */
  @IsArray(choice)
  @ArrayMinSize(1, choice)
  @ArrayUnique(choice)
  @IsIn(GRADES, { each: true, ...choice })
  @ApiProperty({ enum: GRADES, isArray: true })
  grades: Grade[];

  @Matches(/^\d{4}-\d{2}-\d{2}$/, plainDay)
  @IsISO8601({ strict: true }, plainDay)
  opensOn: string;

  /** 文号 of the paper that says so. */
  @IsString(text)
  @Length(2, 80, text)
  documentNumber: string;
}

export class OpeningRecordedResponse {
  id: string;
}

export class OpeningConfirmedResponse {
  id: string;
  /** Pools whose figures or reasons changed with it. */
  pools: number;
}

export class OpeningResponse {
  id: string;
  school: string;
  schoolName: string;
  authority: string;
  grades: string[];
  opensOn: string;
  documentNumber: string;
  recordedBy: string;
  recordedAt: string;
  /** Null while it waits for a second person: it opens nothing until then. */
  @ApiProperty({ type: String, nullable: true })
  confirmedBy: string | null;
  @ApiProperty({ type: String, nullable: true })
  confirmedAt: string | null;
  permittedActions: string[];
}

/** A stage of a site that an opening can be recorded of: under construction, or an extension. */
export class SiteToOpenResponse {
  /** The school's code. */
  school: string;
  schoolName: string;
  authority: string;
  @ApiProperty({ enum: ['building', 'expanding'] })
  status: string;
  @ApiProperty({ enum: GRADES, isArray: true })
  grades: Grade[];
  /** The grades that are recorded and confirmed, each with its day. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  openedOn: Record<string, string>;
  planVersionId: string;
  row: number;
}
