import { SetMetadata } from '@nestjs/common';
import type { Action } from './actions';

export const ROUTE_ACTION = Symbol('ROUTE_ACTION');

/** The one action of a route; a route without one does not start. */
export const RouteAction = (action: Action): MethodDecorator => SetMetadata(ROUTE_ACTION, action);
