import { BadRequestException, Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AnswerKept } from '../database/claims';
import { AppError } from '../errors/app-error';
import { faultFrames, faultName } from '../queues/fault-name';
import { fileRouteOf } from './file-route';
import { contextOf } from './request-context';
import { httpErrors } from './http.errors';
import { languageOf, type HttpRequest } from './http-request';
import { problemOf } from './problem';

/** Everything that is thrown leaves as problem+json; texts of unexpected errors never leave, nor reach the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<HttpRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof AnswerKept && contextOf(request).idempotency?.fingerprint === error.fingerprint) {
      // Nest has set the status of the route before its method ran, so that the repeated answer has the first one's.
      void reply.header('idempotency-replayed', 'true').send(error.answer);
      return;
    }
    const refusal = this.refusalOf(error, request);
    const problem = problemOf(refusal, languageOf(request), request.id);
    if (typeof refusal.params['seconds'] === 'number') void reply.header('retry-after', String(refusal.params['seconds']));
    void reply.status(refusal.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem);
  }

  private refusalOf(error: unknown, request: HttpRequest): AppError {
    if (error instanceof AppError) return error;
    if (error instanceof AnswerKept) return httpErrors.keyReused();
    const status = error instanceof HttpException ? error.getStatus() : ((error as { statusCode?: number } | null)?.statusCode ?? 500);
    if (status === 404) return httpErrors.routeUnknown();
    if (status === 413) return fileRouteOf(request)?.tooLarge() ?? httpErrors.tooLarge();
    if (status === 415) return httpErrors.unsupportedMediaType();
    if (error instanceof BadRequestException && error.message.startsWith('Validation failed (')) return httpErrors.badAddress();
    if (status >= 400 && status < 500) return httpErrors.malformed();
    const requestId = request.id;
    this.log.error(`request ${requestId} failed: ${faultName(error)}${faultFrames(error)}`);
    return isDatabaseAway(error) ? httpErrors.unavailable() : httpErrors.failed({ requestId });
  }
}

const AWAY = new Set(['ECONNREFUSED', 'PROTOCOL_CONNECTION_LOST', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE']);

const isDatabaseAway = (error: unknown): boolean => {
  const { code, driverError } = (error ?? {}) as { code?: string; driverError?: { code?: string } };
  return AWAY.has(code ?? '') || AWAY.has(driverError?.code ?? '');
};
