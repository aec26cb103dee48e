export default {
  name: 'Xuewei · bureau',
  rooms: {
    desk: 'Today',
    plans: 'Plans',
    seats: 'Seats',
    planning: 'Looking ahead',
    policies: 'Policies',
    rehearsals: 'Rehearsals',
    cases: 'Cases',
    rounds: 'Rounds',
    placements: 'Placements',
    operation: 'Operation',
    supervision: 'Audit and supervision',
  },
};
