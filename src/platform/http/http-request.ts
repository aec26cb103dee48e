import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../access/principal';

/** An answer in the making, for doors that set a cookie or a status themselves. */
export type HttpReply = FastifyReply;

/** A request after the doors: who asks is known, and by which id the request is followed through logs and audit. */
export interface HttpRequest extends FastifyRequest {
  principal?: Principal;
  /** The session's CSRF token, for the guard that compares it. */
  csrfToken?: string;
}

/** The reader's language: English when the client asks for it first, Chinese otherwise. */
export const languageOf = (request: Pick<FastifyRequest, 'headers'>): 'zh' | 'en' =>
  (request.headers['accept-language'] ?? '').trim().toLowerCase().startsWith('en') ? 'en' : 'zh';
