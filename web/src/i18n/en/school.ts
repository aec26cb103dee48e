export default {
  name: 'Xuewei · school',
  rooms: { seats: 'Seats', children: 'Children placed here' },
};
