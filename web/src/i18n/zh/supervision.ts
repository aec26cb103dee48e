export default {
  title: '审计与监督', lead: '谁在什么时间对什么做了什么。只有代码、编号和数量，没有姓名、证件和电话。', filters: '查找审计记录', list: '审计记录', subjectType: '对象类别', subject: '对象编号', subjectHint: '完整编号', action: '事项', actionHint: '如 round. 或 round.sign', actor: '办理人', actorHint: '账号的一部分、任务名', from: '从', to: '到（不含）', at: '时间', details: '内容', seal: '封条', sealed: '第 {{seal}} 条', unsealed: '待封', requestId: '请求编号', kinds: { family: '家庭', staff: '工作人员', system: '系统', visitor: '访客' },
  subjects: { application: '申请', round: '批次', placement: '安排', account: '账号', child: '儿童', message: '任务', plan: '规划', ledger: '台账' },
  chain: { title: '审计链', hint: '每条记录有密钥校验码，分批封条首尾相接，链头存于数据库之外。逐条核对整条链，记录多时需要一些时间。', verify: '核对整条链', sound: '完整：{{seals}} 个封条、{{entries}} 条记录，未发现改动。', broken: '发现 {{count}} 处异常', unsealed: '待封 {{entries}} 条，最早 {{seconds}} 秒前', exported: '链头已导出到第 {{seal}} 个封条', notExported: '链头还没有导出', kind: '类别', where: '位置', sentence: '说明', kinds: { edited: '被改动', removed: '被删除', reordered: '被调换', truncated: '被截断', forged: '伪造', 'head-missing': '没有链头' } },
  toRounds: '批次的证书、结果文件在“批次与测算”各批次页面下载。',
};
