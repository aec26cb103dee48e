import { canonicalJson } from '../../kernel/canonical-json';
import { policyOf } from '../small-policy.fixture';
import { readPolicySheets, writePolicySheets, type SheetFinding, type TextSheet } from './index';
import { gate, read, sheets, whole } from './whole-policy.fixture';

const sheet = (name: string): readonly (readonly string[])[] => sheets.find((each) => each.name.startsWith(name))!.rows;
/** The sheets with the rows of one of them rewritten. */
const edited = (name: string, change: (rows: string[][]) => string[][]): TextSheet[] =>
  sheets.map((each) => (each.name.startsWith(name) ? { ...each, rows: change(each.rows.map((row) => [...row])) } : each));
const told = (from: readonly TextSheet[]): SheetFinding[] => {
  const result = readPolicySheets(from);
  return [...(result.ok ? result.value.findings : result.error)];
};
const cell = (name: string, row: number, column: number, text: string): TextSheet[] =>
  edited(name, (all) =>
    all.map((cells, at) => {
      if (at !== row - 1) return cells;
      const wide = [...cells, ...Array<string>(Math.max(0, column - cells.length)).fill('')];
      return wide.map((old, place) => (place === column - 1 ? text : old));
    }),
  );

describe('a whole policy in sheets', () => {
  it('comes back as it was, with every part that a policy can have', () => {
    const { policy, findings } = read(sheets);
    expect([findings, canonicalJson(policy)]).toEqual([[], canonicalJson(whole)]);
  });

  it('is written as officers read it', () => {
    expect(sheet('政策')).toEqual([
      ['policy', 'xuewei.policy/1'],
      ['id', 'TEST'],
      ['title.zh', '测试'],
      ['title.en', 'Test'],
      ['documentNumber', '郑教〔2027〕1号'],
      ['effective.from', '2027-05-01'],
      ['effective.to', '2028-04-30'],
      ['schoolYear', '2027'],
      ['transition', 'betterOfTwo'],
      ['decide', 'gate'],
      ['criteria', 'class'],
      ['criteria', 'lottery'],
    ]);
    expect(sheet('条款')).toEqual([
      ['clauses'],
      ['#', 'id', 'zh', 'en'],
      ['1', 'P1', '第一条', 'first'],
      ['2', 'P2', '第二条', ''],
    ]);
    expect(sheet('主管部门')).toEqual([
      ['authorities'],
      ['#', 'code', 'zh', 'en', 'parent'],
      ['1', 'ZZ', '市', '', 'null'],
      ['2', '410102', '中原', 'Zhongyuan', 'ZZ'],
    ]);
    expect(sheet('区域组')).toEqual([['groups'], ['#', 'name', 'authorities'], ['1', 'NINE', '410102', 'JK'], ['2', 'NONE']]);
    expect(sheet('表1 gate').slice(0, 5)).toEqual([
      ['table', 'gate', 'hit', 'priority'],
      ['title', '门', 'Gate'],
      ['order', 'fail', 'null', 'pass'],
      ['side', '', '', '', 'if', 'if', 'then', 'then'],
      ['#', 'clause', 'zh', 'en', 'talent.class', 'talent.months', 'outcome', 'seat'],
    ]);
    expect(sheet('表1 gate').at(-1)).toEqual(['2', 'P1', '', '', 'is none', '>= 6', 'fail', '']);
    expect(sheet('替换1 JK gate')[0]).toEqual(['override', 'JK', 'table', 'gate']);
    expect(sheet('替换1 JK gate').at(-1)).toEqual(['1', 'P1', '经开', 'JK', 'any', '>= 3', 'pass', 'false']);
    expect(sheet('替换2 HK gone').slice(1)).toEqual([
      ['side', '', '', '', 'if', 'then'],
      ['#', 'clause', 'zh', 'en', 'if.1', 'then.1'],
      ['序号', '条款', '中文', '英文', 'if.1', 'then.1'],
      ['1', '', '', '', 'any', ''],
    ]);
    expect(sheet('其他途径')).toEqual([['remedies'], ['#', 'reason', 'zh', 'en'], ['1', '*', '普通', 'ordinary']]);
    expect(sheet('统筹比例').slice(1)).toEqual([
      ['#', 'authority', 'stage', 'shareBp', 'minimum', 'cap', 'clause'],
      ['1', '*', 'primary', '500', '2', '9', 'P1'],
      ['2', 'JK', '*', '0', '', '', 'P2'],
    ]);
    expect(sheet('事实').at(-1)).toEqual([
      '11',
      'talent.kind',
      'enum',
      'talent.kind',
      '',
      'x, y',
      '',
      '',
      'test',
      'P1',
      '',
      '{"x":{"zh":"某"}}',
    ]);
    expect(sheet('案例').slice(1)).toEqual([
      [
        ...['#', 'name', 'authorities', 'expect.outcome', 'expect.reason', 'expect.scope', 'expect.mode', 'expect.seat'],
        ...['expect.missing', 'expect.clauses', 'talent.class', 'talent.months', 'talent.listed', 'home.owned', 'request.on'],
      ],
      ['1', 'one', 'JK, 410102', 'ELIGIBLE', 'null', 'JK', 'null', 'true', '[]', 'P1', 'A', '6', 'true', '["JK"]', ''],
      ['2', 'two', '', 'MANUAL', 'x', '', 'ranked', '', '', '', '', '', '', '', '2027-05-20'],
    ]);
  });

  it('leaves out the sheets of what the policy does not have', () => {
    const { criteria: _, ...bare } = policyOf([]);
    expect(writePolicySheets(bare).map(({ name }) => name)).toEqual(['政策', '事实']);
    expect(canonicalJson(read(writePolicySheets(bare)).policy)).toBe(canonicalJson(bare));
    const empty = { ...bare, criteria: [], overrides: [], clauses: [], groups: {}, cases: [], documentNumber: null };
    expect(writePolicySheets(empty)[0]!.rows.slice(-3)).toEqual([['decide'], ['criteria'], ['overrides']]);
    expect(canonicalJson(read(writePolicySheets(empty)).policy)).toBe(canonicalJson(empty));
  });

  it('names sheets so that every program takes them, long names and strange letters too', () => {
    const strange = { ...gate, id: `a/b:c*${'d'.repeat(40)}` };
    expect(writePolicySheets(policyOf([strange]))[2]!.name).toBe(`表1 abc${'d'.repeat(25)}`);
  });
});

