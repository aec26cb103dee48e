import type { PolicyFault, PolicyFaultCode } from '../policy-fault';
import { faultInChinese } from './fault-words';

const WORDS: Readonly<Record<PolicyFaultCode, string>> = {
  notAPolicy: '这不是政策文件',
  shapeWrong: 'facts[0] 的格式不对',
  keyUnknown: 'facts[0] 不是政策文件的字段',
  keyMissing: '缺少字段 facts[0]',
  cellNotUnderstood:
    '单元格“≥ 6”无法识别，可写 any、= x、in x, y、not in x, y、>= x、x .. y、within 部门、born so that 6 on YEAR-08-31、is none（半角符号，前后各空一格）',
  cellTypeMismatch: '单元格“≥ 6”与 talent.months 的类型不符',
  valueUnknown: '“≥ 6”中有 talent.months 没有的值',
  authorityUnknown: '“≥ 6”不是已登记的教育行政部门或分组',
  authoritiesNoTree: 'facts[0]：“≥ 6”重复、上级不在表中或互为上级，各部门须成一棵树',
  dateImpossible: '“≥ 6”中有日历上没有的日期',
  rangeReversed: '范围“≥ 6”的起点在终点之后',
  factUnknown: '“≥ 6”中的事实没有声明',
  factTwice: '事实 talent.months 声明了两次',
  factDeclaration: '事实 talent.months 的声明有误',
  factComputedTwice: '事实 talent.months 由两张表计算',
  factNeverComputed: '没有表计算事实 talent.months',
  factCircular: '各表互相计算，形成循环',
  factForbidden: '不得采集 talent.months：≥ 6',
  tableUnknown: '没有名为 insurance 的表',
  tableTwice: '有两张名为 insurance 的表',
  tableAskedTwice: 'decide 两次列出表 insurance',
  tableWithoutMeaning: '该表没有输出列',
  rowWidth: '该行的单元格数与列数不符',
  clauseMissing: '该行没有写明条款',
  clauseUnknown: '政策没有条款 ≥ 6',
  outputUnknown: '输出列 talent.months 没有含义',
  outputValue: 'talent.months 不能是“≥ 6”',
  hitPolicy: '命中方式与输出列不符',
  groupUnknown: '没有分组 ≥ 6',
  groupName: '分组名 talent.months 不合要求',
  overrideTwice: '对 JK 重复覆盖',
  reserveTwice: 'facts[0] 重复规定同一部门和学段',
  criterionOrder: '排序标准各列一次，随机派位在最后',
  effectiveReversed: '失效日期早于施行日期',
};
const CODES = Object.keys(WORDS) as PolicyFaultCode[];
const whole = { path: 'facts[0]', text: '≥ 6', name: 'talent.months', table: 'insurance', authority: 'JK', row: 3, column: 2 };
const told = (code: PolicyFaultCode, rest: Partial<PolicyFault>): string => faultInChinese({ code, message: '', ...rest });

describe('a fault in Chinese', () => {
  it.each(CODES)('%s: says what is wrong, after where it is', (code) => {
    expect(told(code, whole)).toBe(`表 insurance（JK）第 3 行第 2 列：${WORDS[code]}`);
  });

  it('names only as much of the place as there is', () => {
    expect(told('factCircular', {})).toBe('各表互相计算，形成循环');
    expect(told('rowWidth', { table: 'age', row: 1 })).toBe('表 age第 1 行：该行的单元格数与列数不符');
    expect(told('tableWithoutMeaning', { table: 'age' })).toBe('表 age：该表没有输出列');
  });

  it('names a fact that no cell names, and what it should probably be', () => {
    expect(told('factUnknown', { name: 'talent.month' })).toBe('事实 talent.month 没有声明');
    expect(told('factUnknown', { name: 'talent.month', right: 'talent.months' })).toBe(
      '事实 talent.month 没有声明，是否应为 talent.months',
    );
    expect(told('valueUnknown', { text: '= E', name: 'talent.class', right: 'A、B' })).toBe(
      '“= E”中有 talent.class 没有的值，可用的是 A、B',
    );
  });

  it.each(CODES.filter((code) => code !== 'factUnknown'))('%s: leaves a blank where the fault names nothing', (code) => {
    const blank = Object.values(whole).reduce<string>(
      (words, part) => (typeof part === 'string' ? words.replace(part, '') : words),
      WORDS[code],
    );
    expect(told(code, {})).toBe(blank);
  });
});
