export default {
  title: '公布批次', lead: '公布之后，随机派位的种子由谁出、缺份用什么替代，就不能再改。各部门的申请时间在“申请时间”设置，适用政策版本在封存时确定。', schoolYear: '学年', kind: '批次', round: '批次与部门',
  announced: '{{round}}已公布。', toRound: '查看批次', notYours: '批次由市教育局经办人公布。', allAnnounced: '这一学年的首批和转学批次都已公布。补录在已下达批次的“进程”页公布。',
  authorities: '审签部门', authoritiesHint: '已列出这一学年有学位的部门；由学校的主管部门审签本部门的安排。', noSeats: '这一学年还没有学位：先由规划人员采用规划和招生计划，再公布批次。',
  keepsWaiting: '允许同意安排并继续等待补录', keepsWaitingHint: '勾选后，家长同意安排的同时可等待更靠前的意向。须在公告中写明。',
  lottery: '随机派位的种子', lotteryHint: '每个角色先承诺、后公开，至少两个。没有账号的角色（公证、家长代表）由窗口代录。', part: '第 {{number}} 份', partZh: '名称（中文）', partEn: '名称（英文）', partRole: '角色代码', partRoleHint: '写入种子的代码，如 notary。', partRoleWrong: '用小写字母和连字符，以字母开头，最多 24 位。', partRoleTwice: '每个角色的代码须不同。', partEnteredBy: '录入岗位', addPart: '增加一份', removePart: '删除第 {{number}} 份',
  substitute: '缺份的替代值', substituteHint: '封存之后才产生、谁也不能预知的公开数值，如封存次日起某种公开彩票的第一期开奖号码。', substituteZh: '替代值（中文）', substituteEn: '替代值（英文）',
  final: '公布后立即在公开页面显示，并形成批次密钥的承诺值；不能修改或撤回。', confirm: '公布批次', done: '批次已公布。', kept: '未公布的内容保存在这台电脑的浏览器里。',
  windows: {
    title: '申请时间', lead: '各主管部门受理申请的起止时间。公布后家长立即看到；已截止的时间不再改动，公布补录后可为迟到的申请另设。', list: '各部门的申请时间', sum: '已设置 {{set}} / {{all}} 个部门', authority: '主管部门', opensAt: '开始时间', closesAt: '截止时间', length: '长度', standing: '状态', standings: { none: '未设置', upcoming: '未开始', open: '受理中', over: '已截止' },
    days: '{{days}} 天，其中 {{working}} 个工作日', zone: '北京时间；截止的那一分钟整可以提交，之后不再受理。', opensOff: '开始日不是工作日', closesOff: '截止日不是工作日，家长有疑问时无人接听', opensPast: '开始时间已过：公布后立即受理。', backwards: '截止时间须晚于开始时间。',
    for: '将为所选 {{count}} 个部门设置：{{names}}', nobody: '在下表选择部门。', choose: '选择', chooseAll: '全选', chooseNone: '全不选', confirm: '公布申请时间', done: '已公布 {{count}} 个部门的申请时间。', same: '与已公布的时间相同，没有改动。', allOver: '各部门都已截止。需要补录的，在批次的“进程”页公布补录后，再为迟到的申请设置时间。', notYours: '申请时间由市、区经办人设置；这里可以查看。',
  },
};
