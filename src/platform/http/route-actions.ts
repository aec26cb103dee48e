import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import type { Action } from '../access/actions';
import { ROUTE_ACTION } from '../access/route-action';

export interface RouteRow {
  readonly controller: string;
  readonly handler: string;
  readonly method: number;
  readonly path: string;
  readonly action: Action | undefined;
}

/** All routes with their actions; a route without one stops the start. */
@Injectable()
export class RouteActions implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const bare = this.rows().filter((row) => row.action === undefined);
    if (bare.length > 0) throw new Error(`routes without an action: ${bare.map((row) => `${row.controller}.${row.handler}`).join(', ')}`);
  }

  rows(): RouteRow[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || typeof metatype !== 'function') return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      const base = this.reflector.get<string>(PATH_METADATA, metatype) ?? '';
      return this.scanner.getAllMethodNames(prototype).flatMap((handler) => {
        const method = prototype[handler] as () => unknown;
        const path = Reflect.getMetadata(PATH_METADATA, method) as string | string[] | undefined;
        if (path === undefined) return [];
        return [path].flat().map((one) => ({
          controller: metatype.name,
          handler,
          method: Reflect.getMetadata(METHOD_METADATA, method) as number,
          path: `/${[base, one].map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean).join('/')}`,
          action: this.reflector.get<Action | undefined>(ROUTE_ACTION, method),
        }));
      });
    });
  }
}
