// The Chinese words for what the compiler refuses, for officers who edit tables.

import type { PolicyFault, PolicyFaultCode } from '../policy-fault';

const CELLS = 'any、= x、in x, y、not in x, y、>= x、x .. y、within 部门、born so that 6 on YEAR-08-31、is none';

const WORDS: Record<PolicyFaultCode, (fault: PolicyFault) => string> = {
  notAPolicy: () => '这不是政策文件',
  shapeWrong: ({ path }) => `${path ?? ''} 的格式不对`,
  keyUnknown: ({ path }) => `${path ?? ''} 不是政策文件的字段`,
  keyMissing: ({ path }) => `缺少字段 ${path ?? ''}`,
  cellNotUnderstood: ({ text }) => `单元格“${text ?? ''}”无法识别，可写 ${CELLS}（半角符号，前后各空一格）`,
  cellTypeMismatch: ({ text, name }) => `单元格“${text ?? ''}”与 ${name ?? ''} 的类型不符`,
  valueUnknown: ({ text, name, right }) => `“${text ?? ''}”中有 ${name ?? ''} 没有的值${right ? `，可用的是 ${right}` : ''}`,
  authorityUnknown: ({ text }) => `“${text ?? ''}”不是已登记的教育行政部门或分组`,
  authoritiesNoTree: ({ path, text }) => `${path ?? ''}：“${text ?? ''}”重复、上级不在表中或互为上级，各部门须成一棵树`,
  dateImpossible: ({ text }) => `“${text ?? ''}”中有日历上没有的日期`,
  rangeReversed: ({ text }) => `范围“${text ?? ''}”的起点在终点之后`,
  factUnknown: ({ name, text, right }) =>
    `${text ? `“${text}”中的` : ''}事实${text ? '' : ` ${name ?? ''} `}没有声明${right ? `，是否应为 ${right}` : ''}`,
  factTwice: ({ name }) => `事实 ${name ?? ''} 声明了两次`,
  factDeclaration: ({ name }) => `事实 ${name ?? ''} 的声明有误`,
  factComputedTwice: ({ name }) => `事实 ${name ?? ''} 由两张表计算`,
  factNeverComputed: ({ name }) => `没有表计算事实 ${name ?? ''}`,
  factCircular: () => '各表互相计算，形成循环',
  factForbidden: ({ name, text }) => `不得采集 ${name ?? ''}：${text ?? ''}`,
  tableUnknown: ({ table }) => `没有名为 ${table ?? ''} 的表`,
  tableTwice: ({ table }) => `有两张名为 ${table ?? ''} 的表`,
  tableAskedTwice: ({ table }) => `decide 两次列出表 ${table ?? ''}`,
  tableWithoutMeaning: () => '该表没有输出列',
  rowWidth: () => '该行的单元格数与列数不符',
  clauseMissing: () => '该行没有写明条款',
  clauseUnknown: ({ text }) => `政策没有条款 ${text ?? ''}`,
  outputUnknown: ({ name }) => `输出列 ${name ?? ''} 没有含义`,
  outputValue: ({ text, name }) => `${name ?? ''} 不能是“${text ?? ''}”`,
  hitPolicy: () => '命中方式与输出列不符',
  groupUnknown: ({ text }) => `没有分组 ${text ?? ''}`,
  groupName: ({ name }) => `分组名 ${name ?? ''} 不合要求`,
  overrideTwice: ({ authority }) => `对 ${authority ?? ''} 重复覆盖`,
  reserveTwice: ({ path }) => `${path ?? ''} 重复规定同一部门和学段`,
  criterionOrder: () => '排序标准各列一次，随机派位在最后',
  effectiveReversed: () => '失效日期早于施行日期',
};

/** Where the fault lies and what it is, in Chinese. */
export function faultInChinese(fault: PolicyFault): string {
  const { table, authority, row, column } = fault;
  const place = [
    table ? `表 ${table}` : '',
    authority ? `（${authority}）` : '',
    row ? `第 ${row} 行` : '',
    column ? `第 ${column} 列` : '',
  ].join('');
  return `${place}${place ? '：' : ''}${WORDS[fault.code](fault)}`;
}
