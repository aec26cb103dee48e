import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { AppConfig } from '../../../config/env';
import { APP_CONFIG } from '../context/tokens';

/** What a request leaves in the log: method, path without its query, address of the route; never a body, cookie or telephone. */
const requestLine = (request: { id?: unknown; method?: string; url?: string }) => ({
  id: request.id,
  method: request.method,
  path: request.url?.split('?')[0],
});

/** JSON lines; credentials are cut out, bodies and queries never enter. */
@Module({
  imports: [
    LoggerModule.forRootAsync({
      inject: [APP_CONFIG],
      useFactory: (config: AppConfig) => ({
        pinoHttp: {
          level: config.LOG_LEVEL,
          autoLogging: config.production,
          serializers: { req: requestLine, res: (response: { statusCode?: number }) => ({ status: response.statusCode }) },
          redact: ['req.headers', 'res.headers', '*.password', '*.phone', '*.documentNumber', '*.code', '*.token'],
        },
      }),
    }),
  ],
})
export class LoggingModule {}
