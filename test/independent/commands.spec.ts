import { execFile } from 'node:child_process';
import {
  copyFileSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const BUILT = join(__dirname, '../../dist');
const ZERO_ROOT = `sm3:${'0'.repeat(64)}`;
jest.setTimeout(120_000);
let folder = '';
let alone = '';

/** Runs a program and waits for what it says. */
const run = (program: string, args: readonly string[]): Promise<Answer> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: folder, maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
const service = (...args: string[]): Promise<Answer> => run(join(BUILT, 'src/cli.js'), args);
const standAlone = (...args: string[]): Promise<Answer> => run(alone, args);

const write = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const market = {
  format: 'xuewei.match/1',
  students: [
    { id: '--x', prefs: ['A'] },
    { id: '10', prefs: ['A', 'B'] },
  ],
  schools: [
    { id: 'A', capacity: 1, priority: ['10', '--x'] },
    { id: 'B', capacity: 1, priority: ['10'] },
  ],
};
const text = JSON.stringify(market).replace('"students":[', '"students":[{"id":"__proto__","prefs":["B"]},');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xuewei-files-'));
  mkdirSync(join(folder, 'nothing-else'));
  alone = join(folder, 'nothing-else/xuewei-verify.mjs');
  copyFileSync(join(BUILT, 'xuewei-verify.mjs'), alone);
  write('instance.json', text);
  write(
    'salts.json',
    JSON.stringify({ '--x': '1'.repeat(64), '10': '2'.repeat(64) }).replace('{', `{"__proto__":"${'3'.repeat(64)}",`),
  );
  const made = await Promise.all([
    service('match', 'instance.json', '--out', 'outcome.json'),
    service('match', 'instance.json', '--salts', 'salts.json', '--out', 'salted.json'),
  ]);
  expect(made).toEqual(made.map(() => ({ code: 0, out: '', err: '' })));
  const proofs = await Promise.all([
    service('prove', 'outcome.json', '10'),
    service('prove', 'salted.json', '--salts', 'salts.json', '--', '--x'),
    service('prove', 'salted.json', '__proto__', '--salts', 'salts.json'),
  ]);
  proofs.forEach(({ out }, i) => write(`proof${i}.json`, out));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the commands for matching files', () => {
  it('write the outcome to standard output, or whole into a file and nothing beside it', async () => {
    const { code, out, err } = await service('match', 'instance.json');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(readFileSync(join(folder, 'outcome.json'), 'utf8'));
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([]);
  });

  it('say nothing on standard output when all is right, from the service and from the file alone', async () => {
    expect(await standAlone('verify', 'instance.json', 'outcome.json')).toMatchObject({ code: 0, out: '' });
    expect(await service('verify-line', 'proof0.json')).toMatchObject({ code: 0, out: '' });
    expect(await standAlone('verify', 'instance.json', 'salted.json', '--salts', 'salts.json')).toMatchObject({
      code: 0,
      out: '',
    });
    const untold = await standAlone('verify', 'instance.json', 'salted.json', '--salted');
    expect(untold).toMatchObject({ code: 0, out: '' });
    expect(untold.err).toContain('merkleRoot was not checked');
  });

  it('name each fault on a line of its own', async () => {
    const outcome = JSON.parse(readFileSync(join(folder, 'outcome.json'), 'utf8')) as {
      placements: Record<string, string | null>;
    };
    write('bad.json', JSON.stringify({ ...outcome, placements: { ...outcome.placements, '10': null } }));
    const [one, other] = await Promise.all([
      service('verify', 'instance.json', 'bad.json'),
      standAlone('verify', 'instance.json', 'bad.json'),
    ]);
    expect(one.code).toBe(1);
    expect(one.out).toMatch(/^BLOCKING .*"10" – "A"/m);
    expect(
      one.out
        .trimEnd()
        .split('\n')
        .every((line) => /^[A-Z_]+ .*[\u4e00-\u9fff].* [A-Za-z].*\.$/.test(line)),
    ).toBe(true);
    expect(other).toEqual(one);
  });

  it('tell a family whether its line is in the published result', async () => {
    const root = (JSON.parse(readFileSync(join(folder, 'salted.json'), 'utf8')) as { merkleRoot: string }).merkleRoot;
    for (const proof of ['proof1.json', 'proof2.json']) {
      const answer = await standAlone('verify-line', proof, '--root', root);
      expect(answer).toMatchObject({ code: 0, out: '' });
      expect(answer.err).toContain('您的这一行属于公布的结果');
    }
    expect(await standAlone('verify-line', 'proof0.json', '--root', root)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^NOT_PUBLISHED .*\n$/) as string,
    });
    const changed = readFileSync(join(folder, 'proof1.json'), 'utf8').replace('"school":null', '"school":"A"');
    write('changed.json', changed);
    expect(await standAlone('verify-line', 'changed.json')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^LINE_CHANGED .*\n$/) as string,
    });
  });

  it('help when asked', async () => {
    expect(await standAlone('--help')).toMatchObject({ code: 0, err: '' });
    expect(await standAlone()).toMatchObject({ code: 2, out: '' });
    expect(await standAlone('match', 'instance.json')).toMatchObject({ code: 2, out: '' });
  });
});

