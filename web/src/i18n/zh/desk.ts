export default {
  title: '今日工作', waiting: '待办', lead: '等您处理的事项。处理后数字自动更新。', none: '现在没有等您处理的事项。', nothing: '这个岗位没有计数的待办。', open: '去处理', until: '截止 {{at}}', empty: '没有待办的：',
  heaps: {
    casesNegotiating: '一事一议，等待协调', casesAwaitingSupplement: '等待家庭补充材料', placementsQueried: '学校反馈疑义，等待处理', placementsToCall: '答复期限将到，需电话提醒',
    roundSeedPart: '种子份待承诺、公开或替代', roundSeal: '申请已截止，待封存', roundRun: '种子已齐，待测算', roundSign: '测算方案待审签', roundConfirmFix: '测算前的决定，待第二人确认', roundConfirmAdjustment: '人工调整，待第二人确认',
    plansToAdopt: '上传的规划，待第二人采用', sheetsReported: '学校已上报学位，待核定', sheetsOverdue: '学位上报逾期', policiesToPublish: '政策草稿，待第二人审核发布', jobsDead: '没有办成的后台任务',
  },
  season: {
    title: '本季进程', none: '还没有公布批次。按下面的顺序准备。', allIssued: '已公布的批次都已下达：家长确认、学校接收中；需要时由市教育局经办人公布补录。', order: '一季的顺序和分工',
    steps: { plans: '上传并采用规划和招生计划', seats: '核定当年学位', policy: '起草、预演并发布优待政策', announce: '公布批次，设置申请时间', cases: '受理申请，作出结论', run: '封存、公开种子、测算', sign: '会商、人工调整、审签下达', placements: '家长确认，学校接收' },
    who: { plans: '规划人员，两人', seats: '学校上报，规划人员或经办人核定', policy: '政策管理员，两人', announce: '市教育局经办人；区县设本部门的时间', cases: '窗口代办，系统核验，经办人办理一事一议', run: '经办人封存，各角色公开种子，审核人测算', sign: '经办人提出、审核人确认，各部门审签领导审签', placements: '家长和学校办理，经办人电话提醒、处理疑义' },
    operator: '运维人员：全程看后台任务和服务状态。',
  },
  rooms: '我的栏目', noRooms: '这个岗位在这里没有办理的栏目；认定名单由人才库接口导入，结果在公开页面查看。', openPolicy: '公开的优待政策', openPolicyHint: '现行政策、条款和每次的变化。', openSeats: '公开的学位和批次', openSeatsHint: '各部门学位总数、批次的种子和校验值。',
  does: {
    plans: '上传规划和招生计划，对照问题修改，第二人采用；查看版本和差别。', seats: '学校上报的学位逐校核定，每个数字有来由；查看学位台账。', planning: '到 2035 年的学位供需、缺口和人才片区。', policies: '起草政策表、命名案例，提交、审核、发布。', rehearsals: '用真实申请预演政策草稿：谁多得、谁少得。',
    cases: '申请台账：按状态筛选，查看事实、结论和依据，登记测算前的决定。', rounds: '公布批次和申请时间，封存、测算、会商、审签、汇总和证书。', placements: '家长答复、电话提醒、学校疑义的处理。', operation: '服务状态、队列、没有办成的任务、账号与岗位。', supervision: '查找审计记录，核对整条审计链。',
  },
};
