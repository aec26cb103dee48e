import { plant, runTool, type Plant } from './plant';

interface Linted {
  readonly filePath: string;
  readonly messages: { readonly ruleId: string | null; readonly message: string; readonly severity: number }[];
}

/** What each rule of the linter must refuse: the file planted, what it says, and the rule that must name it. */
const BREACHES: readonly { fault: string; rule: string; file: string; text: string }[] = [
  {
    fault: 'process.env in a feature',
    rule: 'no-restricted-properties',
    file: 'src/features/seats/env.query.ts',
    text: "export const port = process.env['PORT'];\n",
  },
  {
    fault: 'process.env in the platform',
    rule: 'no-restricted-properties',
    file: 'src/platform/http/env.ts',
    text: 'export const { env } = process;\n',
  },
  {
    fault: 'the process module',
    rule: 'no-restricted-imports',
    file: 'src/platform/http/process.ts',
    text: "import { env } from 'node:process';\nexport const port = env;\n",
  },
  {
    fault: 'Date.now',
    rule: 'no-restricted-properties',
    file: 'src/features/seats/now.query.ts',
    text: 'export const now = Date.now();\n',
  },
  {
    fault: 'new Date() without an instant',
    rule: 'no-restricted-syntax',
    file: 'src/domain/matching/now.ts',
    text: 'export const now = new Date();\n',
  },
  {
    fault: 'Date() as a text',
    rule: 'no-restricted-syntax',
    file: 'src/domain/matching/text.ts',
    text: 'export const now = Date();\n',
  },
  {
    fault: 'Math.random',
    rule: 'no-restricted-properties',
    file: 'src/domain/matching/draw.ts',
    text: 'export const draw = Math.random();\n',
  },
  {
    fault: 'performance.now',
    rule: 'no-restricted-properties',
    file: 'src/platform/http/took.ts',
    text: 'export const took = performance.now();\n',
  },
  {
    fault: 'Buffer in domain',
    rule: 'no-restricted-globals',
    file: 'src/domain/matching/bytes.ts',
    text: "export const bytes = Buffer.from('a');\n",
  },
  {
    fault: 'a timer in domain',
    rule: 'no-restricted-globals',
    file: 'src/domain/matching/later.ts',
    text: 'setTimeout(() => undefined, 1);\nexport const later = 1;\n',
  },
  {
    fault: 'console in the service',
    rule: 'no-console',
    file: 'src/features/seats/log.query.ts',
    text: "console.log('seats');\nexport const log = 1;\n",
  },
  {
    fault: 'any',
    rule: '@typescript-eslint/no-explicit-any',
    file: 'src/features/seats/any.query.ts',
    text: 'export const rows = (value: any): unknown => value;\n',
  },
  {
    fault: 'a cast to any',
    rule: '@typescript-eslint/no-explicit-any',
    file: 'src/features/seats/cast.query.ts',
    text: 'export const rows = (value: unknown): string => value as any;\n',
  },
  {
    fault: 'ts-ignore',
    rule: '@typescript-eslint/ban-ts-comment',
    file: 'src/features/seats/ignore.query.ts',
    text: '// @ts-ignore: later\nexport const rows: string = 1;\n',
  },
  {
    fault: 'a rule switched off by a comment',
    rule: 'no-console',
    file: 'src/features/seats/off.query.ts',
    text: "/* eslint-disable no-console */\nconsole.log('seats');\nexport const off = 1;\n",
  },
  {
    fault: 'work left for later',
    rule: 'no-warning-comments',
    file: 'src/features/seats/later.query.ts',
    text: `// ${'TO'}${'DO'} count\nexport const later = 1;\n`,
  },
  {
    fault: 'a promise that nobody waits for',
    rule: '@typescript-eslint/no-floating-promises',
    file: 'src/features/seats/float.query.ts',
    text: 'const save = async (): Promise<void> => undefined;\nexport const act = (): void => {\n  save();\n};\n',
  },
  {
    fault: 'HTTP of Nest in a command',
    rule: 'no-restricted-imports',
    file: 'src/features/seats/refuse.command.ts',
    text: "import { NotFoundException } from '@nestjs/common';\nexport const fault = NotFoundException;\n",
  },
  {
    fault: 'an object relation between rows',
    rule: 'no-restricted-imports',
    file: 'src/features/seats/pool.entity.ts',
    text: "import { ManyToOne } from 'typeorm';\nexport const relation = ManyToOne;\n",
  },
  {
    fault: 'a file of more than 300 lines',
    rule: 'max-lines',
    file: 'src/features/seats/long.query.ts',
    text: `${Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line};`).join('\n')}\n`,
  },
  {
    fault: 'a long migration',
    rule: 'max-lines',
    file: 'migrations/20270101000000-add-much.ts',
    text: `${Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line};`).join('\n')}\n`,
  },
  {
    fault: 'a test that is left out',
    rule: 'no-restricted-syntax',
    file: 'src/domain/matching/skipped.spec.ts',
    text: "it.skip('counts', () => undefined);\n",
  },
  {
    fault: 'the real clock in a test',
    rule: 'no-restricted-syntax',
    file: 'test/integration/real.spec.ts',
    text: 'export const now = new Date();\n',
  },
];

/** Files that the linter must let through. */
const SOUND = {
  'config/env.ts': "export const port = process.env['PORT'];\n",
  'src/platform/clock/system-clock.ts': 'export const millis = (): number => Date.now();\n',
  'src/features/seats/pools.query.ts': "export const at = new Date('2027-05-10T01:00:00Z');\n",
  'test/integration/pools.spec.ts':
    "it('stands at a fixed day', () => expect(new Date('2027-05-10').getTime()).toBe(1809907200000));\n",
  'tools/start.mjs': "process.stdout.write(`${Date.now()} ${process.env['PORT']}\\n`);\n",
};

describe('lint', () => {
  let house: Plant;
  let refused: Map<string, string[]>;
  beforeAll(async () => {
    house = plant('real', { ...SOUND, ...Object.fromEntries(BREACHES.map(({ file, text }) => [file, text])) });
    const { stdout, stderr } = await runTool(house.root, 'eslint/bin/eslint.js', ['.', '--format', 'json']);
    if (stdout === '') throw new Error(stderr);
    const results = JSON.parse(stdout) as Linted[];
    refused = new Map(
      results.map(({ filePath, messages }) => [
        filePath.slice(filePath.indexOf(house.root) + house.root.length + 1),
        messages.map(({ ruleId, message }) => ruleId ?? message),
      ]),
    );
  }, 120_000);
  afterAll(() => house.remove());

  it.each(BREACHES)('refuses $fault', ({ file, rule }) => {
    expect(refused.get(file)).toContain(rule);
  });

  it.each(Object.keys(SOUND))('lets %s through', (file) => {
    expect(refused.get(file)).toEqual([]);
  });
});
