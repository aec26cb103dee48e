import { forbiddenBy, forbiddenInText } from './forbidden-facts';
import { declare } from './small-policy.fixture';

const zhRule = (zh: string): string | null => forbiddenBy(declare('talent.q', 'text', { zh }))?.id ?? null;
const enRule = (en: string, key = 'talent.q'): string | null => forbiddenBy(declare(key, 'text', { zh: '情况', en }))?.id ?? null;

const FORBIDDEN: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  parentsJobRank: {
    zh: '家长职务 父亲職務 职级 職級 行政级别 行政級別 干部级别 领导级别 官衔 官职 处级干部 厅级干部 局级干部 科级干部 部级干部 省级干部 县级干部 担任领导',
    en: 'job rank; job ranks; official titles; administrative level; cadre grade; civil service position; service post; employment grade; managerial positions; leadership title; position held; position at work; position in the company; position in the unit; position in the office; post held; parent rank; parents rank; parents position; parent occupation; parents job; parents duty; occupation of the father; occupation of mother; profession of the parents; profession of guardians; zhi wu; zhiwu; zhi ji; zhiji',
  },
  parentsIncome: {
    zh: '收入 年薪 月薪 薪资 薪酬 薪水 工资 工資 所得额 个税额 个税金额 个人所得税金额 纳税数额 缴税额 家庭资产 个人财产 家庭存款',
    en: 'income; incomes; salary; salaries; wage; wages; earning; earnings; remuneration; payroll; pay slip; payslip; annual pay; monthly pay; household assets; personal assets; net worth; tax amount; income tax paid; personal tax sum; tax sum; shou ru; shouru; nian xin; nianxin; gong zi; gongzi',
  },
  birthPermit: {
    zh: '计划生育 計劃生育 计生证明 准生证 生育证 生育服务证 生育登记 生育指标 独生子女 社会抚养费 二孩证 三孩审批 两孩指标 超生',
    en: 'birth permit; birth permits; birth permission; birth quota; birth control; birth planning; family planning; one child; only child certificate; only child card; only child proof; social maintenance fee; social support fee; reproductive certificate; reproductive card; reproductive service permit; reproductive health service certificate; ji sheng; jisheng; zhun sheng; zhunsheng; ji hua sheng yu; jihuashengyu',
  },
  preschoolHistory: {
    zh: '学前经历 学前教育经历 幼儿园毕业 幼儿园的入园证明 幼儿教育年限 托班记录 托幼履历 早教档案 幼儿园就读史 学前结业证书 曾就读幼儿园 是否上过托班 有无读过学前 是否入过幼儿园 是否幼儿园 幼儿园在读四年记录 接受学前教育',
    en: 'preschool history; pre school experience; kindergarten background; nursery record; kindergarten records; early education certificate; day care diploma; daycare graduation; kindergarten graduate; kindergarten graduated; kindergarten attended; nursery attendance; kindergarten years; kindergarten months; kindergarten proof; kindergarten report; kindergarten class attendance; kindergarten last two years; attended preschool; attended a good kindergarten; attendance of nursery; attendance at kindergarten; graduated from kindergarten; years of kindergarten; years in preschool; history of nursery; experience of preschool; experience in nursery; certificate of kindergarten; child preschool; child pre school; child preschool education; you er yuan jing li; youeryuanjingli; you er yuan zheng ming; youeryuan biye; xue qian; xueqian',
  },
  vaccination: {
    zh: '预防接种 預防接種 接种证 接种证明 接种记录 疫苗 免疫规划 免疫接种 免疫证 免疫程序 免疫记录 免疫史 打针证',
    en: 'vaccine; vaccines; vaccinated; vaccination; vaccinations; immunisation; immunization; immunisations; immunised; immunized; inoculation; inoculated; jie zhong; jiezhong; yi miao; yimiao',
  },
  overAgeProof: {
    zh: '超龄 超齡 逾龄 延缓入学证明 缓学证明',
    en: 'over age proof; overage certificate; over aged statement; overaged paper; late entry document; delayed entry permit; deferred entry proofs; late entry medical certificate; over age; overage; chao ling; chaoling',
  },
  noGuardianAtHome: {
    zh: '无人监护 無人監護 无监护条件 无监护能力 户籍地监护证明',
    en: 'no guardian at home; no guardian in town; without guardian at home; without guardians in the hometown; lack of guardian at the place of registration; lack of guardians in hometown; no guardian proof; noguardianproof; no guardian certificate; noguardian statement',
  },
};
const FOR_CHILDREN = {
  zh: '入学成绩 选拔考试 测试分数 测评结果 面试 笔试 奥数 奥赛 竞赛 考级 特长证书 特长等级',
  en: 'entrance test; entrance tests; admission exam; selection examination; aptitude score; placement scores; interview; test score; quiz result; test results; olympiad; contest prize; competition award; contest results; competition score; music grade certificate; piano grade certificates; art grade certificate; talent grade certificate',
};
const ALLOWED = {
  zh: '人才层次 专业技术职称 缴纳养老保险月数 个人所得税缴纳月数 现就读学段 出生日期 出生医学证明 学前 幼儿园 幼儿园就读的学位由区里安排的证明 接种 监护人 监护关系证明 入学年份 特长 生育 家庭住址 个人荣誉 二孩 证书编号',
  en: 'talent class; professional title; job; rank; position; the position; parents; months of income tax; income tax months; tax; pay; assets; birth; birth certificate; only child; one; social fee; child; kindergarten; kindergarten place; preschool place asked for; certificate of birth; certificate of a good old kindergarten; age; entry; late entry; guardian; guardian at home; no guardian; date of entry; jobs ranked; incomeless; wager; overaging; zhiwux; vaccinator',
};

