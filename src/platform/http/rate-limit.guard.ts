import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { limitRules } from '../limits/limit-rules';
import type { RateLimiter } from '../limits/rate-limiter';
import type { HttpRequest } from './http-request';

/** Counts every request: a signed-in one for its account, any other for its address. */
export class RateLimitGuard implements CanActivate {
  constructor(private readonly limiter: RateLimiter) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<HttpRequest>();
    const { principal } = request;
    await this.limiter.demand(
      principal?.kind === 'account'
        ? { rule: limitRules.account, subject: principal.accountId }
        : { rule: limitRules.visitorAddress, subject: request.ip },
    );
    return true;
  }
}
