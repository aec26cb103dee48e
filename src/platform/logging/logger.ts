import { Inject, Injectable, Optional, type LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger as Pino } from 'pino';
import type { AppConfig } from '../../../config/env';
import { APP_CONFIG } from '../context/tokens';

/** What a request leaves in the log: never a query, body, header, address or telephone. */
export interface RequestLine {
  readonly id: string;
  readonly method: string;
  /** The path as asked, without its query. */
  readonly path: string;
  readonly status: number;
  readonly millis: number;
}

/** Where lines go when not to standard output. */
export abstract class LogDestination implements DestinationStream {
  abstract write(line: string): void;
}

/** JSON lines on standard output; what carries a credential's name is cut out, should it ever come in. */
@Injectable()
export class Logger implements LoggerService {
  private readonly lines: Pino;

  constructor(@Inject(APP_CONFIG) config: Pick<AppConfig, 'LOG_LEVEL'>, @Optional() destination?: LogDestination) {
    const redact = ['password', 'phone', 'documentNumber', 'code', 'token'].flatMap((name) => [name, `*.${name}`]);
    this.lines = pino({ level: config.LOG_LEVEL, redact }, destination ?? pino.destination(1));
  }

  log(message: unknown, ...more: unknown[]): void {
    this.write('info', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.write('trace', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  /** One line a request, written when it has been answered. */
  answered(line: RequestLine): void {
    this.lines.info({ request: line }, 'request answered');
  }

  /** Nest's loggers name their context last; a stack may stand before it. */
  private write(level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal', message: unknown, more: readonly unknown[]): void {
    const context = more.at(-1);
    const stack = more.length > 1 ? more[0] : undefined;
    const fields = { ...(context === undefined ? {} : { context }), ...(stack === undefined ? {} : { stack }) };
    if (typeof message === 'object' && message !== null) this.lines[level]({ ...fields, ...message });
    else this.lines[level](fields, String(message));
  }
}
