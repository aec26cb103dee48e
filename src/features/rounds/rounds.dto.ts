import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { ROLES, type Role } from '../../platform/access/principal';

const text = { context: { zh: '必填，请核对长度。', en: 'Required; check the length.' } };

export class SeedPartSettingRequest {
  /** Code of the role that gives the part, e.g. `notary`. */
  @Matches(/^[a-z][a-z-]{0,23}$/, { context: { zh: '角色代码由小写字母和连字符组成。', en: 'A role code has small letters and hyphens only.' } }) role: string;
  @IsString() @Length(1, 60, text) zh: string;
  @IsString() @Length(1, 120, text) en: string;
  /** Who enters it here. */
  @IsIn(ROLES) enteredBy: Role;
}

export class SubstituteSettingRequest {
  @IsString() @Length(1, 200, text) zh: string;
  @IsString() @Length(1, 400, text) en: string;
}

export class LotterySettingRequest {
  /** In the order in which the parts stand in the seed. */
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(9) @ValidateNested({ each: true }) @Type(() => SeedPartSettingRequest) parts: SeedPartSettingRequest[];
  /** The public value, drawn after sealing, that replaces a missing part. */
  @ValidateNested() @Type(() => SubstituteSettingRequest) substitute: SubstituteSettingRequest;
}

export class OpenRoundRequest {
  @IsInt() @Min(2000) @Max(2999) schoolYear: number;
  @IsIn(['main', 'transfer']) kind: 'main' | 'transfer';
  @ValidateNested() @Type(() => LotterySettingRequest) lottery: LotterySettingRequest;
  /** A family may agree to its placement and keep waiting for a better wish; off when left out. */
  @IsOptional() @IsBoolean() keepsWaiting?: boolean;
  /** Authorities that sign a part. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(/^[A-Z0-9]{2,12}$/, { each: true, context: { zh: '主管部门代码由大写字母和数字组成。', en: 'An authority code has capitals and digits only.' } })
  authorities: string[];
}

export class AnnouncedKindResponse {
  kind: string;
  /** Null: not announced yet. */
  roundId: string | null;
}

/** From what the announcement of a round starts. */
export class RoundAnnouncementResponse {
  schoolYear: number;
  kinds: AnnouncedKindResponse[];
  /** Roles that may enter a part of the seed. */
  enteredBy: string[];
  /** Authorities whose schools have seats in the school year. */
  authorities: string[];
  /** Of the round announced last; null before the first. */
  lottery: LotterySettingRequest | null;
  permittedActions: string[];
}

export class OpenedRoundResponse {
  id: string;
  /** False when the round was open before: nothing has changed then. */
  opened: boolean;
}

export class FixRequest {
  @IsIn(['catchment', 'negotiated'], {
    context: { zh: '安排方式只能是对口入学或协调安排。', en: 'The mode is catchment or negotiated.' },
  })
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

export class CommitSeedPartRequest {
  /** `sm3:` and the hash of `{"nonce":…,"role":…,"round":…,"text":…}` in RFC 8785 form. */
  @Matches(/^sm3:[0-9a-f]{64}$/, {
    context: {
      zh: '承诺值写作 sm3: 加 64 位小写十六进制。',
      en: 'Write the commitment as sm3: and 64 lower-case hexadecimal digits.',
    },
  })
  commitment: string;
}

export class OpenSeedPartRequest {
  /** The holder's own words. */
  @IsString() @Length(1, 100, text) text: string;
  /** The holder's own nonce. */
  @Matches(/^[0-9A-Za-z]{16,64}$/, {
    context: { zh: '随机码为 16 至 64 位字母或数字。', en: 'The nonce has 16 to 64 letters or digits.' },
  })
  nonce: string;
}

export class ReplaceSeedPartRequest {
  /** The public value as it was published. */
  @IsString() @Length(1, 100, text) substitute: string;
  /** The day on which it was drawn. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { context: { zh: '日期写作 2027-07-01。', en: 'Write the date as 2027-07-01.' } })
  drawnOn: string;
}

export class SignRequest {
  @Matches(/^[A-Z0-9]{2,12}$/, { context: { zh: '主管部门代码有误。', en: 'The authority code is wrong.' } }) authority: string;
  /** 文号. */
  @IsString() @Length(2, 60, text) documentNumber: string;
  /** Last day on which families may answer. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { context: { zh: '日期写作 2027-07-16。', en: 'Write the date as 2027-07-16.' } })
  answerOn: string;
}

export class HandOverKeyRequest {
  /** Number of the letter on which supervision asks for it. */
  @IsString() @Length(2, 60, text) documentNumber: string;
}

export class RoundKeyResponse {
  id: string;
  /** 32 bytes as hex. */
  roundKey: string;
  roundKeyCommitment: string;
}

export class RoundDeedResponse {
  id: string;
  state: string;
}

export class ReplacedPartResponse {
  role: string;
  /** False until a second officer has entered the same. */
  confirmed: boolean;
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
  permittedActions: string[];
}

/** Who gives a part of the seed here, and what may be done about it now. */
export class SeedHolderResponse {
  role: string;
  /** Role of the house that enters it. */
  enteredBy: string;
  /** True once one officer has entered the public value that replaces it. */
  replacementProposed: boolean;
  /** True once a second officer has entered the same. */
  replacementConfirmed: boolean;
  permittedActions: string[];
}

export class CertificateSummaryResponse {
  feasible: boolean;
  blocking: number;
  checkedPairs: number;
  /** Null with children who stay together: there a best answer for all need not exist. */
  studentOptimal: boolean | null;
  fixed: number;
}

/** A part of the seed; what a role gave is shown once the round has run. */
export class SeedPartResponse {
  role: string;
  zh: string;
  en: string;
  commitment: string | null;
  committedAt: string | null;
  openedAt: string | null;
  text: string | null;
  nonce: string | null;
  substitute: string | null;
  drawnOn: string | null;
}

/** One run by its hashes and its certificate in numbers; every run of a round is kept. */
export class RunRecordResponse {
  number: number;
  instanceHash: string;
  outcomeHash: string | null;
  merkleRoot: string | null;
  certificate: CertificateSummaryResponse | null;
  /** When its inputs were fixed. */
  createdAt: string;
  finishedAt: string | null;
}

/** What anybody may know of a round: enough to compute the seed again and to hold a family's proof against the root. */
export class PublicRoundResponse {
  id: string;
  schoolYear: number;
  kind: string;
  /** 1: the round itself; 2 and more run it again with its draws. */
  number: number;
  /** Whether a family may agree to its placement and keep waiting for a better wish. */
  keepsWaiting: boolean;
  state: string;
  roundKeyCommitment: string;
  /** The public value that replaces a missing part. */
  substituteZh: string;
  substituteEn: string;
  seedParts: SeedPartResponse[];
  seed: string | null;
  sealedAt: string | null;
  runs: RunRecordResponse[];
}

export class RoundResponse extends PublicRoundResponse {
  instanceHash: string | null;
  outcomeHash: string | null;
  merkleRoot: string | null;
  certificate: CertificateSummaryResponse | null;
  parts: RoundPartResponse[];
  seedHolders: SeedHolderResponse[];
  /** When the last authority ceases to take applications. */
  applicationsCloseAt: string | null;
  permittedActions: string[];
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
