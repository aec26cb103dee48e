// Houses for the import walls: one that keeps every rule, and one breach of each.

/** Files that keep every rule: what the walls must let through. */
export const SOUND = {
  'src/domain/kernel/ids.ts': 'export const asId = (text: string): string => text;\n',
  'src/domain/matching/match.ts': "import { asId } from '../kernel/ids';\nexport const match = (): string => asId('a');\n",
  'src/domain/verifier/verify.ts': "import { hash } from './hash';\nexport const verify = hash;\n",
  'src/domain/verifier/hash.ts': 'export const hash = 1;\n',
  'src/platform/database/unit-of-work.ts':
    "import 'typeorm';\nimport { asId } from '../../domain/kernel/ids';\nexport const work = asId('w');\n",
  'src/platform/queues/carrier.ts': "import 'bullmq';\nimport 'ioredis';\nexport const carrier = 1;\n",
  'src/platform/http/guard.ts': "import 'fastify';\nexport const guard = 1;\n",
  'src/features/seats/index.ts': "export { pools } from './pools.query';\n",
  'src/features/seats/pools.query.ts': "import { rows } from './pool.repository';\nexport const pools = rows;\n",
  'src/features/seats/pool.repository.ts': "import { PoolEntity } from './pool.entity';\nexport const rows = PoolEntity;\n",
  'src/features/seats/pool.entity.ts': "import 'typeorm';\nexport const PoolEntity = 1;\n",
  'src/features/plans/index.ts': "export { adopt } from './adopt-plan.command';\n",
  'src/features/plans/adopt-plan.command.ts': "import { pools } from '../seats';\nexport const adopt = pools;\n",
  'src/app.module.ts': "import './features/plans';\nexport const house = 1;\n",
  'src/main.ts': "import 'fastify';\nimport { house } from './app.module';\nexport const main = house;\n",
  'config/env.ts': 'export const config = 1;\n',
  'test/support/app.ts': 'export const app = 1;\n',
};

