import type { Finding } from '../../domain/eligibility/edit';
import type { PolicyFault } from '../../domain/eligibility/policy-fault';
import type { FieldFault } from '../../platform/errors/app-error';

const quoted = ({ text, name }: PolicyFault): string => ((text ?? name) === undefined ? '' : `“${text ?? name}”`);

/** What is wrong and what to do, in Chinese; in English the fault's own message says it. */
const ZH: Readonly<Record<string, (fault: PolicyFault) => string>> = {
  notAPolicy: () => '不是政策文件，请上传导出的政策。',
  shapeWrong: () => '此处未填或格式不对，请按说明填写。',
  keyUnknown: () => '没有这一项，请删除。',
  keyMissing: () => '缺少此项，请补上。',
  cellNotUnderstood: (fault) => `看不懂${quoted(fault)}，请从可用写法中选择。`,
  cellTypeMismatch: (fault) => `${quoted(fault)}与本列类型不符，请从可用写法中选择。`,
  valueUnknown: (fault) => `${quoted(fault)}不在该事实的取值范围内，请核对。`,
  authorityUnknown: (fault) => `${quoted(fault)}不是主管部门代码，也不是区域组，请核对。`,
  dateImpossible: (fault) => `${quoted(fault)}中的日期不存在，请核对。`,
  rangeReversed: (fault) => `${quoted(fault)}的起止颠倒，请对调。`,
  factUnknown: (fault) => `事实${quoted(fault)}没有声明，请先在“事实”中声明或改用已有事实。`,
  factTwice: (fault) => `事实${quoted(fault)}声明了两次，请删去一个。`,
  factDeclaration: (fault) => `事实${quoted(fault)}的声明不完整，请核对类型和取值。`,
  factComputedTwice: (fault) => `${quoted(fault)}由两张表计算，请只保留一张。`,
  factNeverComputed: (fault) => `没有表计算${quoted(fault)}，请添加输出列或改变来源。`,
  factCircular: () => '规则表之间循环计算，请拆开。',
  tableUnknown: (fault) => `没有名为${fault.table === undefined ? '' : `“${fault.table}”`}的表，请核对。`,
  tableTwice: () => '有两张同名的表，请改名。',
  tableAskedTwice: () => '判定顺序中重复，请删去一个。',
  tableWithoutMeaning: () => '该表没有输出列，请添加。',
  rowWidth: () => '该行的格数与列数不符。',
  clauseMissing: () => '该行没有条款，请填写。',
  clauseUnknown: (fault) => `没有条款${quoted(fault)}，请先添加条款或改正。`,
  outputUnknown: (fault) => `输出列${quoted(fault)}没有含义，请改用已有输出。`,
  outputValue: (fault) => `${quoted(fault)}不是该输出列的取值，请从列表中选择。`,
  hitPolicy: () => '命中方式与输出列不配，请核对。',
  groupUnknown: (fault) => `没有区域组${quoted(fault)}，请核对。`,
  groupName: (fault) => `区域组名${quoted(fault)}须为大写字母、数字或下划线，且不是主管部门代码。`,
  overrideTwice: () => '同一主管部门对该表替换了两次，请删去一个。',
  reserveTwice: () => '同一主管部门和学段有两条比例，请删去一条。',
  criterionOrder: () => '每个排序依据只能出现一次，随机派位在最后。',
  effectiveReversed: () => '施行起止日期颠倒，请对调。',
};

/** A finding as the editor shows it: its place, its code, and the sentence in both languages. */
export const findingWords = ({ at, fault }: Finding): FieldFault => ({
  field: at,
  code: fault.code,
  zh: ZH[fault.code]?.(fault) ?? fault.message,
  en: fault.message,
});

/** Faults of a file that is no draft: there is no editor to point into, so the place is the path in the file. */
export const pathFaults = (faults: readonly PolicyFault[]): FieldFault[] =>
  faults.map((fault) => findingWords({ at: fault.path ?? '', fault }));
