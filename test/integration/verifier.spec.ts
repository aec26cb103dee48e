import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestApp, type TestApp } from '../support/app';

const built = readFileSync(join(__dirname, '../../dist/xuewei-verify.mjs'));

describe('the verifier', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());

  it('is there for everybody, to the byte as it was built', async () => {
    const answer = await test.client().get('/api/open/verifier/xuewei-verify.mjs');
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-disposition': 'attachment; filename="xuewei-verify.mjs"',
    });
    expect(answer.text).toBe(built.toString('utf8'));
  });

  it('comes with its hash, so that a copy from elsewhere can be compared', async () => {
    const sm3 = `sm3:${createHash('sm3').update(built).digest('hex')}`;
    expect(await test.client().get('/api/open/verifier')).toMatchObject({
      status: 200,
      body: { name: 'xuewei-verify.mjs', bytes: built.length, sm3 },
    });
  });
});
