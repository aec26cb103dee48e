import type { HttpReply } from '../../platform/http/http-request';
import type { AppConfig } from '../../platform/context/tokens';
import { SESSION_COOKIE } from '../../platform/http/session-reader';
import { ABSOLUTE_SECONDS } from './sessions.repository';

type CookieRules = Pick<AppConfig, 'COOKIE_SECURE'>;

const rules = ({ COOKIE_SECURE }: CookieRules) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: COOKIE_SECURE }) as const;

export const giveSessionCookie = (reply: HttpReply, config: CookieRules, token: string): void =>
  void reply.setCookie(SESSION_COOKIE, token, { ...rules(config), maxAge: ABSOLUTE_SECONDS });

export const takeSessionCookie = (reply: HttpReply, config: CookieRules): void =>
  void reply.setCookie(SESSION_COOKIE, '', { ...rules(config), maxAge: 0 });
