export default {
  title: 'Today', lead: 'What waits for you. The numbers follow your work.', none: 'Nothing waits for you now.', nothing: 'Nothing is counted for this role; enter a room on the left.', waits: '{{count}} waiting', open: 'Go there',
  heaps: {
    casesNegotiating: 'Case by case, to be negotiated', casesAwaitingSupplement: 'Families asked for material', placementsQueried: 'Queries of schools', placementsToCall: 'Deadline near, call the family',
    roundSeedPart: 'Part of the seed to commit or open', roundSeal: 'Applications closed, to be sealed', roundRun: 'Seed complete, to be run', roundSign: 'Proposal to be signed', roundConfirmFix: 'Decisions before the run, second signature', roundConfirmAdjustment: 'Adjustments, second signature',
    plansToAdopt: 'Uploaded plans, second person', sheetsReported: 'Reported seats to approve', sheetsOverdue: 'Seat reports overdue', policiesToPublish: 'Policy drafts, second person', jobsDead: 'Background work that failed',
  },
};