/** One breach a wall: the file planted, what it says, and the rule that must name it. */
export const BREACHES: readonly { wall: string; rule: string; file: string; text: string }[] = [
  {
    wall: 'domain importing Node',
    rule: '1-domain-is-pure',
    file: 'src/domain/matching/hash.ts',
    text: "import 'node:crypto';\n",
  },
  {
    wall: 'domain importing a package',
    rule: '1-domain-is-pure',
    file: 'src/domain/matching/nest.ts',
    text: "import '@nestjs/common';\n",
  },
  {
    wall: 'domain importing the platform',
    rule: '1-domain-is-pure',
    file: 'src/domain/matching/clock.ts',
    text: "import '../../platform/http/guard';\n",
  },
  {
    wall: 'a domain folder importing another',
    rule: '1-domain-folders-share-only-the-kernel',
    file: 'src/domain/placement/uses.ts',
    text: "import '../matching/match';\n",
  },
  {
    wall: 'the kernel importing another folder',
    rule: '1-domain-folders-share-only-the-kernel',
    file: 'src/domain/kernel/uses.ts',
    text: "import '../matching/match';\n",
  },
  {
    wall: 'the verifier borrowing from the kernel',
    rule: '1-verifier-stands-alone',
    file: 'src/domain/verifier/ids.ts',
    text: "import '../kernel/ids';\n",
  },
  {
    wall: 'the verifier borrowing from the engine',
    rule: '1-verifier-stands-alone',
    file: 'src/domain/verifier/rules.ts',
    text: "import '../matching/match';\n",
  },
  {
    wall: 'the engine leaning on the verifier',
    rule: '1-nothing-in-domain-leans-on-the-verifier',
    file: 'src/domain/matching/judged.ts',
    text: "import '../verifier/verify';\n",
  },
  {
    wall: 'a domain spec importing a feature',
    rule: '1-domain-specs-know-no-feature',
    file: 'src/domain/matching/match.spec.ts',
    text: "import '../../features/seats';\n",
  },
  {
    wall: 'platform importing a feature',
    rule: '2-platform-knows-no-feature',
    file: 'src/platform/http/seats.ts',
    text: "import '../../features/seats';\n",
  },
  {
    wall: 'platform importing domain beyond the kernel',
    rule: '2-platform-knows-no-feature',
    file: 'src/platform/http/match.ts',
    text: "import '../../domain/matching/match';\n",
  },
  {
    wall: "a feature importing another's inside",
    rule: '3-features-use-doors',
    file: 'src/features/plans/inside.query.ts',
    text: "import '../seats/pools.query';\n",
  },
  {
    wall: 'a feature importing a higher one',
    rule: '3-seats-looks-down-only',
    file: 'src/features/seats/up.query.ts',
    text: "import '../plans';\n",
  },
  {
    wall: 'a feature importing one of its own row',
    rule: '3-schools-looks-down-only',
    file: 'src/features/schools/side.query.ts',
    text: "import '../people';\n",
  },
  {
    wall: 'a feature reading the configuration',
    rule: '3-features-read-no-config',
    file: 'src/features/plans/config.query.ts',
    text: "import '../../../config/env';\n",
  },
  {
    wall: 'a feature without a place in the order',
    rule: '3-feature-has-a-place-in-the-order',
    file: 'src/features/snacks/snack.query.ts',
    text: "import '../seats';\n",
  },
  {
    wall: 'a file importing its own door',
    rule: '4-nobody-inside-uses-the-own-door',
    file: 'src/features/seats/own.query.ts',
    text: "import './index';\n",
  },
  {
    wall: 'a controller importing a repository',
    rule: '5-rim-touches-no-table',
    file: 'src/features/seats/seats.office.controller.ts',
    text: "import './pool.repository';\n",
  },
  {
    wall: 'a processor importing an entity',
    rule: '5-rim-touches-no-table',
    file: 'src/features/seats/count-seats.processor.ts',
    text: "import './pool.entity';\n",
  },
  {
    wall: 'a command importing a controller',
    rule: '5-nothing-calls-the-rim',
    file: 'src/features/seats/call.command.ts',
    text: "import './seats.office.controller';\n",
  },
  {
    wall: 'a command importing HTTP',
    rule: '5-deeds-know-no-http',
    file: 'src/features/seats/http.command.ts',
    text: "import '../../platform/http/guard';\n",
  },
  {
    wall: 'a repository importing a query',
    rule: '5-repositories-know-no-deed',
    file: 'src/features/seats/round.repository.ts',
    text: "import './pools.query';\n",
  },
  {
    wall: 'an entity importing anything but rows',
    rule: '5-entities-are-rows',
    file: 'src/features/seats/fat.entity.ts',
    text: "import './pools.query';\n",
  },
  {
    wall: 'bullmq outside its room',
    rule: '6-bullmq-has-one-room',
    file: 'src/features/seats/queue.processor.ts',
    text: "import 'bullmq';\n",
  },
  {
    wall: 'ioredis outside its room',
    rule: '6-ioredis-has-one-room',
    file: 'src/platform/http/limits.ts',
    text: "import 'ioredis';\n",
  },
  {
    wall: 'typeorm outside its places',
    rule: '6-typeorm-has-one-room',
    file: 'src/features/seats/find-seats.query.ts',
    text: "import 'typeorm';\n",
  },
  {
    wall: "Nest's TypeORM outside its places",
    rule: '6-typeorm-has-one-room',
    file: 'src/features/seats/seats.module.ts',
    text: "import '@nestjs/typeorm';\n",
  },
  {
    wall: 'fastify outside its places',
    rule: '6-fastify-has-one-room',
    file: 'src/features/seats/reply.query.ts',
    text: "import 'fastify';\n",
  },
  {
    wall: 'a spreadsheet reader outside its room',
    rule: '6-files-has-one-room',
    file: 'src/features/plans/read.query.ts',
    text: "import 'exceljs';\n",
  },
  {
    wall: 'metrics outside their room',
    rule: '6-metrics-has-one-room',
    file: 'src/features/plans/count.query.ts',
    text: "import 'prom-client';\n",
  },
  {
    wall: 'the logger outside its room',
    rule: '6-logging-has-one-room',
    file: 'src/features/plans/log.query.ts',
    text: "import 'pino';\n",
  },
  {
    wall: 'an entity relating to another feature',
    rule: '7-entities-of-features-never-relate-by-object',
    file: 'src/features/plans/site.entity.ts',
    text: "import '../seats';\n",
  },
  {
    wall: 'a feature seeing the list of modules',
    rule: '8-nothing-sees-the-doors',
    file: 'src/features/plans/house.query.ts',
    text: "import '../../app.module';\n",
  },
  {
    wall: 'src importing test',
    rule: '8-src-never-imports-its-surroundings',
    file: 'src/platform/http/tested.ts',
    text: "import '../../../test/support/app';\n",
  },
  {
    wall: 'a migration importing the service',
    rule: '8-config-and-migrations-stand-alone',
    file: 'migrations/20270101000000-add-pool.ts',
    text: "import '../src/domain/kernel/ids';\n",
  },
  {
    wall: 'a circle',
    rule: '9-no-circle',
    file: 'src/platform/database/round.ts',
    text: "import './trip';\nexport const round = 1;\n",
  },
  {
    wall: 'a circle of types only',
    rule: '9-no-circle',
    file: 'src/platform/audit/left.ts',
    text: "import type { Right } from './right';\nexport type Left = Right;\n",
  },
  {
    wall: 'a development package in the service',
    rule: 'no-development-package-in-service',
    file: 'src/platform/http/jest.ts',
    text: "import 'jest';\n",
  },
  {
    wall: 'an import of nothing',
    rule: 'no-unresolvable',
    file: 'src/platform/http/nothing.ts',
    text: "import './not-there';\n",
  },
];

/** What breaches import, so that only the wall is missing. */
export const COUNTERPARTS = {
  'src/features/people/index.ts': 'export const people = 1;\n',
  'src/platform/database/trip.ts': "import './round';\nexport const trip = 1;\n",
  'src/platform/audit/right.ts': "import type { Left } from './left';\nexport type Right = Left | null;\n",
};
