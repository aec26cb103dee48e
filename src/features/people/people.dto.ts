import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import type { Role } from '../../platform/access/principal';

const CODE = { zh: '须为 6 位数字。', en: 'Six digits.' };
const PHONE = { zh: '请填写 11 位中国内地手机号。', en: 'An 11-digit mainland mobile number.' };

export class RequestCodeRequest {
  /** Mainland mobile number; spaces, hyphens and +86 are tolerated. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(30, { context: PHONE })
  phone: string;
}

export class CodePromisedResponse {
  /** The telephone, masked, e.g. `199****0001`. */
  sentTo: string;
  /** Seconds until the code is no longer valid. */
  expiresInSeconds: number;
}

export class FamilySignInRequest {
  /** The telephone that asked for the code. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(30, { context: PHONE })
  phone: string;

  /** The six digits of the message. */
  @Matches(/^\d{6}$/, { context: CODE })
  code: string;
}

export class StaffSignInRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  login: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;

  /** The six digits that the authenticator shows now. */
  @Matches(/^\d{6}$/, { context: CODE })
  totp: string;
}

export class SignedInResponse {
  accountId: string;
  roles: Role[];
  /** Every changing request repeats it in the header `x-csrf-token`. */
  csrfToken: string;
}

export class SignedOutResponse {
  signedOut: boolean;
}

export class SessionResponse {
  accountId: string;
  roles: Role[];
  /** Authority of a member of staff. */
  authorityCode: string | null;
  /** School of a school admin. */
  schoolId: string | null;
  /** Every changing request repeats it in the header `x-csrf-token`. */
  csrfToken: string;
  /** The instant at which the session ends at the latest. */
  expiresAt: string;
  /** Names of the actions that some role of the account has. */
  permittedActions: string[];
}

export class VisitorResponse {
  /** Null for somebody who is not signed in. */
  session: SessionResponse | null;
}

export class DevelopmentMessagesRequest {
  /** The telephone whose messages are asked for. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(30, { context: PHONE })
  phone: string;
}

export class DevelopmentMessage {
  text: string;
  sentAt: string;
}

export class DevelopmentMessagesResponse {
  /** Newest first. */
  messages: DevelopmentMessage[];
}

export class DemonstrationLogin {
  /** One role, or several joined by ` + `. */
  role: string;
  /** A login of that role. */
  login: string;
  /** How many accounts have it. */
  count: number;
}

export class DemonstrationResponse {
  /** True when people, employers and figures are invented. */
  demonstration: boolean;
  /** Who can sign in; empty in production. */
  logins: DemonstrationLogin[];
}

export class AuthenticatorRequest {
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  login: string;
}

export class AuthenticatorResponse {
  /** Six digits that were not used yet. */
  code: string;
}
