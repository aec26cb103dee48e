import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './plant';
import { sourceFiles } from './source-files';

const FOLDERS = ['src', 'config', 'migrations', 'test', 'tools', 'bench', 'web'].filter((folder) =>
  existsSync(join(ROOT, folder)),
);
const EMPTY_WORDS = ['manager', 'util', 'utils', 'helper', 'helpers', 'common', 'data', 'info', 'misc', 'stuff'];
/** Where the word means something: TypeORM's own name, 个人信息, the demo city's files. */
const TERMS = /\b(data-source|personal-data|demo-data)\b/g;
const AUDIENCES = ['family', 'school', 'office', 'open', 'session', 'development'];

/** What stands in a file tells its role; the role stands in its name. */
const ROLES: readonly { readonly holds: RegExp; readonly name: RegExp; readonly what: string }[] = [
  { what: 'a controller', holds: /^@Controller\(/m, name: /\.controller\.ts$/ },
  { what: 'a row', holds: /^@Entity\(/m, name: /\.entity\.ts$/ },
  { what: 'a job', holds: /[=(] ?defineJob\(/m, name: /\.job\.ts$/ },
  { what: 'errors', holds: /= defineErrors\(/m, name: /\.errors\.ts$/ },
  { what: 'actions', holds: /= defineActions\(/m, name: /\.access\.ts$/ },
  { what: 'an event', holds: /= defineEvent\(/m, name: /\.event\.ts$/ },
  { what: 'a runner of a job', holds: /^@JobHandler\(/m, name: /\.(processor|handler)\.ts$/ },
  { what: 'a module', holds: /^@Module\(/m, name: /(^|\.)[a-z.-]*module\.ts$/ },
  { what: 'a migration', holds: /implements MigrationInterface/m, name: /^\d{14}-[a-z]+(-[a-z0-9]+)+\.ts$/ },
];

/** What is wrong with the name of a file, one sentence a fault. */
function nameFaults(path: string, text: string): string[] {
  const name = basename(path);
  const words = path.replace(TERMS, '').split(/[/.-]/);
  const empty = words.filter((word) => EMPTY_WORDS.includes(word));
  const controller = /^src\/features\/.*\.controller\.ts$/.test(path);
  const audience = name.split('.').slice(-3, -2)[0];
  const code = path.startsWith('src/') && !path.endsWith('.spec.ts');
  return [
    ...(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(tsx?|mjs|cjs|js|json|md|html|css)$/.test(name)
      ? []
      : [`${path} is not kebab-case`]),
    ...empty.map((word) => `${path} says nothing by "${word}"`),
    ...(controller && (name.split('.').length < 4 || !AUDIENCES.includes(audience ?? ''))
      ? [`${path} does not name its audience`]
      : []),
    ...ROLES.filter(
      ({ holds, name: wanted }) => (code || path.startsWith('migrations/')) && holds.test(text) && !wanted.test(name),
    ).map(({ what }) => `${path} holds ${what} and its name does not say so`),
    ...(code && /^export class \w+Entity\b/m.test(text) !== /\.entity\.ts$/.test(name) && name.includes('entity')
      ? [`${path} is named a row and holds none`]
      : []),
    ...(path.startsWith('src/domain/') && code && !/^(\/\/|\/\*\*) ?\S/.test(text)
      ? [`${path} does not begin by saying what it decides`]
      : []),
  ];
}

/** Made by the build, kept in no repository. */
const MADE = ['web/src/api/schema.d.ts'];
const files = FOLDERS.flatMap(sourceFiles)
  .filter((path) => !MADE.includes(path))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

describe('names of files', () => {
  it('say what stands in them, in the words of the house', () => {
    expect(files.flatMap(({ path, text }) => nameFaults(path, text))).toEqual([]);
  });

  it.each([
    ['src/features/seats/SeatLedger.ts', '', 'is not kebab-case'],
    ['src/features/seats/seat_ledger.ts', '', 'is not kebab-case'],
    ['src/platform/http/http-utils.ts', '', 'says nothing by "utils"'],
    ['src/features/seats/seat.manager.ts', '', 'says nothing by "manager"'],
    ['src/platform/common/money.ts', '', 'says nothing by "common"'],
    ['src/features/seats/seats.controller.ts', "@Controller('x')", 'does not name its audience'],
    ['src/features/seats/pool.ts', "@Entity('pool')", 'holds a row'],
    ['src/features/seats/count.ts', 'export const count = defineJob({})', 'holds a job'],
    ['src/features/seats/words.ts', "export const seatErrors = defineErrors('SEATS', {})", 'holds errors'],
    ['src/features/seats/who.ts', 'export const seatActions = defineActions({})', 'holds actions'],
    ['src/features/seats/run.ts', '@JobHandler(count)', 'holds a runner of a job'],
    ['migrations/add-pool.ts', 'class AddPool implements MigrationInterface {}', 'holds a migration'],
    ['src/domain/capacity/seats.ts', 'export const seats = 1;', 'does not begin by saying what it decides'],
  ])('refuse %s', (path, text, fault) => {
    expect(nameFaults(path, text).join('\n')).toContain(fault);
  });
});

describe('files', () => {
  const lines = (text: string): number => text.split('\n').length - 1;
  /** A suite may be longer. */
  const mostLines = (path: string): number => (/\.spec\.ts$/.test(path) ? 400 : 300);

  it('are one idea each: none of the service or its pages is longer than 300 lines', () => {
    expect(
      files
        .filter(({ path, text }) => /^(src|config|migrations|web)\//.test(path) && lines(text) > mostLines(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
