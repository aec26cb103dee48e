import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { visitor } from '../access/principal';
import type { Context, IdempotencyKey } from '../context/context';
import { httpErrors } from './http.errors';
import { languageOf, type HttpRequest } from './http-request';

const KEY = /^[A-Za-z0-9._-]{8,80}$/;

/** The body in its one form, a file as its hash; letters that no text can hold (half of a pair) make it malformed. */
function canonicalBody(body: unknown): string {
  if (body instanceof Uint8Array) return createHash('sha256').update(body).digest('hex');
  try {
    return canonicalJson(body ?? null);
  } catch {
    throw httpErrors.malformed();
  }
}

function idempotencyOf(request: HttpRequest): IdempotencyKey | undefined {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || request.principal?.kind !== 'account') return undefined;
  if (!KEY.test(key)) throw httpErrors.badIdempotencyKey();
  const content = `${request.method} ${request.url}\n${canonicalBody(request.body)}`;
  return { key, accountId: request.principal.accountId, fingerprint: createHash('sm3').update(content, 'utf8').digest('hex') };
}

/** The context of a request, handed to every command and query. */
export const contextOf = (request: HttpRequest): Context => ({
  principal: request.principal ?? visitor,
  requestId: request.id,
  address: request.ip,
  language: languageOf(request),
  idempotency: request.method === 'GET' ? undefined : idempotencyOf(request),
});

/** `@Ctx() ctx: Context` in a controller's method. */
export const Ctx = createParamDecorator((_: unknown, execution: ExecutionContext): Context =>
  contextOf(execution.switchToHttp().getRequest<HttpRequest>()),
);
