import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { createHttpAdapter } from '../../src/platform/http/http-app';
import { servePageAssets } from '../../src/platform/http/page-assets';
import { startTestApp, type TestApp } from '../support/app';
import type { ProblemBody } from '../support/client';

describe('addresses of pages', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());

  it.each([
    '/',
    '/sign-in',
    '/family',
    '/family/apply/child',
    '/school',
    '/school/seats',
    '/office',
    '/office/cases?state=underReview',
  ])('answer %s with the one document of all pages, asked for anew every time', async (path) => {
    const { status, headers, text } = await test.client().get(path, { accept: 'text/html' });
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
    expect(text.toLowerCase()).toContain('<!doctype html>');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
  });

  it.each(['/api/nowhere', '/api/office/nowhere', '/nowhere', '/assets/nothing-1234.js', '/health/nowhere'])(
    'answer %s with a problem, also when a browser asks',
    async (path) => {
      const { status, headers, body } = await test.client().get<ProblemBody>(path, { accept: 'text/html' });
      expect([status, headers['content-type'], body.code]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
        'REQUEST.ROUTE_UNKNOWN',
      ]);
    },
  );
});

describe('scripts and styles of pages', () => {
  const text = 'export const seats = 1;\n'.repeat(100);
  let folder: string;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xuewei-pages-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'assets', 'index-1a2b.js'), text);
    writeFileSync(join(folder, 'assets', 'index-1a2b.js.gz'), gzipSync(text));
    writeFileSync(join(folder, 'assets', 'index-1a2b.js.br'), brotliCompressSync(text));
    app = (await Test.createTestingModule({}).compile()).createNestApplication<NestFastifyApplication>(
      createHttpAdapter({ TRUSTED_PROXIES: [] }),
      { logger: false },
    );
    await servePageAssets(app, folder);
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });
  const ask = (url: string, encoding = 'identity') => app.inject({ url, headers: { 'accept-encoding': encoding } });

  it('are kept by browsers for a year: a script with other content has another name', async () => {
    const { statusCode, headers, body } = await ask('/assets/index-1a2b.js');
    expect([statusCode, headers['cache-control'], body]).toEqual([200, 'public, max-age=31536000, immutable', text]);
    expect(headers['content-type']).toMatch(/javascript/);
  });

  it.each(['br', 'gzip'])('go out compressed ahead for a browser that takes %s', async (encoding) => {
    const { headers, rawPayload } = await ask('/assets/index-1a2b.js', encoding);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toMatch(/javascript/);
    expect(rawPayload.length).toBeLessThan(text.length / 4);
  });

  it('are all that is given out: nothing above their folder', async () => {
    for (const url of ['/assets/../index.html', '/assets/%2e%2e/index.html', '/assets/'])
      expect((await ask(url)).statusCode).toBeGreaterThanOrEqual(400);
  });
});

describe('a house without built pages', () => {
  it('serves no scripts and still starts', async () => {
    const app = (await Test.createTestingModule({}).compile()).createNestApplication<NestFastifyApplication>(
      createHttpAdapter({ TRUSTED_PROXIES: [] }),
      { logger: false },
    );
    await servePageAssets(app, join(tmpdir(), 'xuewei-not-there'));
    await app.init();
    expect((await app.inject('/assets/index.js')).statusCode).toBe(404);
    await app.close();
  });
});
