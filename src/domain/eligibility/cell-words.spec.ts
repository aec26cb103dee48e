import { AuthorityTree } from '../kernel/authority';
import { cellWords, dateWords, factWords, valueWords, type Vocabulary } from './cell-words';
import type { FactValue } from './facts';
import type { FactDeclaration } from './policy';
import { declare } from './small-policy.fixture';

const DECLARED: readonly FactDeclaration[] = [
  declare('talent.class', 'enum', {
    zh: '人才层次',
    en: 'talent class',
    values: ['A', 'B', 'C'],
    labels: { A: { zh: '甲', en: 'first' }, B: { zh: '乙' } },
  }),
  declare('talent.months', 'integer', { unit: 'month' }),
  declare('talent.years', 'integer', { unit: 'year' }),
  declare('talent.days', 'integer', { unit: 'day' }),
  declare('talent.points', 'integer', { unit: 'point' }),
  declare('talent.sheep', 'integer', { unit: 'sheep' }),
  declare('talent.count', 'integer'),
  declare('talent.listed', 'boolean'),
  declare('talent.validTo', 'date'),
  declare('talent.since', 'month'),
  declare('home.owned', 'set', { of: 'authority' }),
  declare('request.authority', 'authority', { zh: '申请的区' }),
];
const tree = new AuthorityTree([{ code: '410105', nameZh: '金水区', nameEn: 'Jinshui', parent: null, gb2260: '410105' }]);
const vocabulary: Vocabulary = { facts: new Map(DECLARED.map((fact) => [fact.key, fact])), tree, schoolYear: 2027 };
const fact = (key: string): FactDeclaration => vocabulary.facts.get(key)!;
const told = (key: string, cell: string): string[] => Object.values(cellWords(cell, fact(key), vocabulary));
const value = (key: string, given: FactValue): string[] => Object.values(valueWords(given, fact(key), vocabulary));

describe('a cell in words', () => {
  it.each([
    ['talent.class', 'any', '不限', 'anything'],
    ['talent.class', 'is none', '没有', 'none'],
    ['talent.class', '= C', '为C', 'C'],
    ['talent.class', 'in A', '为甲', 'first'],
    ['talent.class', 'in A, B, C', '为甲、乙、C之一', 'one of first, 乙, C'],
    ['talent.class', 'not in A, C', '不为甲、C', 'not first, C'],
    ['talent.months', '>= 6', '至少6个月', 'at least 6 months'],
    ['talent.months', '> 6', '超过6个月', 'more than 6 months'],
    ['talent.months', '<= 6', '至多6个月', 'at most 6 months'],
    ['talent.months', '< 6', '不满6个月', 'less than 6 months'],
    ['talent.months', '3 .. 6', '3个月至6个月', '3 months to 6 months'],
    ['talent.years', '>= 2', '至少2年', 'at least 2 years'],
    ['talent.days', '>= 2', '至少2天', 'at least 2 days'],
    ['talent.points', '>= 2', '至少2分', 'at least 2 points'],
    ['talent.sheep', '>= 2', '至少2 sheep', 'at least 2 sheep'],
    ['talent.count', '>= 2', '至少2', 'at least 2'],
    ['talent.listed', '= true', '为是', 'yes'],
    ['talent.listed', '= false', '为否', 'no'],
    ['talent.validTo', '>= YEAR-09-01', '不早于2027年9月1日', 'not before 1 September 2027'],
    ['talent.validTo', '> YEAR+1-02-28', '晚于2028年2月28日', 'after 28 February 2028'],
    ['talent.validTo', '<= YEAR-1-12-31', '不晚于2026年12月31日', 'not after 31 December 2026'],
    ['talent.validTo', '< 2027-05-20', '早于2027年5月20日', 'before 20 May 2027'],
    ['talent.since', '>= YEAR-01', '不早于2027年1月', 'not before January 2027'],
    ['talent.validTo', '< request.authority', '早于申请的区', 'before request.authority'],
    ['talent.validTo', 'born so that 6 on YEAR-08-31', '2027年8月31日时6周岁', '6 years old on 31 August 2027'],
    ['home.owned', 'within 410105', '在金水区范围内', 'within Jinshui'],
    ['home.owned', 'in request.authority', '为申请的区', 'request.authority'],
    ['home.owned', '= NINE', '为NINE', 'NINE'],
  ])('of %s "%s" says %s and %s', (key, cell, zh, en) => {
    expect(told(key, cell)).toEqual([zh, en]);
  });

  it.each([
    ['home.owned', 'in NINE, elsewhere', '为金水区、高新区、elsewhere之一', 'one of Jinshui, GX, elsewhere'],
    ['home.owned', 'in NINE', '为金水区、高新区之一', 'one of Jinshui, GX'],
    ['home.owned', 'not in NINE', '不为金水区、高新区', 'not Jinshui, GX'],
    ['request.authority', '= NINE', '为金水区、高新区', 'Jinshui, GX'],
    ['talent.class', 'in NINE, A', '为NINE、甲之一', 'one of NINE, first'],
  ])('of %s "%s" says a group of authorities by its members, %s and %s', (key, cell, zh, en) => {
    const grouped: Vocabulary = {
      ...vocabulary,
      tree: new AuthorityTree([
        { code: '410105', nameZh: '金水区', nameEn: 'Jinshui', parent: null, gb2260: '410105' },
        { code: 'GX', nameZh: '高新区', nameEn: 'GX', parent: null, gb2260: null },
      ]),
      groups: new Map([['NINE', ['410105', 'GX']]]),
    };
    expect(Object.values(cellWords(cell, fact(key), grouped))).toEqual([zh, en]);
  });

  it('stands as it is written where nobody can read it', () => {
    expect(told('talent.months', '≥ 6')).toEqual(['≥ 6', '≥ 6']);
  });
});

describe('a value in words', () => {
  it.each<[string, FactValue, string, string]>([
    ['talent.class', null, '无', 'none'],
    ['home.owned', [], '无', 'none'],
    ['talent.class', 'A', '甲', 'first'],
    ['talent.listed', true, '是', 'yes'],
    ['talent.listed', false, '否', 'no'],
    ['talent.months', 5, '5个月', '5 months'],
    ['talent.validTo', '2027-06-01', '2027年6月1日', '1 June 2027'],
    ['home.owned', ['410105', 'elsewhere'], '金水区、elsewhere', 'Jinshui, elsewhere'],
  ])('of %s %j is %s and %s', (key, given, zh, en) => {
    expect(value(key, given)).toEqual([zh, en]);
  });

  it('is a day with its day and a month without', () => {
    expect(dateWords('2027-11-03')).toEqual({ zh: '2027年11月3日', en: '3 November 2027' });
    expect(dateWords('2027-04')).toEqual({ zh: '2027年4月', en: 'April 2027' });
    const months = Array.from({ length: 12 }, (_, at) => dateWords(`2027-${String(at + 1).padStart(2, '0')}`).en);
    expect(months.join(' ').replaceAll(' 2027', '')).toBe(
      'January February March April May June July August September October November December',
    );
  });

  it('calls a fact by its names, else by its key', () => {
    expect(factWords('talent.class', vocabulary)).toEqual({ zh: '人才层次', en: 'talent class' });
    expect(factWords('request.authority', vocabulary)).toEqual({ zh: '申请的区', en: 'request.authority' });
    expect(factWords('not.there', vocabulary)).toEqual({ zh: 'not.there', en: 'not.there' });
  });
});
