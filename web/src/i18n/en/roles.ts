export default {
  family: 'Family',
  'counter-clerk': 'Counter clerk',
  'case-officer': 'Case officer',
  reviewer: 'Reviewer',
  signatory: 'Signatory',
  'school-admin': 'School admin',
  'policy-officer': 'Policy officer',
  planner: 'Planner',
  'talent-office': 'Talent office',
  supervision: 'Supervision',
  auditor: 'Auditor',
  operator: 'Operator',
};
