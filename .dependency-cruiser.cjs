/**
 * Which way imports may run: 1 domain, 2 platform, 3 and 4 features, 5 layers inside a feature, 6 one room for each
 * framework, 7 entities, 8 doors and surroundings, 9 circles.
 * `depcruise src config migrations` fails on any of them; test/architecture/walls.spec.ts breaks each one on purpose. Those of the
 * browser side stand in web/walls.cjs.
 */

/** The one order of the features; those of a row do not know each other. What must flow upward flows as an event. */
const ORDER = [
  ['people', 'schools'],
  ['policies'],
  ['seats'],
  ['plans'],
  ['planning', 'seat-sheets'],
  ['talents'],
  ['applications'],
  ['rounds'],
  ['placements'],
  ['rehearsals'],
  ['notices'],
];

const SPEC = '\\.spec\\.ts$';
const DOORS = '^src/((main|worker|cli|app\\.module)\\.ts$|cli/)';
/** Roles that stand at a feature's rim: they call commands and queries, nothing below. */
const RIM = '\\.(controller|processor|handler)\\.ts$';

const npm = (...names) => `^node_modules/(@types/)?(${names.join('|')})/`;
const packagesOf = (...names) => [npm(...names), `^(${names.join('|')})(/|$)`];

const featureOrder = ORDER.flatMap((row, rank) =>
  row.map((feature) => {
    const lower = ORDER.slice(0, rank).flat();
    return {
      name: `3-${feature}-looks-down-only`,
      comment: `${feature} may import ${lower.length > 0 ? lower.join(', ') : 'no other feature'}`,
      severity: 'error',
      from: { path: `^src/features/${feature}/` },
      to: { path: '^src/features/', pathNot: `^src/features/(${[feature, ...lower].join('|')})/` },
    };
  }),
);

/** One room for each framework: `room(names, where)` keeps the packages out of every other file of src. */
const room = (name, packages, places) => ({
  name: `6-${name}-has-one-room`,
  comment: `${packages.join(', ')} only in ${places.join(', ')}`,
  severity: 'error',
  from: { path: '^(src|config|migrations)/', pathNot: [...places, SPEC] },
  to: { path: packagesOf(...packages) },
});

