import { defineActions } from '../../platform/access/actions';

export const seatSheetActions = defineActions({
  'seatSheet.open': { planner: 'subtree' },
  'seatSheet.readSchool': { 'school-admin': 'school' },
  'seatSheet.report': { 'school-admin': 'school' },
  'seatSheet.readOffice': {
    planner: 'subtree',
    'case-officer': 'subtree',
    reviewer: 'subtree',
    signatory: 'subtree',
    supervision: 'city',
  },
  'seatSheet.approve': { planner: 'subtree', 'case-officer': 'subtree' },
  'seatSheet.return': { planner: 'subtree', 'case-officer': 'subtree' },
  'seatSheet.extend': { planner: 'subtree', 'case-officer': 'subtree' },
  'classSize.propose': { planner: 'subtree', 'case-officer': 'subtree' },
  'classSize.confirm': { planner: 'subtree', reviewer: 'subtree', signatory: 'subtree' },
  'seatWhy.read': {
    planner: 'city',
    'policy-officer': 'city',
    supervision: 'city',
    'case-officer': 'subtree',
    reviewer: 'subtree',
    signatory: 'subtree',
  },
});
