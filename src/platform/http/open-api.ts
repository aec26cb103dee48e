import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
/** Paths that a visitor may call. */
const OPEN = /^\/(health|$|api\/open\/)/;
const TEXT = { type: 'string' } as const;

/** RFC 9457 with a stable code: what every refusal looks like. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'params', 'fields', 'requestId'],
  properties: {
    type: TEXT,
    title: TEXT,
    status: { type: 'integer' },
    code: { ...TEXT, description: 'Stable; see docs/errors.md' },
    detail: { ...TEXT, description: 'What was wrong and what to do, in the language of Accept-Language' },
    params: { type: 'object', additionalProperties: true },
    fields: {
      type: 'array',
      items: { type: 'object', required: ['field', 'code', 'detail'], properties: { field: TEXT, code: TEXT, detail: TEXT } },
    },
    requestId: TEXT,
  },
};

const REFUSAL = {
  description: 'Refusal',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const header = (name: string, description: string, required: boolean) => ({
  name,
  in: 'header' as const,
  required,
  description,
  schema: TEXT,
});
const CSRF = header('x-csrf-token', 'The csrfToken of the session', true);
const IDEMPOTENCY = header(
  'idempotency-key',
  'The same key with the same body gets the same answer; with another body 422',
  false,
);

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** What holds for every operation and is written on none of them. */
function complete(document: OpenAPIObject): OpenAPIObject {
  const schemas = { ...document.components?.schemas, Problem: PROBLEM } as NonNullable<OpenAPIObject['components']>['schemas'];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation: Operation | undefined = item[method];
      if (operation === undefined) continue;
      operation.responses = { ...operation.responses, default: REFUSAL };
      if (OPEN.test(path)) continue;
      operation.security = [{ cookie: [] }];
      if (method !== 'get') operation.parameters = [...(operation.parameters ?? []), CSRF, IDEMPOTENCY];
    }
  }
  return { ...document, components: { ...document.components, schemas } };
}

/** The contract of the API as the controllers and DTOs declare it, OpenAPI 3.1. */
export function buildOpenApi(app: NestFastifyApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Xuewei 学位')
    .setDescription(
      'School placement for the children of recognised high-level talents. Refusals are problem+json with a stable code.',
    )
    .setVersion('1')
    .addCookieAuth('xuewei_session')
    .build();
  const operationIdFactory = (controller: string, method: string): string => `${controller.replace(/Controller$/, '')}.${method}`;
  return complete(SwaggerModule.createDocument(app, outline, { operationIdFactory }));
}

/** Serves the contract and its page under /api/docs. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => buildOpenApi(app), {
    jsonDocumentUrl: 'api/docs/openapi.json',
    customSiteTitle: 'Xuewei API',
  });
}
