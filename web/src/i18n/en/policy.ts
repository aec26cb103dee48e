export default {
  print: 'Print', parts: 'Contents', toParts: 'To the contents', ruleCount_one: '{{count}} rule', ruleCount_other: '{{count}} rules', factCount_one: '{{count}} fact', factCount_other: '{{count}} facts', clauses: 'Clauses', rules: 'When they apply', facts: 'What is verified', seats: 'Coordinated seats', changes: 'What this version changed', versions: 'Versions',
  standing: 'Standing', standings: { upcoming: 'not yet in force', inForce: 'in force', superseded: 'superseded', expired: 'expired' },
  number: 'Document number', noNumber: 'none', issuer: 'Issued by', year: 'School year', yearOf: '{{year}}', effective: 'In force', from: 'from {{from}}', fromTo: '{{from}} to {{to}}', hash: 'Content hash',
  factsCaption: 'Only these are verified, each with its source and ground', fact: 'Fact', source: 'Source', ground: 'Ground',
  reserveCaption: 'Coordinated seats are computed as published', authority: 'Authority', everyAuthority: 'every authority', stage: 'Stage', everyStage: 'every stage', share: 'Rule', clause: 'Clause',
  stages: { kindergarten: 'kindergarten', primary: 'primary', junior: 'junior', senior: 'senior' },
  shareOf: '{{percent}} % of entry seats', atLeast: 'at least {{count}}', atMost: 'at most {{count}}', noReserve: 'This policy provides no coordinated seats.',
  byClause: 'by {{clause}}', firstVersion: 'This is the first version.', comparedWith: 'Compared with “{{title}}”, version {{version}}:', noChanges: 'Nothing has changed.', versionOf: 'version {{version}}, in force from {{from}}',
  sources: { 'talent-office': 'talent office', 'public-security': 'public security', 'civil-registry': 'civil registry', 'social-insurance': 'social insurance', 'market-supervision': 'market supervision', 'student-records': 'student records', 'case-files': 'earlier cases', 'real-estate': 'real-estate register', housing: 'housing office', family: 'the family', service: 'the service', 'school-register': 'school register', tax: 'tax office', employer: 'employer' },
};