describe('what the law forbids to ask for', () => {
  it.each(Object.keys(FORBIDDEN))('%s is known in Chinese by each of its words', (rule) => {
    for (const phrase of FORBIDDEN[rule]!.zh.split(' ')) expect([phrase, zhRule(phrase)]).toEqual([phrase, rule]);
  });

  it.each(Object.keys(FORBIDDEN))('%s is known in English and in the letters of Chinese by each of its words', (rule) => {
    for (const phrase of FORBIDDEN[rule]!.en.split('; ')) expect([phrase, enRule(phrase)]).toEqual([phrase, rule]);
  });

  it('includes tests and contests of a child, and of nobody else', () => {
    for (const phrase of FOR_CHILDREN.zh.split(' ')) {
      expect([phrase, forbiddenBy(declare('child.q', 'text', { zh: phrase }))?.id]).toEqual([phrase, 'entranceTest']);
      expect([phrase, zhRule(phrase)]).toEqual([phrase, null]);
    }
    for (const phrase of FOR_CHILDREN.en.split('; ')) {
      expect([phrase, enRule(phrase, 'child.q')]).toEqual([phrase, 'entranceTest']);
      expect([phrase, enRule(phrase)]).toEqual([phrase, null]);
    }
    expect(forbiddenInText('须提供奥数成绩')).toBeNull();
  });

  it('does not include what merely sounds like it', () => {
    for (const phrase of ALLOWED.zh.split(' ')) expect([phrase, zhRule(phrase)]).toEqual([phrase, null]);
    for (const phrase of ALLOWED.en.split('; ')) expect([phrase, enRule(phrase)]).toEqual([phrase, null]);
  });

  it('is found through blanks, marks, wide letters, capitals and the possessive', () => {
    expect(zhRule('准 生·证')).toBe('birthPermit');
    expect(zhRule('（准生证）')).toBe('birthPermit');
    expect(enRule('BIRTH-permit')).toBe('birthPermit');
    expect(enRule('ｂｉｒｔｈ ｐｅｒｍｉｔ')).toBe('birthPermit');
    expect(enRule("parent's occupation")).toBe('parentsJobRank');
    expect(enRule('parents’ job')).toBe('parentsJobRank');
  });

  it('is found by the key alone, in parts or written together', () => {
    const byKey = (key: string): string | null => forbiddenBy(declare(key, 'text', { zh: '情况' }))?.id ?? null;
    expect(byKey('family.birthPermit')).toBe('birthPermit');
    expect(byKey('birth.permit')).toBe('birthPermit');
    expect(byKey('family.birth.permit')).toBe('birthPermit');
    expect(byKey('family.zhunSheng')).toBe('birthPermit');
    expect(byKey('family.paySlip')).toBe('parentsIncome');
    expect(byKey('talent.class')).toBeNull();
  });

  it('is found by labels in either language', () => {
    const labelled = (zh: string, en?: string) =>
      forbiddenBy(declare('a.b', 'enum', { zh: '情况', values: ['x'], labels: { x: { zh, ...(en ? { en } : {}) } } }))?.id ??
      null;
    expect(labelled('准生证')).toBe('birthPermit');
    expect(labelled('某', 'birth permit')).toBe('birthPermit');
    expect(labelled('某')).toBeNull();
  });

  it('is told with its rule in both languages and its source', () => {
    const notice = '教育部2022年普通中小学招生入学工作要求（“材料非必要不提供、信息非必要不采集”）';
    const told = (zh: string, key = 'talent.q') => {
      const rule = forbiddenBy(declare(key, 'text', { zh }))!;
      return [rule.zh, rule.en, rule.source];
    };
    expect(told('职务')).toEqual(['严禁采集家长职务信息', "parents' posts and job ranks must not be collected", notice]);
    expect(told('年薪')).toEqual(['严禁采集家长收入信息', "parents' income must not be collected", notice]);
    expect(told('准生证')).toEqual([
      '不得要求提供计划生育证明',
      'birth-permit and family-planning papers must not be asked for',
      notice,
    ]);
    expect(told('学前经历')).toEqual(['不得采集学前教育经历', 'preschool history must not be collected', notice]);
    expect(told('疫苗')).toEqual([
      '预防接种不得作为入学申请的前置条件，开学后查验',
      'vaccination must not be a precondition of an application; it is looked at after the term began',
      notice,
    ]);
    expect(told('超龄')).toEqual(['不得要求提供超龄证明', 'proof of being over age must not be asked for', notice]);
    expect(told('无人监护')).toEqual([
      '不得要求随迁子女提供户籍地无人监护证明',
      'migrant children must not be asked to prove that nobody can look after them at their place of registration',
      notice,
    ]);
    expect(told('面试', 'child.q')).toEqual([
      '义务教育免试就近入学，不得以考试、竞赛、考级成绩为条件',
      'compulsory schooling is without examination: tests, contests and graded certificates of a child must not count',
      '义务教育法第十二条',
    ]);
  });
});