describe('sheets that come back otherwise than they were written', () => {
  it.each<[string, TextSheet[], string, string]>([
    [
      'words for a figure',
      cell('统筹比例', 3, 4, 'five'),
      '“five”不是整数，已按 0 读入，请改正。',
      '“five” is no integer and was read as 0; mend it.',
    ],
    [
      'a note beside the table',
      cell('条款', 3, 6, 'note'),
      '“note”在表格范围之外，没有读入，请移到表内或删除。',
      '“note” lies outside the columns and was not read.',
    ],
    [
      'an unknown key',
      cell('政策', 2, 1, 'ident'),
      '没有“ident”这一项，没有读入，请核对。',
      'There is no “ident” in a policy; it was not read.',
    ],
    [
      'a key twice',
      cell('政策', 4, 1, 'title.zh'),
      '“title.zh”出现了两次，只读入最后一次，请删去一个。',
      '“title.zh” stands twice; only the last was read.',
    ],
    [
      'a lost head',
      cell('替换1', 2, 1, ''),
      '找不到列名所在的行，本表没有读入，请保留导出时的表头。',
      'The row of column names is missing; the sheet was not read. Keep the exported head.',
    ],
    [
      'a side that is none',
      cell('表1', 4, 5, 'when'),
      '列的性质“when”应为 if 或 then。',
      'A column is “if” or “then”, not “when”.',
    ],
    [
      'a sheet of something else',
      [...sheets, { name: 'notes', rows: [['notes']] }],
      '本表不属于政策，没有读入；如需保留请另存。',
      'This sheet is no part of a policy and was not read.',
    ],
    [
      'a sheet twice',
      [...sheets, { name: '条款 (2)', rows: [['clauses']] }],
      '同类的表出现了两张，只读入第一张。',
      'There are two sheets of this kind; only the first was read.',
    ],
  ])('%s is told in both languages', (_what, from, zh, en) => {
    expect(told(from).map((finding) => [finding.zh, finding.en])).toContainEqual([zh, en]);
  });

  it('are no policy without the first sheet, and say what to do', () => {
    expect(told(sheets.slice(1))).toEqual([
      {
        sheet: '',
        row: null,
        column: null,
        code: 'noPolicy',
        zh: '工作簿中没有政策（首格为 policy 的表）。请从系统导出后修改，再上传。',
        en: 'The workbook holds no policy (a sheet that begins with “policy”). Export one, edit it, and upload it again.',
      },
    ]);
  });

  it('have a name of a group twice told, and the last of them read', () => {
    const from = cell('区域组', 4, 2, 'NINE');
    expect(told(from)).toMatchObject([{ sheet: '区域组', row: 4, column: 'B', code: 'twice' }]);
    expect(read(from).policy.groups).toEqual({ NINE: [] });
  });

  it('have a fact without a name told at its cell', () => {
    expect(told(cell('案例', 2, 11, ''))).toMatchObject([{ code: 'surplusCell', row: 3, column: 'K' }]);
    expect(told(cell('案例', 3, 17, 'note'))).toMatchObject([{ code: 'surplusCell', row: 3, column: 'Q' }]);
  });

  it('lose what is emptied, and nothing else', () => {
    const { policy } = read(cell('条款', 3, 4, ''));
    expect(policy.clauses![0]).toEqual({ id: 'P1', zh: '第一条' });
    expect(read(cell('案例', 3, 11, '')).policy.cases![0]!.facts).toEqual({
      'talent.months': 6,
      'talent.listed': true,
      'home.owned': ['JK'],
    });
    expect(read(cell('政策', 4, 2, '')).policy.title).toEqual({ zh: '测试', en: '' });
    expect(read(cell('政策', 5, 2, '')).policy.documentNumber).toBeNull();
    expect(read(cell('政策', 7, 2, '')).policy.effective.to).toBeNull();
    expect(read(edited('政策', (all) => all.filter(([key]) => key !== 'effective.to'))).policy.effective.to).toBeNull();
    expect(read(edited('政策', (all) => all.filter(([key]) => key !== 'schoolYear'))).policy.schoolYear).toBe(0);
    expect(read(edited('政策', (all) => all.filter(([key]) => key !== 'decide'))).policy.decide).toEqual([]);
    expect(read(edited('政策', (all) => all.filter(([key]) => key !== 'id'))).policy.id).toBe('');
    expect('transition' in read(edited('政策', (all) => all.filter(([key]) => key !== 'transition'))).policy).toBe(false);
    expect('title' in read(edited('表1', (all) => all.filter(([key]) => key !== 'title'))).policy.tables[0]!).toBe(false);
    expect(read(edited('表1', (all) => all.filter(([key]) => key !== '序号'))).policy.tables[0]!.rows).toHaveLength(2);
  });

  it('are refused where the content has another type, at the cell and in both languages', () => {
    const [finding] = told(cell('表1', 7, 7, '[1]'));
    expect(finding).toBeUndefined();
    const [wrong] = told(cell('事实', 3, 12, '[7]'));
    expect(wrong).toMatchObject({
      sheet: '事实',
      row: 3,
      column: 'L',
      code: 'shapeWrong',
      zh: '此处的内容类型不对，请按说明填写。',
    });
    expect(wrong!.en).toBe('facts[0].labels: expected an object');
  });
});
