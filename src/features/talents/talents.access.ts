import { defineActions } from '../../platform/access/actions';

export const talentActions = defineActions({
  'talents.import': { 'talent-office': 'city' },
});
