export default {
  caseStates: {
    draft: '草稿', submitted: '已提交（待受理）', underReview: '审核中', awaitingSupplement: '待补正', eligible: '符合条件 · 待安排', negotiating: '一事一议 · 协调中', waiting: '等待补录', placed: '已安排', listed: '已列入中招名单',
    closed: '办结', notEligible: '不符合条件', notAccepted: '不予受理', ordinary: '转普通报名', waived: '已放弃优待', withdrawn: '已撤回', revoked: '已取消',
  },
  placementStates: {
    placed: '已安排 · 待家长确认', accepted: '家长同意 · 待学校接收', queried: '学校反馈疑义 · 待处理', received: '学校已接收', declined: '家长不同意', lapsed: '逾期未确认', waived: '已放弃优待', revoked: '已取消', replaced: '已被补录安排替代',
  },
  roundStates: { open: '申请中', sealed: '已封存 · 待测算', matching: '测算中', refused: '测算未通过自检', proposed: '会商、审签中', issued: '已下达' },
  kinds: { main: '首批', transfer: '转学' },
  again: '补录第 {{number}} 次',
  roundName: '{{year}} 年{{kind}}',
  stages: { kindergarten: '学前', primary: '小学', junior: '初中', senior: '高中' },
  grades: { K1: '小班', K2: '中班', K3: '大班', G1: '一年级', G2: '二年级', G3: '三年级', G4: '四年级', G5: '五年级', G6: '六年级', G7: '七年级', G8: '八年级', G9: '九年级', G10: '高一', G11: '高二', G12: '高三' },
  outcomes: { ELIGIBLE: '符合条件', NOT_ELIGIBLE: '不符合条件', NEED_MATERIAL: '尚需补充材料', MANUAL: '一事一议' },
  modes: { ranked: '意向安排', nearest: '相对就近统筹', single: '单校申请后统筹', points: '积分排序', catchment: '对口入学', negotiated: '协调安排', adjusted: '人工调整', district: '区级安置', list: '列入中招名单', merged: '合并办理' },
  channels: { online: '网上', employer: '单位代办', counter: '窗口代办' },
  entries: { start: '起始年级', transfer: '转学插班' },
  queryCodes: { alreadyEnrolled: '已在他校就读', identityDiffers: '身份信息不符', classAtNorm: '班额已满', notReached: '联系不上家长' },
  all: '全部', yes: '是', no: '否', unknown: '未知', metres: '{{metres}} 米', kilometres: '{{km}} 公里', noPoint: '位置未知',
  apply: '筛选', clear: '清除筛选', print: '打印', exportXlsx: '导出 XLSX', back: '返回列表', done: '已办理。', children: '{{count}} 名', demoEmpty: '没有符合条件的记录。', copied: '已复制', copy: '复制', cancel: '取消',
};
