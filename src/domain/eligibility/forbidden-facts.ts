// Names the facts that the law forbids a school placement to ask for, however they are called; a policy that declares one is refused.
//
// Sources: 教育部《关于进一步做好普通中小学招生入学工作的通知》 and its press notes of 2022-04 (严禁采集家长职务和收入信息; no 学前教育经历,
// 计划生育证明, 超龄证明 and other 无谓证明材料; vaccination is looked at after the term began, never before), 义务教育法 art. 12
// (免试就近入学). To be confirmed against the issuing authority's text before a real city goes live.

import type { FactDeclaration, Wording } from './policy';

export interface ForbiddenRule extends Required<Wording> {
  /** Stable name of the rule, shown with the finding. */
  readonly id: string;
  readonly source: string;
}

interface Recognised {
  readonly rule: ForbiddenRule;
  /** In Chinese, blanks and marks taken out. */
  readonly zh: RegExp;
  /** In English and in keys, written as small words with one blank between them. */
  readonly en: RegExp;
  /** Only facts of the child are meant. */
  readonly ofChild?: true;
}

const NOTICE = '教育部2022年普通中小学招生入学工作要求（“材料非必要不提供、信息非必要不采集”）';

const RECOGNISED: readonly Recognised[] = [
  {
    rule: {
      id: 'parentsJobRank',
      zh: '严禁采集家长职务信息',
      en: "parents' posts and job ranks must not be collected",
      source: NOTICE,
    },
    zh: /职务|職務|职级|職級|行政级别|行政級別|干部级别|领导级别|官衔|官职|(处|厅|局|科|部|省|县)级干部|担任领导/u,
    en: /\b(job|official|administrative|cadre|civil service|service|employment|managerial|leadership) (rank|title|level|grade|position|post)s?\b|\bposition (held|at work|in the (company|unit|office))\b|\bpost held\b|\bparents? (rank|position|post|occupation|job|duty)\b|\b(occupation|profession) of (the )?(parent|father|mother|guardian)s?\b|\bzhi ?wu\b|\bzhi ?ji\b/,
  },
  {
    rule: { id: 'parentsIncome', zh: '严禁采集家长收入信息', en: "parents' income must not be collected", source: NOTICE },
    zh: /收入|年薪|月薪|薪资|薪酬|薪水|工资|工資|所得额|(个税|个人所得税|纳税|缴税)(额|金额|数额)|(家庭|个人)(资产|财产|存款)/u,
    en: /\b(income(?! tax\b)|incomes|salary|salaries|wage|wages|earning|earnings|remuneration|payroll|pay slip|payslip|annual pay|monthly pay|household assets|personal assets|net worth)\b|\b(income |personal )?tax (amount|paid|sum)\b|\bshou ?ru\b|\bnian ?xin\b|\bgong ?zi\b/,
  },
  {
    rule: {
      id: 'birthPermit',
      zh: '不得要求提供计划生育证明',
      en: 'birth-permit and family-planning papers must not be asked for',
      source: NOTICE,
    },
    zh: /计划生育|計劃生育|计生|准生|生育(服务)?证|生育登记|生育指标|独生子女|社会抚养费|(二|三|两)孩(证|审批|指标)|超生/u,
    en: /\bbirth (permit|permission|quota|control|planning)s?\b|\bfamily planning\b|\bone child\b|\bonly child (certificate|card|proof)\b|\bsocial (maintenance|support) fee\b|\breproductive (health )?(service )?(certificate|card|permit)\b|\bji ?sheng\b|\bzhun ?sheng\b|\bji ?hua ?sheng ?yu\b/,
  },
  {
    rule: { id: 'preschoolHistory', zh: '不得采集学前教育经历', en: 'preschool history must not be collected', source: NOTICE },
    zh: /(学前|幼儿园|幼儿教育|托班|托幼|早教).{0,4}(经历|履历|证明|毕业|结业|年限|记录|就读史|档案|证书|证)|(曾|是否|有无)(就读|上过|读过|入过)?.{0,2}(学前|幼儿园|托班)|学前教育$|学前教育经历/u,
    en: /\b(preschool|pre school|kindergarten|nursery|early education|day care|daycare)( \w+){0,2} (history|experience|background|record|records|certificate|diploma|graduation|graduate|graduated|attended|attendance|years|months|proof|report)\b|\b(attended|attendance (of|at)|graduated from|years (of|in)|history of|experience (of|in)|certificate of)( \w+){0,2} (preschool|pre school|kindergarten|nursery)\b|\b(preschool|pre school|preschool education)$|\byou ?er ?yuan ?(jing ?li|zheng ?ming|bi ?ye)\b|\bxue ?qian\b/,
  },
  {
    rule: {
      id: 'vaccination',
      zh: '预防接种不得作为入学申请的前置条件，开学后查验',
      en: 'vaccination must not be a precondition of an application; it is looked at after the term began',
      source: NOTICE,
    },
    zh: /预防接种|預防接種|接种证|接种证明|接种记录|疫苗|免疫(规划|接种|证|程序|记录|史)|打针证/u,
    en: /\b(vaccine|vaccines|vaccinated|vaccination|vaccinations|immuni[sz]ation|immuni[sz]ations|immuni[sz]ed|inoculation|inoculated)\b|\bjie ?zhong\b|\byi ?miao\b/,
  },
  {
    rule: { id: 'overAgeProof', zh: '不得要求提供超龄证明', en: 'proof of being over age must not be asked for', source: NOTICE },
    zh: /超龄|超齡|逾龄|延缓入学证明|缓学证明/u,
    en: /\b(over ?age|overaged|over aged|late entry|delayed entry|deferred entry)( \w+)? (proof|certificate|statement|paper|document|permit)s?\b|\bover ?age\b|\bchao ?ling\b/,
  },
  {
    rule: {
      id: 'noGuardianAtHome',
      zh: '不得要求随迁子女提供户籍地无人监护证明',
      en: 'migrant children must not be asked to prove that nobody can look after them at their place of registration',
      source: NOTICE,
    },
    zh: /无人监护|無人監護|无监护(条件|能力)|户籍地监护证明/u,
    en: /\bno guardian (at|in)\b|\b(without|lack of) guardians? (at|in) (the )?(home|place of registration|hometown)\b|\bno ?guardian ?(proof|certificate|statement)\b/,
  },
  {
    rule: {
      id: 'entranceTest',
      zh: '义务教育免试就近入学，不得以考试、竞赛、考级成绩为条件',
      en: 'compulsory schooling is without examination: tests, contests and graded certificates of a child must not count',
      source: '义务教育法第十二条',
    },
    zh: /(入学|选拔|笔试|面试|测试|测评)(成绩|考试|分数|结果)|面试|笔试|奥数|奥赛|竞赛|考级|特长(证书|等级)/u,
    en: /\b(entrance|admission|selection|aptitude|placement) (test|exam|examination|score)s?\b|\binterview\b|\b(test|quiz) (score|result)s?\b|\bolympiad\b|\b(contest|competition) (prize|award|result|score)s?\b|\b(music|piano|art|talent) grade certificates?\b/,
    ofChild: true,
  },
];

