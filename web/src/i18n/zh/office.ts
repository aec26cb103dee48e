export default {
  name: '学位 · 教育局',
  rooms: {
    desk: '今日工作',
    plans: '规划与招生计划',
    seats: '学位核定与台账',
    planning: '学位预测',
    policies: '优待政策',
    rehearsals: '政策预演',
    cases: '申请台账',
    rounds: '批次与测算',
    placements: '安排与确认',
    operation: '运行',
    supervision: '审计与监督',
  },
};
