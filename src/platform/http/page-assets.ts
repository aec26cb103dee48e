import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Serves scripts and styles of the pages, compressed ahead and kept by browsers for ever: their names change with their content. */
export async function servePageAssets(app: NestFastifyApplication, folder: string): Promise<void> {
  const root = join(folder, 'assets');
  if (!existsSync(root)) return;
  await app.register(fastifyStatic, { root, prefix: '/assets/', immutable: true, maxAge: '365d', preCompressed: true, decorateReply: false, index: false });
}
