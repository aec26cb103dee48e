import type { Principal } from '../access/principal';

/** A living session: who is behind it and the token that its changing requests repeat. */
export interface SignedIn {
  readonly principal: Extract<Principal, { kind: 'account' }>;
  readonly csrfToken: string;
}

/** Looks a cookie's token up; null for none, ended, idle or expired. Implemented by the feature that keeps sessions. */
export interface SessionReader {
  signedIn(token: string): Promise<SignedIn | null>;
}

export const SESSION_READER = Symbol('SESSION_READER');

export const SESSION_COOKIE = 'xuewei_session';
export const CSRF_HEADER = 'x-csrf-token';
