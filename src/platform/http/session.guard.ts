import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { visitor } from '../access/principal';
import type { HttpRequest } from './http-request';
import { SESSION_COOKIE, type SessionReader } from './session-reader';

/** Learns who asks: the account behind the session cookie, or a visitor. Refuses nobody. */
export class SessionGuard implements CanActivate {
  constructor(private readonly sessions: SessionReader) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<HttpRequest>();
    const token = request.cookies[SESSION_COOKIE];
    const found = token === undefined ? null : await this.sessions.signedIn(token);
    request.principal = found?.principal ?? visitor;
    request.csrfToken = found?.csrfToken;
    return true;
  }
}
