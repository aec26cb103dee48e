// The headings of a talent register and the words of its cells.
import type { DocumentType } from '../../../domain/kernel/identity-document';
import { compact } from '../../../platform/files/cells';
import type { Vocabulary } from '../../../platform/files/headings';
import type { TalentRegisterRow } from './talent-register';

export const TALENT_FIELDS = [
  'ordinal',
  'certificate',
  'class',
  'batch',
  'batchOn',
  'validFrom',
  'validTo',
  'name',
  'documentType',
  'documentNumber',
  'employer',
  'employerCode',
  'employerAuthorityName',
  'workMode',
  'insuredSince',
  'insuredMonths',
  'insuredAsOf',
  'note',
] as const;
export type TalentField = (typeof TALENT_FIELDS)[number];

export const talentRegisterVocabulary: Vocabulary<TalentField> = {
  fields: [
    { field: 'ordinal', is: /^(?:序号?|no\.?)$/i },
    { field: 'certificate', is: /^(?:人才)?(?:证书|认定证书|人才证)(?:编号|号|号码)$/ },
    { field: 'class', is: /^(?:人才|认定)?(?:类别|层次|类型)$/ },
    { field: 'batch', is: /^(?:认定)?批次$/ },
    { field: 'batchOn', is: /^(?:认定|发证|公布)(?:日期|时间)$/ },
    { field: 'validFrom', is: /^(?:证书)?有效期(?:起|自|开始|起始|起始日期|起始日)$|^有效开始日期$/ },
    { field: 'validTo', is: /^(?:证书)?有效期(?:止|至|截止|结束|截止日期|截止日)$|^有效截止日期$/ },
    { field: 'name', is: /^(?:人才)?姓名$/ },
    { field: 'documentType', is: /^(?:身份)?证件(?:类型|种类|类别)$/ },
    { field: 'documentNumber', is: /^(?:身份)?证件(?:号码|号)$|^身份证(?:号|号码)$/ },
    { field: 'employerCode', is: /^(?:单位)?(?:统一社会信用代码|信用代码)$/ },
    { field: 'employerAuthorityName', is: /^(?:用人)?单位(?:所在|所属)(?:区|区县|辖区|地)$/ },
    { field: 'employer', is: /^(?:用人|工作|所在)?单位(?:名称)?$/ },
    { field: 'workMode', is: /^(?:工作|引进|用工)(?:方式|形式)$/ },
    { field: 'insuredSince', is: /^(?:养老保险)?首次(?:缴纳|缴费|参保)(?:年月|时间|日期)$/ },
    { field: 'insuredMonths', is: /^(?:养老保险)?连续(?:缴纳|缴费|参保)月数$/ },
    { field: 'insuredAsOf', is: /^(?:养老保险)?(?:缴纳|缴费|统计|数据)?截[至止](?:年月|时间|日期|月份)?$/ },
    { field: 'note', is: /^(?:备注|说明)$/ },
  ],
  needs: [['certificate'], ['class'], ['name'], ['documentNumber']],
};

const firstOf = <T>(words: readonly [RegExp, T][], text: string): T | null =>
  words.find(([word]) => word.test(compact(text).toUpperCase()))?.[1] ?? null;

const CLASSES: readonly [RegExp, TalentRegisterRow['class']][] = [
  [/^(?:.*\()?A类?\)?(?:人才)?$/, 'A'],
  [/^(?:.*\()?B类?\)?(?:人才)?$/, 'B'],
  [/^(?:.*\()?C类?\)?(?:人才)?$/, 'C'],
  [/^(?:.*\()?D类?\)?(?:人才)?$/, 'D'],
];

const DOCUMENT_TYPES: readonly [RegExp, DocumentType][] = [
  [/港澳|台湾|港澳台|台胞|通行证/, 'hkMacaoTaiwan'],
  [/外国人.*永久居留|永久居留/, 'foreignPermit'],
  [/护照/, 'passport'],
  [/身份证|^二代证$/, 'residentId'],
];

const WORK_MODES: readonly [RegExp, 'fullTime' | 'flexible'][] = [
  [/柔性|兼职|非全职/, 'flexible'],
  [/全职|全日制/, 'fullTime'],
];

/** A, B, C or D of A · A类 · 顶尖人才(A类). */
export const classOfWord = (text: string): TalentRegisterRow['class'] | null => firstOf(CLASSES, text);
export const documentTypeOfWord = (text: string): DocumentType | null => firstOf(DOCUMENT_TYPES, text);
export const workModeOfWord = (text: string): 'fullTime' | 'flexible' | null => firstOf(WORK_MODES, text);
