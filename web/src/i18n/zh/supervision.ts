export default {
  title: '审计与监督', lead: '谁在什么时间对什么做了什么。只有代码、编号和数量，没有姓名、证件和电话。', filters: '查找审计记录', list: '审计记录', subjectType: '对象类别', subject: '对象编号', subjectHint: '完整编号', action: '事项', actionHint: '如 round. 或 round.sign', actor: '办理人', actorHint: '账号的一部分、任务名', from: '从', to: '到（不含）', at: '时间', details: '内容', seal: '封条', sealed: '第 {{seal}} 条', unsealed: '待封', requestId: '请求编号', kinds: { family: '家庭', staff: '工作人员', system: '系统', visitor: '访客' },
  subjects: { application: '申请', round: '批次', placement: '安排', account: '账号', child: '儿童', message: '任务', plan: '规划', ledger: '台账' },
  chain: { title: '审计链', hint: '每条记录有密钥校验码，分批封条首尾相接，链头存于数据库之外。逐条核对整条链，记录多时需要一些时间。', verify: '核对整条链', sound: '完整：{{seals}} 个封条、{{entries}} 条记录，未发现改动。', broken: '发现 {{count}} 处异常', unsealed: '待封 {{entries}} 条，最早 {{seconds}} 秒前', exported: '链头已导出到第 {{seal}} 个封条', notExported: '链头还没有导出', kind: '类别', where: '位置', sentence: '说明', kinds: { edited: '被改动', removed: '被删除', reordered: '被调换', truncated: '被截断', forged: '伪造', 'head-missing': '没有链头' } },
  toRounds: '批次的证书、结果文件在“批次与测算”各批次页面下载。',
  deeds: {
    application: { create: '填写申请', decide: '作出结论', expire: '逾期未补正', exportLedger: '导出台账', miss: '过期未提交', readForm: '打开申请表', reveal: '查看完整信息', revise: '修改申请', submit: '提交申请', supplement: '补充材料', verify: '信息核验', withdraw: '撤回申请', waive: '放弃优待' },
    placement: { answer: '家长答复', call: '登记电话', issue: '下达安排', lapse: '逾期未确认', query: '学校反馈疑义', receive: '学校接收', register: '登记报到', remind: '提醒家长', resolve: '处理学校反馈' },
    round: { open: '公布批次', openAgain: '公布补录', commitSeedPart: '提交种子承诺', openSeedPart: '公开种子份', replaceSeedPart: '录入替代值', seal: '封存', run: '测算', fix: '提出测算前的决定', confirmFix: '确认测算前的决定', adjust: '提出人工调整', confirmAdjustment: '确认人工调整', withdrawAdjustment: '撤回人工调整', sign: '审签', exportProposal: '导出会商方案表', export: '下载测算文件', handOverKey: '领取批次密钥', ownLine: '家庭查看安排说明', match: '形成测算方案', confirmReplacedPart: '确认替代值', refuseRun: '测算未通过自检' },
    window: { set: '设置申请时间' }, season: { export: '导出本季资料' }, person: { reveal: '解封个人信息' }, session: { end: '退出登录' },
    'sign-in': { staff: '工作人员登录', family: '家庭登录', 'request-code': '索取验证码' },
    plans: { adopt: '采用规划', dryRun: '试读规划', import: '导入规划', importShapes: '导入区划图形' }, opening: { record: '登记新校开办', confirm: '确认新校开办' }, planning: { keepGround: '保存预测依据' },
    policies: { draft: '起草政策', edit: '修改政策草稿', submit: '提交政策', return: '退回政策', publish: '发布政策' }, rehearsals: { start: '开始预演', cancel: '停止预演' },
    seatSheet: { open: '下发学位核定表', report: '学校上报学位', approve: '核定学位', return: '退回上报', extend: '延长上报', remind: '催报', escalate: '督办' }, seats: { alarm: '台账异常', return: '退回学位', setReturnDay: '设定退回日' },
    talents: { import: '导入人才库' }, authorities: { import: '导入主管部门' }, calendar: { publish: '公布工作日历' }, staff: { create: '新增账号' }, account: { disable: '停用账号', enable: '恢复账号' }, jobs: { retry: '任务放回队列' }, clock: { set: '设定演示时间' }, demonstration: { mark: '标记演示环境' },
  },
};
