// What a file may say. No comment can switch a rule off; test/architecture/walls.spec.ts breaks each rule on purpose.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SERVICE = ['src/**/*.ts', 'config/**/*.ts', 'migrations/**/*.ts'];
const SCRIPTS = ['**/*.{mjs,cjs,js}'];
const PLAIN = { ...tseslint.configs.disableTypeChecked.rules };

const ENVIRONMENT = { object: 'process', property: 'env', message: 'Read the environment in config/env.ts and take APP_CONFIG.' };
const SYSTEM_CLOCK = [
  { object: 'Date', property: 'now', message: 'Take the instant from tx.now(); durations from platform/clock.' },
  { object: 'performance', property: 'now', message: 'Take durations from platform/clock/system-clock.ts.' },
  { object: 'process', property: 'hrtime', message: 'Take durations from platform/clock/system-clock.ts.' },
  { object: 'Math', property: 'random', message: 'Draws come from a recorded seed; secrets from node:crypto.' },
];
const CLOCK_SYNTAX = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the instant from tx.now().' },
  { selector: "CallExpression[callee.name='Date']", message: 'Take the instant from tx.now().' },
];
const NODE_GLOBALS = [
  'Buffer',
  'process',
  'global',
  'require',
  'module',
  '__dirname',
  '__filename',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'console',
  'performance',
  'crypto',
];
const HTTP_OF_NEST = [
  'HttpException',
  'BadRequestException',
  'UnauthorizedException',
  'NotFoundException',
  'ForbiddenException',
  'ConflictException',
  'InternalServerErrorException',
  'HttpStatus',
  'Req',
  'Res',
  'Body',
  'Param',
  'Query',
  'Headers',
  'Controller',
  'Get',
  'Post',
  'Put',
  'Patch',
  'Delete',
];
const RELATIONS = ['ManyToOne', 'OneToMany', 'OneToOne', 'ManyToMany', 'JoinColumn', 'JoinTable', 'RelationId'];

const PAGE_SYNTAX = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Render elements, not HTML.' },
  {
    selector: "JSXAttribute[name.name='tabIndex'] > JSXExpressionContainer > Literal[value>0]",
    message: 'The order of the page is the order of the keyboard.',
  },
];
const PAGE_COLOUR = {
  selector: 'Literal[value=/^#([0-9a-f]{3}|[0-9a-f]{6})$/i]',
  message: 'Colours are tokens: var(--x-…), or usePreferences().tokens.',
};

const LETTERS = {
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'no-var': 'error',
  'prefer-const': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-debugger': 'error',
};

export default defineConfig(
  { ignores: ['dist/**', 'node_modules/**', 'web/src/api/schema.d.ts', 'coverage/**', '.xuewei/**', 'docs/**'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...LETTERS,
      '@typescript-eslint/no-explicit-any': ['error', { ignoreRestArgs: false }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-expect-error': true, 'ts-nocheck': true, 'ts-check': false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    files: SERVICE,
    rules: {
      'no-console': 'error',
      'no-restricted-properties': ['error', ENVIRONMENT, ...SYSTEM_CLOCK],
      'no-restricted-syntax': ['error', ...CLOCK_SYNTAX],
      'no-restricted-imports': [
        'error',
        { paths: ['process', 'node:process', 'timers', 'node:timers', 'node:perf_hooks', 'perf_hooks'] },
      ],
    },
  },
  {
    // The browser side: the reader's clock may tell how long ago, never what is due; colours are tokens; nothing is written as HTML.
    files: ['web/src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Ask through web/src/api/client.ts: it sends the language, the token and the key of a deed.' },
        { name: 'alert', message: 'Say it in the page: RefusalNote, or useAnnounce.' },
        { name: 'confirm', message: 'Ask with ReasonDialog or a dialog of the kit.' },
        { name: 'prompt', message: 'Ask with ReasonDialog or a dialog of the kit.' },
      ],
      'no-restricted-syntax': ['error', ...PAGE_SYNTAX, PAGE_COLOUR],
    },
  },
  {
    // Kinds on a map or in a chart are told apart by colours of their own.
    files: ['web/src/**/*-{map,chart}.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...PAGE_SYNTAX] },
  },
  {
    // Where these things are made: the way to the server, and the tokens themselves.
    files: ['web/src/api/client.ts', 'web/src/kit/tokens.ts', 'web/src/kit/staff/staff-theme.tsx'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...NODE_GLOBALS.map((name) => ({ name, message: 'domain/ also runs in the browser.' }))],
    },
  },
  {
    files: ['src/features/**/*.{command,query,repository}.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            'process',
            'node:process',
            { name: '@nestjs/common', importNames: HTTP_OF_NEST, message: 'Deeds know no HTTP; refuse with defineErrors.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.entity.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'typeorm', importNames: RELATIONS, message: 'Rows meet by id: a column and a foreign key.' }] },
      ],
    },
  },
  {
    files: ['config/env.ts'],
    rules: { 'no-restricted-properties': ['error', ...SYSTEM_CLOCK] },
  },
  {
    files: ['src/platform/clock/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', ENVIRONMENT], 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/cli.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Suites: fixed instants only, and the servers' addresses come from one place.
    files: ['test/**/*.ts', 'src/**/*.spec.ts', 'config/**/*.spec.ts'],
    rules: {
      'max-lines': ['error', { max: 400 }],
      'no-restricted-properties': [
        'error',
        ENVIRONMENT,
        ...SYSTEM_CLOCK.filter(({ object }) => object !== 'performance' && object !== 'process'),
      ],
      'no-restricted-syntax': [
        'error',
        ...CLOCK_SYNTAX,
        { selector: "CallExpression[callee.property.name='only']", message: 'Run every test.' },
        { selector: "CallExpression[callee.property.name='skip']", message: 'Run every test.' },
      ],
    },
  },
  {
    files: ['test/support/env.ts', 'test/support/property-runs.ts'],
    rules: { 'no-restricted-properties': ['error', ...SYSTEM_CLOCK] },
  },
  {
    files: ['bench/**/*.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    // The launcher, the demo and the benches run before or beside the service: plain JavaScript, lightly held.
    files: SCRIPTS,
    languageOptions: { ecmaVersion: 2024, sourceType: 'module', parserOptions: { projectService: false, program: null } },
    rules: { ...PLAIN, ...LETTERS, 'max-lines': ['error', { max: 400 }] },
  },
  { files: ['**/*.{cjs,js}'], languageOptions: { sourceType: 'commonjs' } },
);
