export default {
  title: '学位公开', lead: '按主管部门和学段公开当年学位：招生计划给出的起始年级学位、依法先行安排的刚性需求、统筹学位，以及退回普通批次的数量。', none: '本年度学位还没有下达。',
  stages: { kindergarten: '幼儿园', primary: '小学', junior: '初中', senior: '高中' },
  caption: '{{year}} 年{{stage}}学位（个）', authority: '主管部门', entrySeats: '学位', committed: '刚性需求', coordinated: '统筹学位', received: '学校已接收', released: '退回普通批次', few: '少于 5', total: '合计',
  rounds: { title: '批次公开记录', lead: '每次测算的输入、种子和结果都有校验值，任何人都可以复算。', check: '核对我的一行', again: '补录第 {{number}} 次',
    kinds: { main: '首批', transfer: '转学', supplementary: '补录' },
    states: { open: '申请中', sealed: '已封存，等待测算', matching: '测算中', proposed: '会商、审签中', issued: '已安排', refused: '测算未通过自检，将重新测算' },
    sealedAt: '封存时间：{{at}}', record: '第 {{number}} 次测算的校验值', instanceHash: '输入', outcomeHash: '结果', merkleRoot: '公布的校验值', seed: '种子' },
};
