import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsLatitude,
  IsLongitude,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { DOCUMENT_TYPES, type DocumentType } from '../../domain/kernel/identity-document';
import { GRADES, STAGES, type Grade, type Stage } from '../../domain/kernel/school-year';
import { PageRequest } from '../../platform/http/page.dto';

const required = { context: { zh: '必填，请核对长度。', en: 'Required; check the length.' } };
const date = { context: { zh: '日期写作 2020-10-15。', en: 'Write the date as 2020-10-15.' } };
const choice = { context: { zh: '请从列表中选择。', en: 'Choose from the list.' } };
const AUTHORITY = /^[A-Z0-9]{2,12}$/;
const RELATIONS = ['own', 'adopted', 'step', 'grandchild', 'ward', 'other'] as const;
const RESIDENCES = ['owned', 'rented', 'talentFlat', 'permit', 'other'] as const;

export class PersonRequest {
  @IsString() @Length(1, 60, required) name: string;
  @IsIn(DOCUMENT_TYPES, choice) documentType: DocumentType;
  @IsString() @Length(5, 30, required) documentNumber: string;
}

export class EnrolledRequest {
  @Matches(AUTHORITY, choice) authority: string;
  @IsIn(STAGES, choice) stage: Stage;
  @IsIn(GRADES, choice) grade: Grade;
}

export class ChildRequest extends PersonRequest {
  @Matches(/^\d{4}-\d{2}-\d{2}$/, date) bornOn: string;
  @IsOptional() @IsIn(['male', 'female'], choice) sex?: 'male' | 'female' | null;
  @IsOptional() @Matches(AUTHORITY, choice) hukouAuthority?: string | null;
  @IsOptional() @ValidateNested() @Type(() => EnrolledRequest) enrolled?: EnrolledRequest | null;
  @IsOptional() @IsIn(STAGES, { each: true, ...choice }) @ArrayMaxSize(4) benefitUsed?: Stage[];
  @IsOptional() @IsString() @Length(1, 40) siblingSchool?: string | null;
}

export class RelationRequest {
  @IsIn(RELATIONS, choice) kind: (typeof RELATIONS)[number];
  @IsBoolean() custody: boolean;
}

export class TalentRequest {
  @IsString() @Length(3, 60, required) certificate: string;
  /** Whose certificate it is, seen from the guardian who applies. */
  @IsIn(['self', 'spouse', 'grandparent'], choice) relationToGuardian: 'self' | 'spouse' | 'grandparent';
  @ValidateNested() @Type(() => PersonRequest) holder: PersonRequest;
}

export class PlaceRequest {
  @Matches(AUTHORITY, choice) authority: string;
  @IsOptional() @IsLongitude() lon?: number;
  @IsOptional() @IsLatitude() lat?: number;
}

export class EmployerRequest extends PlaceRequest {
  @IsOptional() @IsString() @Length(1, 120) name?: string;
}

export class ResidenceRequest extends PlaceRequest {
  @IsIn(RESIDENCES, choice) kind: (typeof RESIDENCES)[number];
}

export class AskedRequest {
  @IsIn(STAGES, choice) stage: Stage;
  @IsIn(GRADES, choice) grade: Grade;
  @IsIn(['start', 'transfer'], choice) entry: 'start' | 'transfer';
  @IsIn(['public', 'private', 'inclusivePrivate'], choice) schoolOwnership: 'public' | 'private' | 'inclusivePrivate';
  @Matches(AUTHORITY, choice) authority: string;
}

export class ConsentRequest {
  @Equals(true, {
    context: {
      zh: '须由监护人同意；不同意不影响走普通报名。',
      en: "A guardian's consent is needed; ordinary enrolment stays open without it.",
    },
  })
  given: boolean;
  @IsString() @Length(1, 20) textVersion: string;
}

/** What a family declares; the same form serves the phone and the counter. */
export class ApplicationRequest {
  @IsIn(['main', 'transfer'], choice) round: 'main' | 'transfer';
  @IsIn(['online', 'employer', 'counter'], choice) channel: 'online' | 'employer' | 'counter';
  @ValidateNested() @Type(() => PersonRequest) guardian: PersonRequest;
  @ValidateNested() @Type(() => ChildRequest) child: ChildRequest;
  @ValidateNested() @Type(() => RelationRequest) relation: RelationRequest;
  @ValidateNested() @Type(() => TalentRequest) talent: TalentRequest;
  @IsOptional() @ValidateNested() @Type(() => EmployerRequest) employer?: EmployerRequest | null;
  @IsArray() @ArrayMaxSize(8) @ValidateNested({ each: true }) @Type(() => ResidenceRequest) residences: ResidenceRequest[];
  @ValidateNested() @Type(() => AskedRequest) request: AskedRequest;
  /** School codes, first wish first. */
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique({ context: { zh: '同一学校不能填写两次。', en: 'A school is named twice.' } })
  @IsString({ each: true })
  wishes: string[];
  /** 服从统筹安排: the nearest school with a vacancy when no wish can be met. */
  @IsBoolean() acceptsPlacement: boolean;
  /**
   * Brothers and sisters at one school. Left out: those of one grade (twins) stay together; true: those of other grades of the stage
   * too; false: each is placed by itself. They stay together when their wishes name the same schools in the same order.
   */
  @IsOptional() @IsBoolean() together?: boolean | null;
  @ValidateNested() @Type(() => ConsentRequest) consent: ConsentRequest;
  /** Submit at once instead of keeping a draft. */
  @IsOptional() @IsBoolean() submit?: boolean;
}

/** What a family supplies when material was asked for. */
export class SupplementRequest {
  /** Number of the renewed certificate. */
  @IsOptional() @IsString() @Length(3, 60, required) certificate?: string;
}

/** The counter files for a family: the same form and the family's telephone. */
export class CounterApplicationRequest extends ApplicationRequest {
  @Matches(/^1\d{10}$/, { context: { zh: '手机号码为 11 位数字。', en: 'The telephone number has 11 digits.' } }) phone: string;
}

export class ApplicationListRequest extends PageRequest {
  @IsOptional() @IsString() state?: string;
  @IsOptional() @IsIn(['main', 'transfer'], choice) round?: 'main' | 'transfer';
  @IsOptional() @Matches(AUTHORITY, choice) authority?: string;
  @IsOptional() @IsIn(STAGES, choice) stage?: Stage;
  @IsOptional() @IsIn(GRADES, choice) grade?: Grade;
  /** The beginning of a case number, or its last digits. */
  @IsOptional()
  @Matches(/^[0-9A-Za-z-]{1,24}$/, { context: { zh: '受理号由字母、数字和连字符组成。', en: 'A case number has letters, digits and hyphens only.' } })
  caseNumber?: string;
}

/** Answer of a deed on an application. */
export class ApplicationDeedResponse {
  id: string;
  caseNumber: string | null;
  state: string;
}

export class VerdictResponse {
  outcome: string;
  reason: string | null;
  clauses: string[];
  scope: string[];
  mode: string | null;
}

/** What a list shows of a case; personal data masked. */
export class ApplicationSummaryResponse {
  id: string;
  caseNumber: string | null;
  round: string;
  stage: string;
  grade: string;
  authority: string;
  state: string;
  childName: string;
  childDocument: string;
  submittedAt: string | null;
  permittedActions: string[];
}

export class ApplicationResponse extends ApplicationSummaryResponse {
  wishes: string[];
  acceptsPlacement: boolean;
  together: boolean | null;
  verdict: VerdictResponse | null;
}
