import { ApiProperty } from '@nestjs/swagger';
import { STANDINGS, type Standing } from '../../domain/capacity/figure-standing';

export class SheetFiguresResponse {
  /** 估算 for what the sheet began with, 上报 for what the school says. */
  @ApiProperty({ enum: STANDINGS })
  standing: Standing;
  classes: number;
  classSize: number;
  @ApiProperty({ type: Number, nullable: true })
  committed: number | null;
}

export class SheetSeatsResponse {
  /** 下达 for what the ledger has; 上报 for what approval would issue, 核定 once it has. */
  @ApiProperty({ enum: STANDINGS })
  standing: Standing;
  entrySeats: number;
  committed: number;
  coordinated: number;
}

export class WhyResponse {
  code: string;
  @ApiProperty({ type: Number, nullable: true })
  value: number | null;
  insteadOf?: number;
  /** The code of the layout site it speaks of. */
  site?: string;
  zh: string;
  en: string;
}

export class SheetLineResponse {
  poolId: string;
  grade: string;
  norm: number;
  /** The class size above the norm that two persons allowed. */
  @ApiProperty({ type: Number, nullable: true })
  classSizeAllowed: number | null;
  /** What the sheet began with. */
  filled: SheetFiguresResponse;
  /** What the ledger has now. */
  seats: SheetSeatsResponse;
  /** What the figures of the ledger rest on. */
  grounds: WhyResponse[];
  @ApiProperty({ type: SheetFiguresResponse, nullable: true })
  reported: SheetFiguresResponse | null;
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
  @ApiProperty({ type: String, nullable: true })
  proof: string | null;
  /** What approval would issue; null before the school has reported. */
  @ApiProperty({ type: SheetSeatsResponse, nullable: true })
  seatsIfApproved: SheetSeatsResponse | null;
  /** What these would rest on. */
  @ApiProperty({ type: [WhyResponse] })
  groundsIfApproved: WhyResponse[];
  /** True when a plan has come since the sheet was filled. */
  stale: boolean;
}

/** A sheet without its lines, as its own school sees it. */
export class OwnSheetHeadResponse {
  id: string;
  school: string;
  schoolName: string;
  schoolYear: number;
  edition: number;
  state: string;
  closesAt: string;
  reminders: number;
  @ApiProperty({ type: String, nullable: true })
  reportedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  returnReason: string | null;
  @ApiProperty({ type: String, nullable: true })
  returnNote: string | null;
  permittedActions: string[];
}

export class OwnSheetResponse extends OwnSheetHeadResponse {
  @ApiProperty({ type: [SheetLineResponse] })
  lines: SheetLineResponse[];
}

export class SheetHeadResponse extends OwnSheetHeadResponse {
  authority: string;
}

export class SheetResponse extends SheetHeadResponse {
  @ApiProperty({ type: [SheetLineResponse] })
  lines: SheetLineResponse[];
}

export class SchoolSheetResponse {
  /** Null while the authority has opened none. */
  @ApiProperty({ type: OwnSheetResponse, nullable: true })
  sheet: OwnSheetResponse | null;
}

export class SheetsPageResponse {
  @ApiProperty({ type: [SheetHeadResponse] })
  items: SheetHeadResponse[];
  page: number;
  pageSize: number;
  total: number;
}
