// `plan read` on files as they come: what it prints, and the one line with which it refuses.
import { mkdtempSync, openSync, ftruncateSync, closeSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { plan } from '../../src/cli/plan';
import { UsageFault, type Shell } from '../../src/cli/command';
import type { PlanDocument } from '../../src/features/plans/reading/plan-document';
import { xlsxOf, zipOf, type Cell } from '../proof/plans/written-file';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xuewei-plans-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** The document that the command prints. */
async function read(...args: string[]): Promise<PlanDocument> {
  const printed: string[] = [];
  const nothing = (): never => {
    throw new Error('reading a plan needs nothing else');
  };
  const shell: Shell = {
    args: ['read', ...args],
    house: nothing,
    lines: nothing,
    out: (text) => void printed.push(text),
    note: nothing,
    progress: nothing,
  };
  expect(await plan.run(shell)).toBe(0);
  return JSON.parse(printed.join('')) as PlanDocument;
}

/** The line with which the command refuses; exit 2 is the shell's answer to a UsageFault. */
async function refusal(...args: string[]): Promise<string> {
  const fault = await read(...args).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(UsageFault);
  const { message } = fault as UsageFault;
  expect(message).not.toContain('\n');
  return message;
}

const HEAD: Cell[] = ['规划编号', '学校名称', '学段', '行政区', '规划班数', '规划学位数', '状态', '投用时间', '经度', '纬度'];
const row = (number: number, change: Partial<Record<string, Cell>> = {}): Cell[] => {
  const right: Record<string, Cell> = {
    规划编号: `X-${number}`,
    学校名称: `示例${number}小学`,
    学段: '小学',
    行政区: '金水区',
    规划班数: 24,
    规划学位数: 1080,
    状态: '规划',
    投用时间: 2029,
    经度: 113.7,
    纬度: 34.8,
  };
  return HEAD.map((heading) => ({ ...right, ...change })[String(heading)] ?? null);
};
const csv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((cells) => cells.map((cell) => cell ?? '').join(',')).join('\n');
const found = async (...changes: Partial<Record<string, Cell>>[]): Promise<unknown[]> => {
  const path = file('plan.csv', csv([HEAD, ...changes.map((change, at) => row(at + 1, change))]));
  return (await read(path)).findings
    .filter(({ row: at }) => at !== null)
    .map(({ row: at, column, code, value }) => [at, column, code, value]);
};

describe('a site that cannot be right', () => {
  it.each<[string, Partial<Record<string, Cell>>[], unknown[]]>([
    ['two sites with one code', [{}, { 规划编号: 'X-1' }], [3, 'A', 'PLAN.DUPLICATE_SITE', 'X-1']],
    ['classes in no number', [{ 规划班数: '若干' }], [2, 'E', 'PLAN.FIGURE_UNREADABLE', '若干']],
    ['seats that are only about right', [{ 规划学位数: '约1000' }], [2, 'F', 'PLAN.FIGURE_UNREADABLE', '约1000']],
    ['an opening of another century', [{ 投用时间: 2199 }], [2, 'H', 'PLAN.OPENS_UNREADABLE', '2199']],
    [
      'a point in the sea',
      [{}, {}, {}, {}, {}, { 经度: 124.5, 纬度: 33.2 }],
      [7, 'I', 'PLAN.POINT_FAR_FROM_OTHERS', '124.5,33.2'],
    ],
    ['a point on another continent', [{ 经度: 0, 纬度: 0 }], [2, 'I', 'PLAN.POINT_UNREADABLE', '0,0']],
    ['a point turned round', [{ 经度: 34.8, 纬度: 113.7 }], [2, 'I', 'PLAN.POINT_UNREADABLE', '34.8,113.7']],
  ])('is named by row and column: %s', async (_, changes, finding) => {
    expect(await found(...changes)).toEqual([finding]);
  });
});

describe('a file that is no plan', () => {
  const parts: [string, string][] = [
    ['[Content_Types].xml', '<Types/>'],
    ['xl/workbook.xml', '<workbook/>'],
  ];
  const bomb = (size: number): Buffer => {
    const bytes = Buffer.from(xlsxOf([{ name: '一览表', rows: new Array<Cell[]>(2000).fill(HEAD) }], true));
    bytes.writeUInt32LE(size, bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    return bytes;
  };
  const container = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const plain = csv([HEAD, row(1)]);

  it.each<[string, () => string | Uint8Array, RegExp]>([
    ['nothing at all', () => '', /empty/],
    ['a picture renamed .xlsx', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /图片.*picture/],
    [
      'a workbook behind a password',
      () => Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')]),
      /密码.*password/,
    ],
    ['an old workbook', () => container, /旧版.*save it as \.xlsx/],
    ['a workbook with macros', () => zipOf([...parts, ['xl/vbaProject.bin', 'x']]), /宏.*without macros/],
    ['a binary workbook', () => zipOf([['xl/workbook.bin', 'x']]), /xlsb/],
    ['a text document', () => zipOf([['word/document.xml', '<w/>']]), /no \.xlsx workbook/],
    ['a bomb by its own word', () => bomb(300 << 20), /256 MiB/],
    ['a bomb that lies about its size', () => bomb(1024), /than it says/],
    [
      'a text broken in its fourth line',
      () => `${plain}\n${csv([row(2)])}\n${csv([row(3, { 学校名称: '\ufffd\ufffd小学' })])}`,
      /第 4 行.*line 4/,
    ],
    ['a sheet without a column of names', () => csv([HEAD, row(1)]).replace('学校名称', '谁家的'), /no column for name.*谁家的/],
    ['headings without a site', () => csv([HEAD]), /no layout plan/],
    ['a list of something else', () => '姓名,电话\n甲,1', /no layout plan/],
    ['text in an encoding nobody named', () => encode(plain, 'utf16le'), /UTF-8, GBK or GB18030/],
  ])('is refused in one line that says what to do: %s', async (_, content, words) => {
    expect(await refusal(file('odd.xlsx', content()))).toMatch(words);
  });

  it('is refused by its size before it is read', async () => {
    const path = join(folder, 'huge.csv');
    const handle = openSync(path, 'w');
    ftruncateSync(handle, 300 * 1024 * 1024);
    closeSync(handle);
    expect(await refusal(path)).toMatch(/300 MiB.*larger than 64 MiB/);
  });

  it('is refused when it cannot be read, or the command is misused', async () => {
    expect(await refusal(join(folder, 'absent.csv'))).toMatch(/cannot be read/);
    expect(await refusal(folder)).toMatch(/cannot be read/);
    expect(await refusal()).toMatch(/FILE is missing.*plan read FILE/);
    expect(await refusal(file('good.csv', plain), '--coords', 'utm')).toMatch(/wgs84, gcj02 or bd09/);
    expect(await refusal(file('good.csv', plain), '--shape', 'x')).toMatch(/no option --shape/);
  });
});

describe('a sheet whose headings nobody has seen', () => {
  const strange = [
    HEAD.map((heading) => (heading === '学校名称' ? '谁家的' : heading === '规划班数' ? '将来开班' : heading)),
    row(1),
  ];
  const sheet = (): string => file('strange.xlsx', xlsxOf([{ name: '一览表', rows: strange }], true));
  const mapping = (content: unknown): string => file('mapping.json', JSON.stringify(content));

  it('is read by a mapping from a file', async () => {
    const document = await read(sheet(), '--mapping', mapping({ 谁家的: 'name', 将来开班: 'planned.classes' }));
    expect(document.sites[0]).toMatchObject({ name: '示例1小学', stages: [{ seats: 1080 }] });
  });

  it('is refused when the mapping names what is not there', async () => {
    expect(await refusal(sheet(), '--mapping', mapping({ 谁家的: 'names' }))).toMatch(/no column "names"/);
    expect(await refusal(sheet(), '--mapping', mapping({ 谁的: 'name' }))).toMatch(/no heading “谁的”/);
    expect(await refusal(sheet(), '--mapping', mapping(['name']))).toMatch(/JSON/);
  });

  it('names the columns with numbers that it leaves out', async () => {
    const document = await read(
      sheet(),
      '--mapping',
      mapping({ 谁家的: 'name', 将来开班: 'planned.classes', 规划学位数: 'ignore' }),
    );
    expect(document.columns).not.toHaveProperty('F');
    const named = await read(
      file(
        'more.csv',
        csv([
          [...HEAD, '层数'],
          [...row(1), 5],
        ]),
      ),
    );
    expect(named.findings.filter(({ code }) => code === 'PLAN.COLUMN_NOT_READ')).toEqual([
      { row: 1, column: 'K', severity: 'info', code: 'PLAN.COLUMN_NOT_READ', value: '层数', expected: null },
    ]);
  });
});
