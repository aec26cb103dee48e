export default {
  name: '学位 · 学校',
  rooms: { seats: '学位上报', children: '安排到本校的学生' },
};