describe('what cannot be used', () => {
  beforeAll(() => {
    write('bom.json', `\uFEFF${text}`);
    write('broken.json', Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xc3, 0x28])]));
    write('nan.json', text.replace('"capacity":1', '"capacity":NaN'));
    write('twice.json', text.replace('"capacity":1', '"capacity":1,\n"c\\u0061pacity":2'));
    write('deep.json', '['.repeat(1_000_000) + ']'.repeat(1_000_000));
    write('empty.json', '');
    const huge = openSync(join(folder, 'huge.json'), 'w');
    ftruncateSync(huge, 256 * 1024 * 1024 + 1);
    write('few-salts.json', '{}');
  });

  const refused = async (answer: Promise<Answer>, line: RegExp): Promise<void> => {
    const { code, out, err } = await answer;
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toMatch(line);
  };

  it.each<[string, readonly string[], RegExp]>([
    ['a file that is not there', ['none.json', 'outcome.json'], /none\.json cannot be read/],
    ['a folder', ['nothing-else', 'outcome.json'], /nothing-else cannot be read/],
    ['a byte order mark', ['bom.json', 'outcome.json'], /bom\.json begins with a byte order mark/],
    ['broken UTF-8', ['broken.json', 'outcome.json'], /broken\.json is not UTF-8/],
    ['NaN', ['nan.json', 'outcome.json'], /nan\.json is not JSON/],
    ['nothing', ['empty.json', 'outcome.json'], /empty\.json is not JSON/],
    [
      'a key twice, however it is spelled',
      ['twice.json', 'outcome.json'],
      /twice\.json names the key "capacity" twice in one object, again on line 2/,
    ],
    ['a million lists in each other', ['deep.json', 'outcome.json'], /BAD_INSTANCE instance：.* must be an object/],
    ['more than 256 MiB', ['huge.json', 'outcome.json'], /huge\.json is larger than 256 MiB/],
    ['an outcome for an instance', ['outcome.json', 'outcome.json'], /BAD_INSTANCE instance：.*unknown key/],
    ['an instance for an outcome', ['instance.json', 'instance.json'], /BAD_OUTCOME outcome：/],
    [
      'salts that are missing',
      ['instance.json', 'outcome.json', '--salts', 'few-salts.json'],
      /BAD_SALTS salts：.*lacks the salt of student "10"/,
    ],
    ['an option it does not know', ['instance.json', 'outcome.json', '--fast'], /There is no option --fast/],
    ['an option twice', ['instance.json', 'outcome.json', '--salted', '--salted'], /--salted is given twice/],
    ['an option without its value', ['instance.json', 'outcome.json', '--salts'], /--salts needs a value/],
    ['two options that exclude each other', ['instance.json', 'outcome.json', '--salted', '--salts', 'salts.json'], /not both/],
    ['a word too few', ['instance.json'], /OUTCOME is missing/],
    ['a word too many', ['instance.json', 'outcome.json', 'x'], /x is too much/],
  ])('is refused with one line and exit 2: %s', async (_, args, line) => refused(standAlone('verify', ...args), line));

  it.each<[string, readonly string[], RegExp]>([
    ['a root that is none', ['proof0.json', '--root', 'sm3:0'], /sm3: and 64/],
    ['a root that is another hash', ['proof0.json', '--root', ZERO_ROOT.replace('sm3', 'sha256')], /sm3: and 64/],
    ['an outcome', ['outcome.json'], /BAD_PROOF proof：/],
  ])('is refused as a line: %s', async (_, args, line) => refused(standAlone('verify-line', ...args), line));

  it('is refused by the service alike, and nothing is written', async () => {
    const before = readdirSync(folder).sort();
    await Promise.all([
      refused(service('match', 'twice.json', '--out', 'made.json'), /names the key "capacity" twice/),
      refused(service('match', 'instance.json', '--out', 'no/made.json'), /no\/made\.json cannot be written/),
      refused(service('match', 'instance.json', '--out', 'nothing-else'), /nothing-else cannot be written/),
      refused(service('match', 'instance.json', '--salts', 'few-salts.json', '--out', 'made.json'), /lacks the salt/),
      refused(service('prove', 'outcome.json', 'nobody'), /BAD_OUTCOME .*"nobody"/),
      refused(service('prove', 'salted.json', '10'), /BAD_OUTCOME .*merkleRoot/),
    ]);
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});
