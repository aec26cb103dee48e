export default {
  print: '打印', parts: '目录', toParts: '回到目录', ruleCount_other: '{{count}} 种情形', factCount_other: '{{count}} 项', clauses: '条款', rules: '适用情形', facts: '需要核对的信息', seats: '统筹学位', changes: '和上一版的不同', versions: '各版本',
  standing: '状态', standings: { upcoming: '尚未施行', inForce: '现行有效', superseded: '已被新版取代', expired: '已过有效期' },
  number: '文号', noNumber: '未编文号', issuer: '发布机关', year: '招生年度', yearOf: '{{year}} 年', effective: '施行日期', from: '自{{from}}起', fromTo: '{{from}}至{{to}}', hash: '内容校验值',
  factsCaption: '只核对下列信息，逐项写明来源和依据', fact: '信息', source: '来源', ground: '依据',
  reserveCaption: '统筹学位按公布的办法计算', authority: '主管部门', everyAuthority: '各主管部门', stage: '学段', everyStage: '各学段', share: '办法', clause: '条款',
  stages: { kindergarten: '幼儿园', primary: '小学', junior: '初中', senior: '高中' },
  shareOf: '起始年级学位的 {{percent}}%', atLeast: '不少于 {{count}} 个', atMost: '不超过 {{count}} 个', noReserve: '本政策未规定统筹学位。',
  byClause: '依据 {{clause}}', firstVersion: '这是第一个版本。', comparedWith: '与《{{title}}》第 {{version}} 版相比：', noChanges: '内容没有变化。', versionOf: '第 {{version}} 版，自{{from}}施行',
  sources: { 'talent-office': '人才工作部门', 'public-security': '公安机关', 'civil-registry': '民政部门', 'social-insurance': '社会保险经办机构', 'market-supervision': '市场监管部门', 'student-records': '学籍系统', 'case-files': '以往办件记录', 'real-estate': '不动产登记机构', housing: '住房保障部门', family: '家长填报', service: '系统记录', 'school-register': '学校名录', tax: '税务机关', employer: '用人单位' },
};
