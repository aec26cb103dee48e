import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { forbiddenBy, type FactDeclaration, type Policy } from './index';
import { declare, faultsOf, FACTS, policyOf } from './small-policy.fixture';

const ruleOf = (key: string, zh: string, en?: string, rest: Partial<FactDeclaration> = {}): string | null =>
  forbiddenBy(declare(key, 'text', { zh, ...(en ? { en } : {}), ...rest }))?.id ?? null;

describe('facts that may not be asked for', () => {
  it.each<[string, string, string, string | undefined]>([
    ['parentsJobRank', 'talent.jobRank', '级别', undefined],
    ['parentsJobRank', 'parent.level', '家长职务', undefined],
    ['parentsJobRank', 'parent.level', '父母 行政级别', undefined],
    ['parentsJobRank', 'parent.q1', '情况', 'official position held'],
    ['parentsIncome', 'family.annualIncome', '情况', undefined],
    ['parentsIncome', 'family.q2', '家庭年收入', undefined],
    ['parentsIncome', 'talent.pay', '年薪（万元）', undefined],
    ['parentsIncome', 'talent.tax', '个税金额', undefined],
    ['parentsIncome', 'talent.q', '情况', "parents' monthly salary"],
    ['birthPermit', 'family.q3', '准生证', undefined],
    ['birthPermit', 'family.familyPlanning', '证明', undefined],
    ['birthPermit', 'family.q3', '计划生育 证明', undefined],
    ['preschoolHistory', 'child.preschoolHistory', '情况', undefined],
    ['preschoolHistory', 'child.q4', '学前教育经历', undefined],
    ['preschoolHistory', 'child.q4', '幼儿园毕业证', undefined],
    ['preschoolHistory', 'child.q4', '情况', 'years of kindergarten'],
    ['vaccination', 'child.vaccinated', '情况', undefined],
    ['vaccination', 'child.q5', '预防接种证', undefined],
    ['vaccination', 'child.q5', '情况', 'immunisation record'],
    ['overAgeProof', 'child.overAgeProof', '情况', undefined],
    ['overAgeProof', 'child.q6', '超龄证明', undefined],
    ['noGuardianAtHome', 'family.q7', '户籍地无人监护证明', undefined],
    ['entranceTest', 'child.entranceTest', '成绩', undefined],
    ['entranceTest', 'child.q8', '奥数竞赛获奖', undefined],
  ])('%s: %s %s', (rule, key, zh, en) => {
    expect(ruleOf(key, zh, en)).toBe(rule);
  });

  it('are found by the names of their values too', () => {
    expect(ruleOf('parent.q', '情况', undefined, { type: 'enum', values: ['处级干部', '其他'] })).toBe('parentsJobRank');
    expect(ruleOf('parent.q', '情况', undefined, { type: 'enum', values: ['a'], labels: { a: { zh: '年薪五十万以上' } } })).toBe(
      'parentsIncome',
    );
  });

  it.each([
    ['talent.class', '人才层次', 'talent class'],
    ['talent.title', '专业技术职称', 'professional title'],
    ['talent.insuredMonths', '连续缴纳养老保险月数', 'continuous pension insurance, months'],
    ['talent.taxMonths', '个人所得税缴纳月数', 'months of income-tax records'],
    ['child.enrolled.stage', '现就读学段', 'present stage'],
    ['child.bornOn', '出生日期', 'date of birth'],
    ['child.birthCertificate', '出生医学证明', 'medical certificate of birth'],
    ['employer.rank', '企业研发投入排名', "the firm's place by research spending"],
    ['talent.award', '职业技能竞赛获奖', 'award of a vocational skills contest'],
    ['points.total', '积分', 'points'],
    ['residence.owned', '自有住房所在地', 'places of owned homes'],
  ])('do not include %s %s', (key, zh, en) => {
    const found = ruleOf(key, zh, en);
    expect(found).toBeNull();
  });

  it('include none of the shipped policy', () => {
    const policy = JSON.parse(readFileSync(resolve(__dirname, '../../../demo/policies/sp-2027.json'), 'utf8')) as Policy;
    expect(policy.facts.filter((fact) => forbiddenBy(fact) !== null)).toEqual([]);
  });

  it('keep a policy from compiling, with the rule named', () => {
    const facts = [...FACTS.slice(0, 10), declare('family.income', 'integer', { zh: '家庭收入' })];
    expect(faultsOf(policyOf([], { facts }))).toMatchObject([
      { code: 'factForbidden', name: 'family.income', text: 'parentsIncome' },
    ]);
  });
});
