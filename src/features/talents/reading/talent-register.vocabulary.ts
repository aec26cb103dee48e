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
  'validity',
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

const END = '(?:日|日期|时间|年月)?';
const INSURANCE = '(?:社会保险|社保|养老保险|职工养老保险)?';
const VALID = /^(?:证书|认定|人才)?有效期(?:限)?$/;

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'i');

export const talentRegisterVocabulary: Vocabulary<TalentField> = {
  fields: [
    { field: 'ordinal', is: whole('序号?|no\\.?') },
    {
      field: 'certificate',
      is: whole('(?:人才)?(?:认定)?(?:证书|证)(?:编号|号|号码)|(?:人才)?认定(?:编号|号)|人才(?:编号|卡号)'),
    },
    { field: 'class', is: whole('(?:高层次)?(?:人才)?(?:认定)?(?:类别|层次|类型|等级|级别|分类)') },
    { field: 'batch', is: whole('(?:人才)?(?:认定)?批次') },
    { field: 'batchOn', is: whole(`(?:人才)?(?:认定|发证|公布|颁发|批准)(?:日期|时间|年月)`) },
    { field: 'validFrom', is: whole(`(?:证书|认定)?有效(?:期限|期)?(?:起始|开始|起|自|始)${END}`) },
    {
      field: 'validTo',
      is: whole(`(?:证书|认定)?有效(?:期限|期)?(?:截止|截至|结束|终止|止|至)${END}|(?:证书)?(?:到期|失效)(?:日|日期|时间)`),
    },
    { field: 'validFrom', is: VALID, within: /起|始|自/ },
    { field: 'validTo', is: VALID, within: /止|至|终/ },
    { field: 'validity', is: whole('(?:证书|认定|人才)?有效(?:期限|期|时间)(?:起止)?(?:日期|时间)?') },
    { field: 'name', is: whole('(?:人才|本人|持证人)?姓名') },
    { field: 'documentType', is: whole('(?:身份)?证件(?:类型|种类|类别)') },
    { field: 'documentNumber', is: whole('(?:身份)?证件(?:号码|号|编号)|(?:居民)?身份证(?:号|号码|件号码)|公民身份号码') },
    { field: 'employerCode', is: whole('(?:用人|工作)?(?:单位)?(?:统一社会信用|社会信用|信用)代码') },
    { field: 'employerAuthorityName', is: whole('(?:用人|工作)?单位(?:所在|所属|注册)(?:区|区县|县区|行政区|辖区|地)|单位属地') },
    { field: 'employer', is: whole('(?:用人|所在|服务|申报|现)?(?:工作)?单位(?:名称|全称)?') },
    { field: 'workMode', is: whole('(?:工作|引进|用工|服务)(?:方式|形式)') },
    { field: 'insuredSince', is: whole(`${INSURANCE}首次(?:缴纳|缴费|参保)(?:年月|时间|日期|月份)`) },
    { field: 'insuredMonths', is: whole(`${INSURANCE}连续(?:缴纳|缴费|参保)${INSURANCE}(?:月数|月份数)`) },
    { field: 'insuredAsOf', is: whole(`(?:养老保险|社保)?(?:缴纳|缴费|统计|数据)?截[至止](?:年月|时间|日期|月份)?`) },
    { field: 'note', is: whole('备注|说明') },
  ],
  needs: [['certificate'], ['class'], ['name'], ['documentNumber']],
};

const firstOf = <T>(words: readonly [RegExp, T][], text: string): T | null =>
  words.find(([word]) => word.test(compact(text).toUpperCase()))?.[1] ?? null;

const CLASSES: readonly [RegExp, TalentRegisterRow['class']][] = [
  [/^(?:.*\()?A[类级]?\)?(?:人才)?$|^顶尖人才$/, 'A'],
  [/^(?:.*\()?B[类级]?\)?(?:人才)?$|^国家级领军人才$/, 'B'],
  [/^(?:.*\()?C[类级]?\)?(?:人才)?$|^地方级领军人才$/, 'C'],
  [/^(?:.*\()?D[类级]?\)?(?:人才)?$|^地方突出贡献人才$/, 'D'],
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
