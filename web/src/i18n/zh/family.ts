export default {
  name: '学位 · 入学服务',
};
