export default {
  title: '安排与确认', list: '安排列表', filters: '筛选安排', state: '状态', authority: '主管部门', caseNumber: '受理号', caseNumberHint: '受理号或后几位', child: '儿童', grade: '年级', school: '学校', mode: '安排方式', documentNumber: '文号', answerOn: '答复截止', contacts: '提醒 / 电话', reminders: '{{reminders}} / {{calls}} 次', query: '学校反馈', deeds: '办理',
  call: { button: '登记电话', title: '登记电话联系：{{number}}', hint: '三次提醒和一次电话都有记录，逾期才记为逾期未确认。电话号码在申请页“查看完整信息”。', outcome: '结果', outcomes: { reached: '已接通，已告知', willAnswer: '已接通，家长稍后答复', notReached: '未接通' }, confirm: '登记', done: '电话已登记。' },
  resolve: { button: '处理反馈', title: '处理学校反馈：{{number}}', hint: '{{school}}（{{grade}}）对{{child}}反馈：{{query}}。请先与学校、家长核实。核实无误的，学校须接收；情况属实的，取消这次安排，学位退回。', outcome: '处理结果', outcomes: { confirm: '核实无误，由学校接收', revoke: '情况属实，取消这次安排' }, confirm: '确定', done: '已处理。' },
};