module.exports = {
  forbidden: [
    {
      name: '1-domain-is-pure',
      comment: 'domain/ imports nothing outside domain/: no Nest, no TypeORM, no Node, no npm package',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: SPEC },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: '1-domain-specs-know-no-feature',
      severity: 'error',
      from: { path: `^src/domain/.*${SPEC}` },
      to: { path: '^(src/(?!domain/)|config/|migrations/|test/|bench/|web/)' },
    },
    {
      name: '1-domain-folders-share-only-the-kernel',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/' },
      to: { path: '^src/domain/', pathNot: '^src/domain/($1|kernel)/' },
    },
    {
      name: '1-verifier-stands-alone',
      comment: 'the verifier judges the engine: it borrows nothing, not even from the kernel',
      severity: 'error',
      from: { path: '^src/domain/verifier/', pathNot: SPEC },
      to: { pathNot: '^src/domain/verifier/' },
    },
    {
      name: '1-nothing-in-domain-leans-on-the-verifier',
      comment: 'what the verifier judges must not be made of it',
      severity: 'error',
      from: { path: '^src/domain/(?!verifier/)' },
      to: { path: '^src/domain/verifier/' },
    },
    {
      name: '2-platform-knows-no-feature',
      comment: 'platform/ imports domain/kernel, config/ and npm',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^(src/(?!platform/|domain/kernel/)|migrations/)' },
    },
    {
      name: '3-features-use-doors',
      comment: 'of another feature only its index.ts',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'] },
    },
    {
      name: '3-features-read-no-config',
      comment: 'a feature takes what is configured from the platform (APP_CONFIG in platform/context/tokens.ts)',
      severity: 'error',
      from: { path: '^src/features/', pathNot: SPEC },
      to: { path: '^(config|migrations)/' },
    },
    ...featureOrder,
    {
      name: '3-feature-has-a-place-in-the-order',
      comment: 'add the new feature to ORDER in .dependency-cruiser.cjs',
      severity: 'error',
      from: { path: '^src/features/', pathNot: `^src/features/(${ORDER.flat().join('|')})/` },
      to: {},
    },
    {
      name: '4-nobody-inside-uses-the-own-door',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/.+' },
      to: { path: '^src/features/$1/index\\.ts$' },
    },
    {
      name: '5-rim-touches-no-table',
      comment: 'controllers, processors and handlers call commands and queries',
      severity: 'error',
      from: { path: `^src/features/.*${RIM}` },
      to: { path: '\\.(repository|entity)\\.ts$' },
    },
    {
      name: '5-nothing-calls-the-rim',
      severity: 'error',
      from: { path: '^src/features/', pathNot: ['\\.module\\.ts$', SPEC] },
      to: { path: `^src/features/.*${RIM}` },
    },
    {
      name: '5-deeds-know-no-http',
      comment: 'what a command or query needs of the request is in its Context',
      severity: 'error',
      from: { path: '^src/features/.*\\.(command|query|repository|entity)\\.ts$' },
      to: {
        path: ['^src/platform/http/', '(^|/)@nestjs/platform-', '(^|/)fastify/', '(^|/)@fastify/', '^(node:)?https?$'],
        pathNot: '^src/platform/http/page\\.dto\\.ts$',
      },
    },
    {
      name: '5-repositories-know-no-deed',
      severity: 'error',
      from: { path: '^src/features/.*\\.(repository|entity)\\.ts$' },
      to: { path: '\\.(command|query|controller|processor|handler|module)\\.ts$' },
    },
    {
      name: '5-entities-are-rows',
      comment: 'an entity imports typeorm, domain types and, for a foreign key, the entity it points to',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { pathNot: ['^src/domain/', '\\.entity\\.ts$', ...packagesOf('typeorm')] },
    },
    room('bullmq', ['bullmq'], ['^src/platform/queues/']),
    room('ioredis', ['ioredis'], ['^src/platform/queues/']),
    room(
      'typeorm',
      ['typeorm', '@nestjs/typeorm'],
      ['^src/platform/database/', '\\.entity\\.ts$', '\\.repository\\.ts$', '^config/data-source\\.ts$', '^migrations/'],
    ),
    room('mysql', ['mysql2'], ['^src/platform/database/', '^config/data-source\\.ts$']),
    room('files', ['exceljs', 'csv-parse', 'iconv-lite', 'gcoord'], ['^src/platform/files/']),
    room('logging', ['pino'], ['^src/platform/logging/']),
    room('metrics', ['prom-client'], ['^src/platform/metrics/']),
    room(
      'fastify',
      ['fastify', '@fastify/[^/]+', '@nestjs/platform-fastify'],
      ['^src/platform/(http|metrics)/', '^src/main\\.ts$', '^src/cli/'],
    ),
    room('swagger', ['@nestjs/swagger'], ['^src/platform/http/', '\\.dto\\.ts$', '\\.controller\\.ts$']),
    {
      name: '7-entities-of-features-never-relate-by-object',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/.*\\.entity\\.ts$' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: '8-nothing-sees-the-doors',
      severity: 'error',
      from: { path: '^(src|config|migrations)/', pathNot: [DOORS, SPEC] },
      to: { path: DOORS },
    },
    {
      name: '8-src-never-imports-its-surroundings',
      severity: 'error',
      from: { path: '^(src|config|migrations)/' },
      to: { path: '^(test|bench|web|demo|tools|dist)/' },
    },
    {
      name: '8-config-and-migrations-stand-alone',
      comment: 'a migration must mean the same for ever, so it imports nothing that may change',
      severity: 'error',
      from: { path: '^(config|migrations)/' },
      to: { path: '^src/' },
    },
    {
      name: '9-no-circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-development-package-in-service',
      severity: 'error',
      from: { path: '^(src|config|migrations)/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['(^|/)node_modules/'] },
    exclude: { path: ['^dist/'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
