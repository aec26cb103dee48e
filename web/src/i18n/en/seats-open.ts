export default {
  title: 'Seats in the open', lead: 'Seats of the year by authority and stage: entry seats of the enrolment plan, committed intake that comes first by law, coordinated seats, and what went back to the general round.', none: 'The seats of this year have not been issued yet.',
  stages: { kindergarten: 'Kindergarten', primary: 'Primary', junior: 'Junior', senior: 'Senior' },
  caption: '{{stage}} seats of {{year}}', authority: 'Authority', entrySeats: 'Seats', committed: 'Committed', coordinated: 'Coordinated', received: 'Received', released: 'Given back', few: 'under 5', total: 'Total',
  rounds: { title: 'Public record of rounds', lead: 'Inputs, seed and result of every run have hashes; anybody can compute them again.', check: 'Check my line', again: 'run again, {{number}}',
    kinds: { main: 'Main round', transfer: 'Transfer round', supplementary: 'Supplementary round' },
    states: { open: 'taking applications', sealed: 'sealed, to be run', matching: 'running', proposed: 'in session and sign-off', issued: 'issued', refused: 'failed its own check; will be run again' },
    sealedAt: 'Sealed at {{at}}', record: 'Hashes of run {{number}}', instanceHash: 'Inputs', outcomeHash: 'Outcome', merkleRoot: 'Published root', seed: 'Seed' },
};
