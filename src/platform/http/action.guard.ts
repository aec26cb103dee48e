import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { accessErrors } from '../access/access.errors';
import { mayTry, type Action } from '../access/actions';
import { visitor } from '../access/principal';
import { ROUTE_ACTION } from '../access/route-action';
import type { HttpRequest } from './http-request';

/** Lets a request through when some role of its principal has the route's action; the deed then judges the object. */
@Injectable()
export class ActionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    const action = this.reflector.get<Action | undefined>(ROUTE_ACTION, execution.getHandler());
    if (!action) throw accessErrors.forbidden();
    const principal = execution.switchToHttp().getRequest<HttpRequest>().principal ?? visitor;
    if (mayTry(principal, action)) return true;
    throw principal.kind === 'visitor' ? accessErrors.signInNeeded() : accessErrors.forbidden();
  }
}
