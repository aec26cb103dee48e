import { declare, FACTS, policyOf, tableOf } from '../small-policy.fixture';
import { operationWords, type Operation } from './index';
import { placeWords } from './place-words';
import type { Json } from './pointer';

const insurance = tableOf(
  'insurance',
  'unique',
  ['talent.class', 'talent.months'],
  ['outcome'],
  [
    ['in A, B', 'any', 'pass'],
    ['in C, D', '>= 6', 'pass'],
  ],
);
const start = policyOf([insurance], {
  facts: [declare('talent.class', 'enum', { zh: '人才层次', values: ['A'] }), ...FACTS.slice(1, 3)],
  clauses: [{ id: 'P1', zh: '第一条' }],
  overrides: [{ authority: 'JK', table: 'insurance', rows: [{ clause: 'P1', when: ['any', '>= 3'], then: ['pass'] }] }],
  reserve: [{ authority: '*', stage: 'primary', shareBp: 500, clause: 'P1' }],
  cases: [{ name: 'one', facts: { 'talent.class': 'A' }, expect: { outcome: 'ELIGIBLE' } }],
});
const place = (...tokens: string[]): string[] => Object.values(placeWords(start as unknown as Json, tokens));
const words = (operation: Operation): string[] => Object.values(operationWords(start, operation));

describe('a place in words', () => {
  it.each<[string, string, string]>([
    ['', '整份政策', 'the whole policy'],
    ['title zh', '标题 中文', 'title, Chinese text'],
    ['title en', '标题 英文', 'title, English text'],
    ['documentNumber', '文号', 'document number'],
    ['effective from', '施行日期 from', 'days of effect, from'],
    ['schoolYear', '学年', 'school year'],
    ['transition', '新旧衔接', 'transition'],
    ['clauses', '条款', 'clauses'],
    ['clauses 0', '条款 P1', 'clause P1'],
    ['clauses 3', '条款 4', 'clause 4'],
    ['groups NINE', '区域组 NINE', 'groups, NINE'],
    ['facts', '事实', 'facts'],
    ['facts 0 ground', '事实 talent.class 采集依据', 'fact talent.class, ground'],
    ['facts 0 source', '事实 talent.class 来源', 'fact talent.class, source'],
    ['facts 0 labels', '事实 talent.class 取值名称', 'fact talent.class, labels'],
    ['facts 0 changes', '事实 talent.class 可变方式', 'fact talent.class, what may change it'],
    ['tables', '规则表', 'tables'],
    ['tables 0', '表 insurance', 'table insurance'],
    ['tables 0 hit', '表 insurance 命中方式', 'table insurance, hit policy'],
    ['tables 0 rows 1 clause', '表 insurance 第 2 行 条款', 'table insurance, row 2, clause'],
    ['tables 0 rows 1 when 0', '表 insurance 第 2 行 “人才层次”列', 'table insurance, row 2, column talent.class'],
    ['tables 0 rows 1 then 0', '表 insurance 第 2 行 “outcome”列', 'table insurance, row 2, column outcome'],
    ['tables 0 rows 1 then 4', '表 insurance 第 2 行 第 5 列', 'table insurance, row 2, column 5'],
    ['tables 0 columns 1', '表 insurance “talent.months”列', 'table insurance, column talent.months'],
    ['tables 0 columns 2', '表 insurance “outcome”列', 'table insurance, column outcome'],
    ['tables 0 columns 3', '表 insurance 第 4 列', 'table insurance, column 4'],
    ['tables 0 inputs 0', '表 insurance “人才层次”列', 'table insurance, column talent.class'],
    ['tables 0 outputs 0', '表 insurance “outcome”列', 'table insurance, column outcome'],
    ['tables 7 columns 0', '表 8 第 1 列', 'table 8, column 1'],
    ['tables 0 rows', '表 insurance rows', 'table insurance, rows'],
    ['overrides', '区域替换', 'overrides'],
    ['overrides 0', '区域替换 JK / insurance', 'override JK / insurance'],
    [
      'overrides 0 rows 0 when 1',
      '区域替换 JK / insurance 第 1 行 “talent.months”列',
      'override JK / insurance, row 1, column talent.months',
    ],
    ['decide 0', '第 1 项', 'item 1'],
    ['decide', '判定顺序', 'order of asking'],
    ['criteria', '排序依据', 'criteria'],
    ['reserve', '统筹学位比例', 'reserve'],
    ['reserve 0', '统筹比例 * / primary', 'reserve * / primary'],
    ['authorities', '主管部门', 'authorities'],
    ['remedies', '其他途径', 'remedies'],
    ['cases', '案例', 'cases'],
    ['cases 0 name', '案例 one name', 'case one, name'],
    ['when 0', '第 1 项', 'item 1'],
  ])('%s is %s and %s', (tokens, zh, en) => {
    expect(place(...tokens.split(' ').filter((token) => token !== ''))).toEqual([zh, en]);
  });

  it('is found in a draft that lacks almost everything', () => {
    for (const document of [{}, { tables: 3, overrides: [7] }, null] as Json[])
      expect(placeWords(document, ['overrides', '0', 'rows', '0', 'when', '1']).en).toBe('override 1, row 1, column 2');
  });
});

