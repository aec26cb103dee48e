import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { accessErrors } from '../access/access.errors';
import { mayTry, type Action } from '../access/actions';
import { RouteAction } from '../access/route-action';
import type { AppError } from '../errors/app-error';
import { httpErrors } from './http.errors';
import { SESSION_COOKIE, type SessionReader } from './session-reader';

const FILE = 'application/octet-stream';
const MEBIBYTES = 32;
const MEBIBYTE = 1024 * 1024;

/** A route whose body is a file: what it is for, and its refusal of a larger one. */
interface FileRoute {
  readonly takesFile: Action;
}

/** The action of a route that takes a file itself (at most 32 MiB) in place of JSON. */
export const FileRouteAction = (action: Action): MethodDecorator =>
  applyDecorators(
    RouteAction(action),
    RouteConfig({ takesFile: action } satisfies FileRoute),
    ApiConsumes(FILE),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );

/** `@FileBody() bytes: Buffer` in a method with `FileRouteAction`. */
export const FileBody = createParamDecorator((_: unknown, execution: ExecutionContext): Buffer => {
  const { body } = execution.switchToHttp().getRequest<FastifyRequest>();
  if (!Buffer.isBuffer(body)) throw httpErrors.fileExpected();
  return body;
});

/** What is special about the route of a request, or null when it takes JSON like all others. */
export function fileRouteOf(request: FastifyRequest): { action: Action; tooLarge: () => AppError } | null {
  const config = request.routeOptions?.config as Partial<FileRoute> | undefined;
  if (config?.takesFile === undefined) return null;
  return { action: config.takesFile, tooLarge: () => httpErrors.fileTooLarge({ mebibytes: MEBIBYTES }) };
}

/**
 * Lets files in on the routes made for them. Who asks is known before the body is read, so that nobody fills the memory of the
 * service who may not do it; the guards then judge the request like any other.
 */
export function takeFiles(app: NestFastifyApplication, sessions: SessionReader): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser(FILE, { parseAs: 'buffer', bodyLimit: MEBIBYTES * MEBIBYTE }, (_request, body, done) =>
    done(null, body),
  );
  fastify.addHook('preParsing', async (request) => {
    const route = fileRouteOf(request);
    if (route === null) return;
    const token = request.cookies[SESSION_COOKIE];
    const found = token === undefined ? null : await sessions.signedIn(token);
    if (found === null) throw accessErrors.signInNeeded();
    if (!mayTry(found.principal, route.action)) throw accessErrors.forbidden();
    if (!isFile(request.headers['content-type'])) throw httpErrors.fileExpected();
  });
}

/** True for the content type of a file itself. */
export const isFile = (type: string | undefined): boolean => /^application\/octet-stream\s*(;|$)/i.test(type ?? '');
