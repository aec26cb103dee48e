import { demoTree } from '../demo-tree.fixture';
import { diffPolicies, type Policy, type Row } from '../index';
import { declare, policyOf, tableOf } from '../small-policy.fixture';

const insurance = {
  ...tableOf(
    'insurance',
    'unique',
    ['talent.class', 'talent.months'],
    ['outcome', 'reason'],
    [
      ['in A, B', 'any', 'pass', null],
      ['= C', '>= 6', 'pass', null],
      ['= C', '< 6', 'fail', 'tooShort'],
      ['= D', 'any', 'fail', 'tooLow'],
    ],
  ),
  title: { zh: '社保', en: 'Insurance' },
};
const start = policyOf([insurance], {
  documentNumber: null,
  clauses: [{ id: 'P1', zh: '第一条', en: 'first' }],
  overrides: [{ authority: 'JK', table: 'insurance', rows: [{ clause: 'P1', when: ['any', '>= 3'], then: ['pass', null] }] }],
  cases: [{ name: 'one', facts: { 'talent.class': 'A' }, expect: { outcome: 'ELIGIBLE' } }],
});
const told = (to: Policy, from: Policy = start): [string, string][] =>
  diffPolicies(from, to, demoTree).map(({ zh, en }) => [zh, en]);
const rows = (change: (rows: readonly Row[]) => readonly Row[]): Policy => ({
  ...start,
  tables: [{ ...insurance, rows: change(insurance.rows) }],
});

