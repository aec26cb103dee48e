import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../../platform/context/tokens';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Tokens and codes, and the keyed hashes (HMAC-SM3) that are all the database sees of them. */
@Injectable()
export class SignInSecrets {
  private readonly key: Buffer;

  constructor(@Inject(APP_CONFIG) config: Pick<AppConfig, 'SESSION_KEY'>) {
    this.key = Buffer.from(config.SESSION_KEY, 'base64');
  }

  /** 256 random bits, as a session's or CSRF token. */
  token(): string {
    return randomBytes(32).toString('base64url');
  }

  /** The id of the session that a token opens; null for a text that cannot be a token. */
  sessionId(token: string): string | null {
    return TOKEN.test(token) ? this.hash(`session\u0000${token}`) : null;
  }

  /** Six digits, each value equally likely. */
  code(): string {
    return String(randomInt(0, 1_000_000)).padStart(6, '0');
  }

  /** Bound to the code's row, so that equal codes have different hashes. */
  codeHash(codeId: string, code: string): string {
    return this.hash(`code\u0000${codeId}\u0000${code}`);
  }

  isCode(codeId: string, given: string, stored: string): boolean {
    return timingSafeEqual(Buffer.from(this.codeHash(codeId, given)), Buffer.from(stored));
  }

  private hash(text: string): string {
    return createHmac('sm3', this.key).update(text, 'utf8').digest('hex');
  }
}
