export default {
  caseStates: {
    draft: 'Draft', submitted: 'Submitted', underReview: 'Under review', awaitingSupplement: 'Awaiting supplement', eligible: 'Eligible, to be placed', negotiating: 'Negotiating', waiting: 'Waiting for the supplementary round', placed: 'Placed', listed: 'On the senior-high list',
    closed: 'Closed', notEligible: 'Not eligible', notAccepted: 'Not accepted', ordinary: 'Ordinary enrolment', waived: 'Waived', withdrawn: 'Withdrawn', revoked: 'Revoked',
  },
  placementStates: {
    placed: 'Placed, family to answer', accepted: 'Accepted, school to receive', queried: 'School has a query', received: 'Received by the school', declined: 'Declined', lapsed: 'Lapsed', waived: 'Waived', revoked: 'Revoked', replaced: 'Replaced by a later round',
  },
  roundStates: { open: 'Taking applications', sealed: 'Sealed, to be run', matching: 'Running', refused: 'Run not sound', proposed: 'Joint session and sign-off', issued: 'Issued' },
  kinds: { main: 'main round', transfer: 'transfer round' },
  again: 'supplementary {{number}}',
  roundName: '{{year}} {{kind}}',
  stages: { kindergarten: 'Kindergarten', primary: 'Primary', junior: 'Junior', senior: 'Senior' },
  grades: { K1: 'K1', K2: 'K2', K3: 'K3', G1: 'Grade 1', G2: 'Grade 2', G3: 'Grade 3', G4: 'Grade 4', G5: 'Grade 5', G6: 'Grade 6', G7: 'Grade 7', G8: 'Grade 8', G9: 'Grade 9', G10: 'Grade 10', G11: 'Grade 11', G12: 'Grade 12' },
  outcomes: { ELIGIBLE: 'Eligible', NOT_ELIGIBLE: 'Not eligible', NEED_MATERIAL: 'Needs material', MANUAL: 'Case by case' },
  modes: { ranked: 'Ranked', nearest: 'Relative-nearest', single: 'Single choice', points: 'Points', catchment: 'Catchment', negotiated: 'Negotiated', adjusted: 'Adjusted', district: 'By the district', list: 'On the list', merged: 'Merged' },
  channels: { online: 'Online', employer: 'By the employer', counter: 'At the counter' },
  entries: { start: 'Entry grade', transfer: 'Transfer' },
  queryCodes: { alreadyEnrolled: 'Enrolled elsewhere', identityDiffers: 'Identity differs', classAtNorm: 'Class at its norm', notReached: 'Family not reached' },
  all: 'All', yes: 'Yes', no: 'No', unknown: 'Unknown', metres: '{{metres}} m', kilometres: '{{km}} km', noPoint: 'no position',
  apply: 'Filter', clear: 'Clear filters', print: 'Print', exportXlsx: 'Export XLSX', back: 'Back to the list', done: 'Done.', children_one: '{{count}} child', children_other: '{{count}} children', demoEmpty: 'Nothing fits.', copied: 'Copied', copy: 'Copy', cancel: 'Cancel',
};
