import { defineActions } from '../../platform/access/actions';

export const placementActions = defineActions({
  'placement.read': { family: 'own' },
  'placement.answer': { family: 'own' },
  'placement.readSchool': { 'school-admin': 'school' },
  'placement.receive': { 'school-admin': 'school' },
  'placement.query': { 'school-admin': 'school' },
  'placement.register': { 'school-admin': 'school' },
  'placement.readClassList': { 'school-admin': 'school' },
  'placement.readOffice': { 'case-officer': 'subtree', reviewer: 'subtree', signatory: 'subtree', supervision: 'city' },
  'placement.call': { 'case-officer': 'subtree' },
  'placement.resolve': { 'case-officer': 'authority' },
});
