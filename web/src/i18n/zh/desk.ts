export default {
  title: '今日工作', lead: '等您处理的事项。处理后数字自动更新。', none: '现在没有等您处理的事项。', nothing: '这个岗位没有计数的待办；从左侧栏目进入工作。', waits: '{{count}} 件', open: '去处理',
  heaps: {
    casesNegotiating: '一事一议，等待协调', casesAwaitingSupplement: '等待家庭补充材料', placementsQueried: '学校反馈疑义，等待处理', placementsToCall: '答复期限将到，需电话提醒',
    roundSeedPart: '种子份待承诺或公开', roundSeal: '申请已截止，待封存', roundRun: '种子已齐，待测算', roundSign: '测算方案待审签', roundConfirmFix: '测算前的决定，待第二人确认', roundConfirmAdjustment: '人工调整，待第二人确认',
    plansToAdopt: '上传的规划，待第二人采用', sheetsReported: '学校已上报学位，待核定', sheetsOverdue: '学位上报逾期', policiesToPublish: '政策草稿，待第二人审核发布', jobsDead: '没有办成的后台任务',
  },
};
