import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';

const text = { context: { zh: '必填，请核对长度。', en: 'Required; check the length.' } };

export class FixRequest {
  @IsIn(['catchment', 'negotiated'], { context: { zh: '安排方式只能是对口入学或协调安排。', en: 'The mode is catchment or negotiated.' } })
  mode: 'catchment' | 'negotiated';
  /** School code. */
  @IsString() @Length(1, 40, text) school: string;
  /** Why: address, decision of the meeting. */
  @IsString() @Length(2, 200, text) ground: string;
  /** Number of the minutes; needed for a negotiated placement. */
  @IsOptional() @IsString() @Length(2, 60) minutes?: string;
}

export class AdjustRequest {
  /** School code; left out: the child is not placed in this round. */
  @IsOptional() @IsString() @Length(1, 40) school?: string | null;
  @IsString() @Length(2, 200, text) ground: string;
  @IsString() @Length(2, 60, text) minutes: string;
}

export class RunRequest {
  /** The seed whose hash was published. */
  @IsString() @Length(1, 400, text) seed: string;
}

export class SignRequest {
  @Matches(/^[A-Z0-9]{2,12}$/, { context: { zh: '主管部门代码有误。', en: 'The authority code is wrong.' } }) authority: string;
  /** 文号. */
  @IsString() @Length(2, 60, text) documentNumber: string;
  /** Last day on which families may answer. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { context: { zh: '日期写作 2027-07-16。', en: 'Write the date as 2027-07-16.' } }) answerOn: string;
}

export class RoundDeedResponse {
  id: string;
  state: string;
}

export class FixResponse {
  applicationId: string;
  mode: string;
  school: string;
  confirmed: boolean;
}

export class RoundPartResponse {
  authority: string;
  signedAt: string | null;
  documentNumber: string | null;
  answerOn: string | null;
}

export class CertificateSummaryResponse {
  feasible: boolean;
  blocking: number;
  checkedPairs: number;
  studentOptimal: boolean;
  fixed: number;
}

export class RoundResponse {
  id: string;
  schoolYear: number;
  kind: string;
  state: string;
  seedCommitment: string;
  seed: string | null;
  roundKeyCommitment: string;
  instanceHash: string | null;
  outcomeHash: string | null;
  merkleRoot: string | null;
  certificate: CertificateSummaryResponse | null;
  parts: RoundPartResponse[];
}

export class RoundLineResponse {
  applicationId: string;
  caseNumber: string | null;
  authority: string;
  school: string | null;
  grade: string | null;
  mode: string;
  wishRank: number | null;
  byFallback: boolean;
}
