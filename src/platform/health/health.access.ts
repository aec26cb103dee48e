import { defineActions } from '../access/actions';

export const healthActions = defineActions({ 'health.read': 'open' });
