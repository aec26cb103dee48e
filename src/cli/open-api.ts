import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfig } from '../../config/env';
import { AppModule } from '../app.module';
import { createHttpAdapter } from '../platform/http/http-app';
import { buildOpenApi } from '../platform/http/open-api';
import type { Command } from './command';

/** The API's contract as it is built: docs/openapi.json is this text. */
export const openApi: Command = {
  usage: 'openapi',
  does: 'print the OpenAPI 3.1 document of the API',
  async run({ out }) {
    const app = await NestFactory.create<NestFastifyApplication>(AppModule, createHttpAdapter(loadConfig()), { logger: false, preview: true });
    out(JSON.stringify(buildOpenApi(app), null, 2));
    await app.close();
    return 0;
  },
};