describe('an operation in words', () => {
  it.each<[Operation, string, string]>([
    [{ do: 'set', at: '/title/zh', value: '新' }, '标题 中文：由“测试”改为“新”', 'title, Chinese text: “测试” became “新”'],
    [{ do: 'set', at: '/title/en', value: 'A' }, '标题 英文：由（空）改为“A”', 'title, English text: (empty) became “A”'],
    [{ do: 'set', at: '/documentNumber' }, '文号：由（空）改为（空）', 'document number: (empty) became (empty)'],
    [{ do: 'set', at: '/title/zh', value: '' }, '标题 中文：由“测试”改为（空）', 'title, Chinese text: “测试” became (empty)'],
    [{ do: 'set', at: '/schoolYear', value: null }, '学年：由“2027”改为（空）', 'school year: “2027” became (empty)'],
    [
      { do: 'set', at: '/criteria', value: ['class'] },
      '排序依据：由“["class","lottery"]”改为“["class"]”',
      'criteria: “["class","lottery"]” became “["class"]”',
    ],
    [{ do: 'set', at: '', value: {} }, '换成了另一份文件', 'replaced by another file'],
    [{ do: 'remove', at: '/cases/0' }, '案例 one：删除', 'case one: removed'],
    [
      { do: 'move', at: '/tables/0/rows/0', to: 1 },
      '表 insurance 第 1 行：移到第 2 位',
      'table insurance, row 1: moved to place 2',
    ],
    [{ do: 'duplicate', at: '/tables/0/rows/1' }, '表 insurance 第 2 行：复制', 'table insurance, row 2: duplicated'],
    [
      { do: 'insert', at: '/tables/0/rows/1', value: { name: 'x' } },
      '表 insurance 第 2 行：新增',
      'table insurance, row 2: added',
    ],
    [
      { do: 'insert', at: '/tables/0/columns/0', value: { name: 'child.bornOn', as: 'input' } },
      '表 insurance columns “child.bornOn”：新增',
      'table insurance, columns “child.bornOn”: added',
    ],
    [
      { do: 'insert', at: '/tables/0/columns/0', value: { as: 'input' } },
      '表 insurance “人才层次”列：新增',
      'table insurance, column talent.class: added',
    ],
    [{ do: 'insert', at: '/decide/-', value: 'x' }, 'decide -：新增', 'decide, -: added'],
  ])('%j', (operation, zh, en) => {
    expect(words(operation)).toEqual([zh.replace('decide -', '判定顺序 -'), en.replace('decide, -', 'order of asking, -')]);
  });

  it('shows no more than the beginning of what is long', () => {
    const long = 'x'.repeat(41);
    expect(words({ do: 'set', at: '/title/en', value: long })[1]).toBe(
      `title, English text: (empty) became “${'x'.repeat(40)}…”`,
    );
    expect(words({ do: 'set', at: '/title/en', value: long.slice(1) })[1]).toContain(`“${'x'.repeat(40)}”`);
  });
});
