import { defineActions } from '../../platform/access/actions';

export const roundActions = defineActions({
  'round.readPublic': 'open',
  'round.read': { 'case-officer': 'city', reviewer: 'city', signatory: 'city', supervision: 'city', auditor: 'city' },
  'round.fix': { 'case-officer': 'subtree' },
  'round.confirmFix': { reviewer: 'subtree' },
  'round.seedPart': {
    'case-officer': 'authority',
    reviewer: 'authority',
    signatory: 'authority',
    'counter-clerk': 'authority',
    supervision: 'city',
  },
  'round.replaceSeedPart': { 'case-officer': 'authority', reviewer: 'authority', signatory: 'authority' },
  'round.open': { 'case-officer': 'authority' },
  'round.openAgain': { 'case-officer': 'authority' },
  'round.seal': { 'case-officer': 'authority' },
  'round.run': { reviewer: 'authority' },
  'round.adjust': { 'case-officer': 'subtree' },
  'round.confirmAdjustment': { reviewer: 'subtree' },
  'round.sign': { signatory: 'authority' },
  'round.export': { supervision: 'city' },
  'round.handOverKey': { supervision: 'city' },
  'round.list': { family: 'own' },
  'round.previewList': { family: 'own' },
  'verifier.read': 'open',
  'round.ownLine': { family: 'own' },
});
