import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The contract of the API as the controllers and DTOs declare it. */
export function buildOpenApi(app: NestFastifyApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Xuewei 学位')
    .setDescription('School placement for the children of recognised high-level talents. Refusals are problem+json with a stable code.')
    .setVersion('1')
    .addCookieAuth('xuewei_session')
    .build();
  return SwaggerModule.createDocument(app, outline, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}` });
}

/** Serves the contract and its page under /api/docs. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => buildOpenApi(app), { jsonDocumentUrl: 'api/docs/openapi.json', customSiteTitle: 'Xuewei API' });
}
