export default {
  title: '运行', health: '服务状态', ready: '正常', notReady: '有部分不可用', parts: { database: '数据库', redis: '队列存储（Redis）', migrated: '数据库结构' }, ok: '正常', down: '不可用', updated: '每 5 秒更新。',
  backlog: '后台任务', waiting: '到期未交付', unsettled: '已交付未办结', dead: '没有办成', lag: '最久等待', seconds: '{{seconds}} 秒', pieces: '{{count}} 件',
  queues: '队列', queue: '队列', queueWaiting: '等待', active: '办理中', delayed: '稍后重试', oldest: '最早一件已等', queueNames: { intake: '受理核验', decisions: '资格结论', matching: '测算', rehearsals: '政策预演', plans: '规划读取', placements: '安排下达', messages: '短信', housekeeping: '日常维护' },
  deadLetters: '没有办成的任务', deadHint: '重试次数已用尽。排除原因后放回队列；只列任务名和错误类别，没有个人信息。', noDead: '没有。', job: '任务', fault: '错误类别', deadAt: '时间', retry: '放回队列', retried: '已放回队列。', gone: '这件任务已不在列表中。',
  accounts: '账号与岗位', accountsHint: '只列工作人员账号。停用后，该账号的登录立即失效。', accountsFilter: '筛选账号', login: '账号', loginHint: '账号的一部分', name: '名称', roles: '岗位', role: '岗位', authority: '主管部门', ofSchool: '学校', state: '状态', inUse: '在用', disabled: '已停用', disable: '停用', enable: '恢复', reason: '依据', reasonHint: '文号等，2 至 60 字，不写姓名。', disableTitle: '停用账号 {{login}}', enableTitle: '恢复账号 {{login}}', deeds: '办理', done: '已办理。',
};
