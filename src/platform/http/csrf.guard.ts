import { timingSafeEqual } from 'node:crypto';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { accessErrors } from '../access/access.errors';
import type { HttpRequest } from './http-request';
import { CSRF_HEADER } from './session-reader';

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A changing request with a session repeats the session's token in a header, which another site's page can neither read
 * nor send. A browser's own word that the request comes from another site is refused too, so that nobody can be signed in
 * to a stranger's account.
 */
export class CsrfGuard implements CanActivate {
  canActivate(execution: ExecutionContext): boolean {
    const request = execution.switchToHttp().getRequest<HttpRequest>();
    if (HARMLESS.has(request.method)) return true;
    if (request.headers['sec-fetch-site'] === 'cross-site') throw accessErrors.csrfMismatch();
    if (request.csrfToken === undefined) return true;
    const given = request.headers[CSRF_HEADER];
    if (typeof given === 'string' && equal(given, request.csrfToken)) return true;
    throw accessErrors.csrfMismatch();
  }
}

const equal = (given: string, wanted: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
};
