import { startTestApp, type TestApp } from '../support/app';

const TILES = { MAP_TILE_URL: 'https://tiles.example.cn:8443/v1/{z}/{x}/{y}.png', MAP_TILE_ATTRIBUTION: '© 示例地图' };
const imagesFrom = (policy: unknown): string | undefined => /img-src ([^;]*);/.exec(String(policy))?.[1];

describe.each([
  ['no tiles are named', {}, "'self' data:", null],
  ['tiles are named', TILES, "'self' data: https://tiles.example.cn:8443", { url: TILES.MAP_TILE_URL, attribution: TILES.MAP_TILE_ATTRIBUTION }],
])('where %s', (_, env, sources, tiles) => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ env });
  });
  afterAll(() => test.stop());

  it('pages may show pictures of exactly these origins', async () => {
    const { headers } = await test.client().get('/', { accept: 'text/html' });
    expect(imagesFrom(headers['content-security-policy'])).toBe(sources);
  });

  it('everybody who draws a map is told of them', async () => {
    const { status, body } = await test.client().get<{ tiles: unknown }>('/api/open/districts');
    expect([status, body.tiles]).toEqual([200, tiles]);
  });
});
