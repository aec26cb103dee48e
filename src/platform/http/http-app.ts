import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppConfig } from '../../../config/env';
import { RateLimiter } from '../limits/rate-limiter';
import { Logger } from '../logging/logger';
import { PAGES_FOLDER } from '../pages/built-pages';
import { ActionGuard } from './action.guard';
import { CsrfGuard } from './csrf.guard';
import { fileRouteOf, takeFiles } from './file-route';
import { httpErrors } from './http.errors';
import { servePageAssets } from './page-assets';
import { ProblemFilter } from './problem.filter';
import { RateLimitGuard } from './rate-limit.guard';
import { SESSION_READER, type SessionReader } from './session-reader';
import { SessionGuard } from './session.guard';
import { validationPipe } from './validation.pipe';

const BODY_LIMIT_BYTES = 256 * 1024;
const HEADERS_TIMEOUT_MILLIS = 10_000;
const REQUEST_TIMEOUT_MILLIS = 20_000;
const IDLE_TIMEOUT_MILLIS = 60_000;
const KEEP_ALIVE_MILLIS = 30_000;

/**
 * Fastify with the house's limits: small bodies, time-outs against clients that send slowly, request ids of its own
 * making, and X-Forwarded-For believed from the configured proxies only.
 */
export function createHttpAdapter(config: Pick<AppConfig, 'TRUSTED_PROXIES'>): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    http: { headersTimeout: HEADERS_TIMEOUT_MILLIS },
    requestTimeout: REQUEST_TIMEOUT_MILLIS,
    connectionTimeout: IDLE_TIMEOUT_MILLIS,
    keepAliveTimeout: KEEP_ALIVE_MILLIS,
    forceCloseConnections: 'idle',
    trustProxy: config.TRUSTED_PROXIES.length > 0 ? [...config.TRUSTED_PROXIES] : false,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
  });
}

/** Cookies, security headers, validation, problem+json and the guards in their order. Call once, before `listen`. */
export async function configureHttpApp(app: NestFastifyApplication, config: Pick<AppConfig, 'COOKIE_SECURE' | 'MAP_TILE_URL' | 'production'>): Promise<void> {
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', ...(config.MAP_TILE_URL ? [new URL(config.MAP_TILE_URL).origin] : [])],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: config.COOKIE_SECURE,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  addHooks(app);
  const sessions = app.get<SessionReader>(SESSION_READER, { strict: false });
  takeFiles(app, sessions);
  await servePageAssets(app, PAGES_FOLDER);
  if (config.production) logRequests(app);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalGuards(
    new SessionGuard(sessions),
    new CsrfGuard(),
    new RateLimitGuard(app.get(RateLimiter, { strict: false })),
    new ActionGuard(app.get(Reflector)),
  );
}

/** Answers of the API are nobody's to keep; bodies are JSON (a form of another site's page is not), but on the routes that take files. */
function addHooks(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    const type = request.headers['content-type'];
    if (fileRouteOf(request) !== null) return done();
    done(type !== undefined && !/^application\/json\s*(;|$)/i.test(type) ? httpErrors.unsupportedMediaType() : undefined);
  });
}

/** One line for every answered request, without its query. */
function logRequests(app: NestFastifyApplication): void {
  const logger = app.get(Logger);
  app.getHttpAdapter().getInstance().addHook('onResponse', (request, reply, done) => {
    logger.answered({
      id: request.id,
      method: request.method,
      path: request.url.split('?')[0]!,
      status: reply.statusCode,
      millis: Math.round(reply.elapsedTime),
    });
    done();
  });
}
