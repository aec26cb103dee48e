import { defineActions } from '../../platform/access/actions';

export const applicationActions = defineActions({
  'season.read': 'open',
  'season.prepare': { family: 'own' },
  'season.offers': { family: 'own' },
  'window.readOffice': { 'counter-clerk': 'city', 'case-officer': 'city', reviewer: 'city', signatory: 'city', supervision: 'city', auditor: 'city' },
  'window.set': { 'case-officer': 'subtree' },
  'application.create': { family: 'own' },
  'application.read': { family: 'own' },
  'application.readForm': { family: 'own' },
  'application.revise': { family: 'own' },
  'application.submit': { family: 'own', 'counter-clerk': 'subtree' },
  'application.supplement': { family: 'own' },
  'application.withdraw': { family: 'own' },
  'application.waive': { family: 'own' },
  'application.file': { 'counter-clerk': 'subtree' },
  'application.review': { 'counter-clerk': 'subtree', 'case-officer': 'subtree', reviewer: 'subtree', signatory: 'subtree', supervision: 'city' },
  'application.reveal': { 'counter-clerk': 'subtree', 'case-officer': 'subtree', reviewer: 'subtree' },
});
