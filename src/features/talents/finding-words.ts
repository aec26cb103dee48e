// What a finding in a register says to the talent office: what to put right, without a name or a document number.
import type { ImportFinding } from './import-finding';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

const FIELDS: Readonly<Record<string, Words>> = {
  certificate: { zh: '证书编号', en: 'number of the certificate' },
  class: { zh: '人才类别', en: 'class' },
  name: { zh: '姓名', en: 'name' },
  documentNumber: { zh: '证件号码', en: 'document number' },
  validTo: { zh: '有效期止', en: 'last day of validity' },
};

const WORDS: Readonly<Record<ImportFinding['code'], Words>> = {
  'TALENTS.AS_OF_MISSING': {
    zh: '连续缴纳月数没有写明截至哪个月，请在表头写“（截至2027年4月）”或增加截至月份一列。',
    en: 'The months of insurance do not say up to which month; write it in the heading or add a column.',
  },
  'TALENTS.AUTHORITY_UNKNOWN': {
    zh: '“{value}”不是本市的主管部门或行政区，请改为规范名称。',
    en: '“{value}” is no district or authority of the city; write its proper name.',
  },
  'TALENTS.CELL_UNREADABLE': {
    zh: '单元格是未保存结果的公式或错误值，请粘贴为数值。',
    en: 'A formula without its saved result, or an error; paste it as a value.',
  },
  'TALENTS.CERTIFICATE_REPEATED': {
    zh: '证书 {value} 在{expected}已有，本行不计；请删去其中一行。',
    en: 'The certificate {value} stands in {expected} already and this row does not count; delete one of them.',
  },
  'TALENTS.CLASS_UNKNOWN': {
    zh: '人才类别“{value}”不明确，本行不计；请写 A、B、C 或 D 类。',
    en: 'The class “{value}” is not clear and the row does not count; write A, B, C or D.',
  },
  'TALENTS.COLUMN_NOT_READ': {
    zh: '列“{value}”未读取；如是名册需要的内容，请改用规范表头。',
    en: 'The column “{value}” was not read; if the register needs it, give it a usual heading.',
  },
  'TALENTS.DATE_UNREADABLE': {
    zh: '“{value}”看不出日期，请写成 2029-05-31；有效期止看不出的，本行不计。',
    en: '“{value}” is no date; write it like 2029-05-31. Without a readable last day the row does not count.',
  },
  'TALENTS.DOCUMENT_NUMBER_WRONG': {
    zh: '证件号码不对（校验位不符，或被存成数字丢了尾数），请把该列设为文本后重填。',
    en: 'The document number is wrong (its check digit, or digits lost because it was kept as a number); format the column as text and enter it again.',
  },
  'TALENTS.DOCUMENT_TYPE_UNKNOWN': {
    zh: '证件类型“{value}”不认识，请写居民身份证、护照、港澳台通行证或外国人永久居留证。',
    en: 'The document type “{value}” is not known; write resident ID, passport, travel permit or foreign permanent residence (in Chinese).',
  },
  'TALENTS.EMPLOYER_CODE_WRONG': {
    zh: '统一社会信用代码“{value}”不是 18 位，请核对。',
    en: 'The employer code “{value}” does not have its 18 characters; check it.',
  },
  'TALENTS.FIGURE_MERGED': {
    zh: '此处与上方合并，数字“{value}”只计一次；请拆分单元格。',
    en: 'This cell is merged with the one above and “{value}” counts once; split it.',
  },
  'TALENTS.FIGURE_UNREADABLE': {
    zh: '“{value}”不是整数，请只填月数。',
    en: '“{value}” is no whole number; write the months alone.',
  },
  'TALENTS.REQUIRED_MISSING': { zh: '缺少{expected}，请补填。', en: 'The {expected} is missing; fill it in.' },
  'TALENTS.VALIDITY_REVERSED': {
    zh: '有效期止 {value} 早于有效期起 {expected}，请核对。',
    en: 'It is valid until {value}, before it begins on {expected}; check both.',
  },
  'TALENTS.WORK_MODE_UNKNOWN': {
    zh: '工作方式“{value}”不明确，请写全职或柔性。',
    en: 'The mode of work “{value}” is not clear; write full-time or flexible (in Chinese).',
  },
};

function shown(value: ImportFinding['value'], language: keyof Words): string {
  if (value === null) return language === 'zh' ? '（空）' : '(empty)';
  const row = /^row (\d+)$/.exec(String(value));
  if (row) return language === 'zh' ? `第 ${row[1]} 行` : `row ${row[1]}`;
  return FIELDS[String(value)]?.[language] ?? String(value);
}

/** The sentence of a finding in both languages. */
export function talentFindingWords({ code, value, expected }: Pick<ImportFinding, 'code' | 'value' | 'expected'>): Words {
  const said = (language: keyof Words): string =>
    WORDS[code][language].replace(/\{(value|expected)\}/g, (_, hole: string) =>
      shown(hole === 'value' ? value : expected, language),
    );
  return { zh: said('zh'), en: said('en') };
}