/** Chinese without blanks and marks, in the narrow forms of letters and digits. */
const plainChinese = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');

/** English, or a camelCase key, as small words with single blanks. */
const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/['’]s\b/gu, 's')
    .replace(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

function ruleOf(texts: readonly string[], ofChild: boolean): ForbiddenRule | null {
  for (const { rule, zh, en, ofChild: childOnly } of RECOGNISED) {
    if (childOnly && !ofChild) continue;
    if (texts.some((text) => zh.test(plainChinese(text)) || en.test(plainWords(text)))) return rule;
  }
  return null;
}

/** The rule that forbids to ask for this fact, found by its key, its names, its unit or its values; null when none does. */
export function forbiddenBy(fact: FactDeclaration): ForbiddenRule | null {
  const [, ...path] = fact.key.split('.');
  const keys = [fact.key, path.join(' '), path.map((part) => part.toLowerCase()).join('')];
  const labels = Object.values(fact.labels ?? {}).flatMap(({ zh, en }) => [zh, en ?? '']);
  return ruleOf([...keys, fact.zh, fact.en ?? '', ...labels, ...(fact.values ?? [])], fact.key.startsWith('child.'));
}

/** The rule that forbids what a text asks for; for texts that do not themselves say that it must not be asked for. */
export const forbiddenInText = (text: string): ForbiddenRule | null => ruleOf([text], false);
