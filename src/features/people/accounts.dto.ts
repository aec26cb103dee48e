import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { ROLES, type Role } from '../../platform/access/principal';
import { PageRequest } from '../../platform/http/page.dto';

const choice = { context: { zh: '请从列表中选择。', en: 'Choose from the list.' } };

export class AccountListRequest extends PageRequest {
  @IsOptional() @IsIn(ROLES, choice) role?: Role;
  @IsOptional() @Matches(/^[A-Z0-9]{2,12}$/, choice) authority?: string;
  /** Part of the login. */
  @IsOptional() @IsString() @Length(1, 60, choice) login?: string;
}

export class DisableAccountRequest {
  /** Why, e.g. the number of the letter; without names. */
  @IsString() @Length(2, 60, { context: { zh: '请写明依据（如文号），2 至 60 字。', en: 'Say why (e.g. the number of the letter) in 2 to 60 characters.' } }) reason: string;
}

/** A member of staff as the operator sees the account. */
export class AccountResponse {
  id: string;
  login: string;
  displayName: string;
  roles: string[];
  authority: string | null;
  /** True for an account of a school. */
  ofSchool: boolean;
  createdAt: string;
  disabledAt: string | null;
  permittedActions: string[];
}

export class AccountPageResponse {
  items: AccountResponse[];
  page: number;
  pageSize: number;
  total: number;
}

export class AccountDeedResponse {
  id: string;
  disabled: boolean;
}
