import { defineActions } from '../access/actions';

export const queueActions = defineActions({
  'jobs.read': { operator: 'city' },
  'jobs.retry': { operator: 'city' },
});