describe('what a new policy changes, in words', () => {
  it.each<[string, Partial<Policy>, string, string]>([
    ['its id', { id: 'NEW' }, '编号：TEST → NEW', 'id: TEST → NEW'],
    ['its title', { title: { zh: '新' } }, '名称：测试 → 新', 'title: 测试 → 新'],
    [
      'its number',
      { documentNumber: '郑教〔2027〕1号' },
      '文号：无 → 郑教〔2027〕1号',
      'document number: none → 郑教〔2027〕1号',
    ],
    [
      'its days',
      { effective: { from: '2027-06-01', to: null } },
      '有效期：2027-05-01 起 → 2027-06-01 起',
      'in force: from 2027-05-01 → from 2027-06-01',
    ],
    ['its school year', { schoolYear: 2028 }, '学年：2027 → 2028', 'school year: 2027 → 2028'],
    [
      'which version decides a case',
      { transition: 'betterOfTwo' },
      '新旧衔接：无 → 从旧兼从优',
      'transition: none → the better of the two versions',
    ],
    ['the order of its tables', { decide: [] }, '各表次序：insurance → 无', 'order of the tables: insurance → none'],
    [
      'its criteria',
      { criteria: ['lottery'] },
      '排序标准：人才层次、随机派位 → 随机派位',
      'criteria: class of the talent, lottery → lottery',
    ],
    [
      'its reserve',
      { reserve: [{ authority: 'JK', stage: 'primary', shareBp: 250, cap: 9, clause: 'P1' }] },
      '统筹学位比例：无 → JK小学 2.5%，最多 9 个（P1）',
      'reserve: none → JK, primary 2.5%, 9 at most (P1)',
    ],
    [
      'its remedies',
      { remedies: [{ reason: 'tooLow', zh: '可报名' }] },
      '救济文字：无 → tooLow：可报名',
      'remedies: none → tooLow: 可报名',
    ],
    [
      'its authorities',
      { authorities: [{ code: 'JK', zh: '经开区', en: 'Economic zone', parent: 'ZZ' }] },
      '教育行政部门：无 → 经开区（JK < ZZ）',
      'authorities: none → Economic zone (JK < ZZ)',
    ],
    ['its groups', { groups: { G: ['JK', 'HK'] } }, '分组：无 → G = JK + HK', 'groups: none → G = JK + HK'],
  ])('tells %s', (_part, change, zh, en) => {
    expect(told({ ...start, ...change })).toEqual([[zh, en]]);
  });

  it('takes an empty list for none at all', () => {
    expect(told({ ...start, reserve: [], remedies: [], authorities: [], groups: {} })).toEqual([]);
  });

  it('tells facts that are asked for newly, no longer, or otherwise', () => {
    const fact = declare('talent.award', 'enum', { zh: '奖项', en: 'award', values: ['gold'] });
    const more = { ...start, facts: [...start.facts, fact] };
    expect(told(more)).toEqual([
      ['新增事实“奖项”（talent.award），来源 test，依据 P1', 'fact "award" (talent.award) is new, source test, ground P1'],
    ]);
    expect(told(start, more)).toEqual([
      ['事实“奖项”（talent.award）不再采集', 'fact "award" (talent.award) is asked for no longer'],
    ]);
    const other = declare('talent.award', 'text', {
      zh: '奖励',
      of: 'authority',
      unit: 'month',
      source: 'counter',
      ground: 'P2',
      changes: 'time',
      labels: { gold: { zh: '金' } },
    });
    expect(told({ ...start, facts: [...start.facts, other] }, more).map(([zh]) => zh)).toEqual([
      '事实“奖励”（talent.award）的 type：enum → text',
      '事实“奖励”（talent.award）的 values：["gold"] → 无',
      '事实“奖励”（talent.award）的 of：无 → authority',
      '事实“奖励”（talent.award）的 unit：无 → month',
      '事实“奖励”（talent.award）的 zh：奖项 → 奖励',
      '事实“奖励”（talent.award）的 en：award → 无',
      '事实“奖励”（talent.award）的 source：test → counter',
      '事实“奖励”（talent.award）的 ground：P1 → P2',
      '事实“奖励”（talent.award）的 changes：无 → time',
      '事实“奖励”（talent.award）的 labels：无 → {"gold":{"zh":"金"}}',
    ]);
    expect(told({ ...start, facts: [...start.facts, { ...fact, ground: 'P2' }] }, more)[0]![1]).toBe(
      'fact "award" (talent.award), ground: P1 → P2',
    );
  });

  it('calls a table by its title, else by its id, and says how many rows a new one has', () => {
    const plain = tableOf('plain', 'first', ['talent.class'], ['outcome'], [['any', 'pass']]);
    const more = { ...start, tables: [insurance, plain], decide: start.decide };
    expect(told(more)).toEqual([['新增表“plain”，1 行', 'table "plain" is new, 1 rows']]);
    expect(told(start, more)).toEqual([['删去表“plain”', 'table "plain" is gone']]);
    const named = { ...more, tables: [insurance, { ...plain, title: { zh: '平' }, hit: 'unique' as const, order: ['pass'] }] };
    expect(told(named, more)).toEqual([
      ['表“平”的 hit：first → unique', 'table "plain", hit: first → unique'],
      ['表“平”的 title：无 → 平', 'table "plain", title: none → 平'],
      ['表“平”的 order：无 → ["pass"]', 'table "plain", order: none → ["pass"]'],
    ]);
    expect(diffPolicies(start, more, demoTree)).toMatchObject([{ about: 'tables', table: 'plain' }]);
  });

  it('tells overrides that are new, gone, or changed in a row', () => {
    const without = { ...start, overrides: [] };
    expect(told(without)).toEqual([['JK 的表 insurance不再另有规定', 'table insurance of JK has no rows of its own any more']]);
    expect(told(start, without)).toEqual([
      ['JK 的表 insurance另有规定，1 行', 'table insurance of JK has rows of its own now, 1'],
    ]);
    expect(diffPolicies(start, without, demoTree)).toMatchObject([{ about: 'overrides', table: 'insurance' }]);
    const { overrides: _, ...bare } = start;
    expect(told(bare)).toEqual(told(without));
    const longer = [{ ...start.overrides![0]!, rows: [{ clause: 'P1', when: ['any', '>= 4'], then: ['pass', null] }] }];
    expect(told({ ...start, overrides: longer })).toEqual([
      [
        'JK 的表 insurance第1行：talent.months：至少3 → 至少4',
        'table insurance of JK, row 1: talent.months: at least 3 → at least 4',
      ],
    ]);
    expect(told({ ...start, overrides: [...start.overrides!, { ...longer[0]!, authority: 'HK' }] })).toHaveLength(1);
  });

  it('tells clauses and cases by their own names', () => {
    const clauses = [
      { id: 'P1', zh: '第一款', en: 'first' },
      { id: 'P2', zh: '第二条' },
    ];
    expect(told({ ...start, clauses }).at(-1)).toEqual(['新增条款 P2：第二条', 'clause P2 is new: 第二条']);
    expect(told(start, { ...start, clauses }).some(([zh]) => zh === '删去条款 P2：第二条')).toBe(true);
    expect(told({ ...start, clauses: clauses.slice(0, 1) })).toEqual([['条款 P1：第一条 → 第一款', 'clause P1: first → first']]);
    const english = [{ id: 'P1', zh: '第一条', en: 'one' }];
    expect(told({ ...start, clauses: english })).toEqual([['条款 P1：第一条 → 第一条', 'clause P1: first → one']]);
    expect(told({ ...start, clauses: clauses.slice(1) }, { ...start, clauses: [{ id: 'P2', zh: '第贰条' }] })).toEqual([
      ['条款 P2：第贰条 → 第二条', 'clause P2: 第贰条 → 第二条'],
    ]);
    expect(told({ ...start, clauses: [] })).toEqual([['删去条款 P1：第一条', 'clause P1 is gone: first']]);
    expect(told({ ...start, cases: [] })).toEqual([['删去案例“one”', 'case "one" is gone']]);
    const [one] = start.cases!;
    expect(told({ ...start, cases: [one!, { ...one!, name: 'two' }] })).toEqual([
      ['新增案例“two”，预期 ELIGIBLE', 'case "two" is new, expected ELIGIBLE'],
    ]);
    expect(told({ ...start, cases: [{ ...one!, authorities: ['JK'] }] })).toEqual([
      ['案例“one”的教育行政部门：无 → ["JK"]', 'case "one", authorities: none → ["JK"]'],
    ]);
    expect(told({ ...start, cases: [{ ...one!, facts: {}, expect: { outcome: 'MANUAL' } }] })).toEqual([
      [
        '案例“one”的预期：{"outcome":"ELIGIBLE"} → {"outcome":"MANUAL"}',
        'case "one", expectation: {"outcome":"ELIGIBLE"} → {"outcome":"MANUAL"}',
      ],
      ['案例“one”的事实：{"talent.class":"A"} → {}', 'case "one", facts: {"talent.class":"A"} → {}'],
    ]);
  });

  it('tells a row that is new by what it asks, what it says and its texts', () => {
    const row: Row = { clause: 'P9', when: ['is none', '1 .. 3'], then: ['fail', 'none'], zh: '无', en: 'without' };
    expect(told(rows((old) => [...old, row]))).toEqual([
      [
        '表“社保”新增第5行：P9：talent.class没有，talent.months1至3 → outcome fail，reason none（无）',
        'table "Insurance": new row 5: P9: talent.class none, talent.months 1 to 3 → outcome fail, reason none (without)',
      ],
    ]);
    const { clause: _, ...bare } = { ...row, when: ['any', 'any'] };
    const { zh: __, en: ___, ...silent } = bare;
    expect(told(rows((old) => [...old, silent]))).toEqual([
      [
        '表“社保”新增第5行：：其余情形 → outcome fail，reason none',
        'table "Insurance": new row 5: : otherwise → outcome fail, reason none',
      ],
    ]);
  });

  it('tells a row that is gone by its old number', () => {
    expect(told(rows((old) => old.slice(0, 3)))).toEqual([
      [
        '表“社保”删去原第4行：P1：talent.class为D → outcome fail，reason tooLow',
        'table "Insurance": old row 4 is gone: P1: talent.class D → outcome fail, reason tooLow',
      ],
    ]);
  });

  it('tells every part of a row that changed, and none that did not', () => {
    const changed = rows((old) =>
      old.map((row, at) => (at === 2 ? { ...row, when: ['= C', '< 9'], zh: '短', en: 'short' } : row)),
    );
    expect(told(changed)).toEqual([
      [
        '表“社保”第3行：talent.months：不满6 → 不满9；中文文字：无 → 短；英文文字：无 → short',
        'table "Insurance", row 3: talent.months: less than 6 → less than 9; Chinese text: none → 短; English text: none → short',
      ],
    ]);
  });

  it('pairs a changed row with the likest old one, however many are put between', () => {
    const put = rows((old) => [
      old[0]!,
      { clause: 'P9', when: ['is none', 'any'], then: ['manual', null] },
      { ...old[1]!, when: ['= C', '>= 7'] },
      ...old.slice(2),
    ]);
    expect(told(put).map(([zh]) => zh)).toEqual([
      '表“社保”第3行：talent.months：至少6 → 至少7',
      '表“社保”新增第2行：P9：talent.class没有 → outcome manual',
    ]);
  });
});
