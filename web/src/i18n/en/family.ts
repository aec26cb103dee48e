export default {
  name: 'Xuewei · school placement',
};
