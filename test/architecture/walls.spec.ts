import { BREACHES, COUNTERPARTS, SOUND } from './breaches';
import { plant, runTool, type Plant } from './plant';

interface Cruised {
  readonly summary: {
    readonly violations: { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
  };
}

const PACKAGES = [
  'bullmq',
  'ioredis',
  'typeorm',
  '@nestjs/common',
  '@nestjs/typeorm',
  '@nestjs/swagger',
  'fastify',
  'exceljs',
  'prom-client',
  'pino',
  'jest',
];

async function cruise(house: Plant): Promise<Cruised> {
  const { stdout, stderr } = await runTool(house.root, 'dependency-cruiser/bin/dependency-cruise.mjs', [
    '--output-type',
    'json',
    'src',
    'config',
    'migrations',
  ]);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Cruised;
}

describe('import walls', () => {
  let sound: Plant;
  let broken: Plant;
  let found: Set<string>;
  beforeAll(async () => {
    sound = plant(PACKAGES, SOUND);
    const breaches = Object.fromEntries(BREACHES.map(({ file, text }) => [file, text]));
    broken = plant(PACKAGES, { ...SOUND, ...COUNTERPARTS, ...breaches });
    const { summary } = await cruise(broken);
    found = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  }, 120_000);
  afterAll(() => {
    sound.remove();
    broken.remove();
  });

  it('let a house through that keeps the rules', async () => {
    const { summary } = await cruise(sound);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it.each(BREACHES)('stop $wall', ({ rule, file }) => {
    expect([...found].filter((line) => line.endsWith(` ${file}`))).toContain(`${rule} ${file}`);
  });
});
