export default {
  title: 'Today', waiting: 'What waits', lead: 'What waits for you. The numbers follow your work.', none: 'Nothing waits for you now.', nothing: 'Nothing is counted for this role.', open: 'Go there', until: 'due {{at}}', empty: 'Nothing waits in: ',
  heaps: {
    casesNegotiating: 'Case by case, to be negotiated', casesAwaitingSupplement: 'Families asked for material', placementsQueried: 'Queries of schools', placementsToCall: 'Deadline near, call the family',
    roundSeedPart: 'Part of the seed to commit, open or replace', roundSeal: 'Applications closed, to be sealed', roundRun: 'Seed complete, to be run', roundSign: 'Proposal to be signed', roundConfirmFix: 'Decisions before the run, second signature', roundConfirmAdjustment: 'Adjustments, second signature',
    plansToAdopt: 'Uploaded plans, second person', sheetsReported: 'Reported seats to approve', sheetsOverdue: 'Seat reports overdue', policiesToPublish: 'Policy drafts, second person', jobsDead: 'Background work that failed',
  },
  season: {
    title: 'Where the season stands', none: 'No round is announced yet. Prepare in this order.', allIssued: 'Every announced round is issued: families answer, schools receive. A case officer of the city bureau may announce a supplementary round.', order: 'The order of a season, and who does what',
    steps: { plans: 'Upload and adopt layout and enrolment plans', seats: 'Approve the seats of the year', policy: 'Draft, rehearse and publish the policy', announce: 'Announce the round, set application times', cases: 'Take applications, decide them', run: 'Seal, open the seed, run', sign: 'Joint session, adjustments, sign-off', placements: 'Families answer, schools receive' },
    who: { plans: 'planners, two persons', seats: 'schools report, a planner or case officer approves', policy: 'policy officers, two persons', announce: 'case officer of the city bureau; districts set their own times', cases: 'counter, verification by the service, case officers for case by case', run: 'case officer seals, roles open the seed, reviewer runs', sign: 'case officer proposes, reviewer confirms, signatories sign', placements: 'families and schools; case officers call and settle queries' },
    operator: 'Operator: watches background work and health throughout.',
  },
  rooms: 'My rooms', noRooms: 'This role has no room here; recognitions come in through the import of the talent register, results stand on the open pages.', openPolicy: 'The policy in force', openPolicyHint: 'Rules, clauses and every change, as everybody reads them.', openSeats: 'Seats and rounds in public', openSeatsHint: 'Totals of seats by authority; seed and hashes of the rounds.',
  does: {
    plans: 'Upload layout and enrolment plans, correct by the findings, adopt by a second person; versions and differences.', seats: 'Approve what schools report, number by number with its why; the ledger of seats.', planning: 'Supply and demand to 2035, gaps and talent zones.', policies: 'Draft decision tables and named cases; submit, agree, publish.', rehearsals: 'Try a draft on real cases: who gains, who loses.',
    cases: 'The ledger of cases: filter by state, see facts, verdict and grounds, decide before the run.', rounds: 'Announce rounds and application times; seal, run, joint session, sign-off, totals, certificate.', placements: 'Answers of families, calls, queries of schools.', operation: 'Health, queues, failed work, accounts and roles.', supervision: 'Search the audit and check its chain.',
  },
};
