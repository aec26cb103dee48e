import { ApiProperty } from '@nestjs/swagger';
import { IsBase64, IsInt, IsString, Length, MaxLength, Min } from 'class-validator';
import { DraftEditResponse } from './drafts.dto';

const file = { context: { zh: '须为 .xlsx 文件的 Base64。', en: 'The .xlsx file in Base64.' } };

export class WorkbookRequest {
  @IsString()
  @Length(1, 200)
  fileName: string;

  /** The .xlsx file, Base64. */
  @IsString()
  @IsBase64({}, file)
  @MaxLength(250_000, file)
  contentBase64: string;
}

export class ReplaceByWorkbookRequest extends WorkbookRequest {
  /** The revision of the draft as it was exported or loaded. */
  @IsInt()
  @Min(0)
  revision: number;
}

export class SheetFindingResponse {
  sheet: string;
  row: number | null;
  @ApiProperty({ type: String, nullable: true })
  column: string | null;
  code: string;
  zh: string;
  en: string;
}

export class WorkbookReadResponse extends DraftEditResponse {
  /** What could not be read, and what is still wrong, by sheet, row and column of the file. */
  inFile: SheetFindingResponse[];
}
