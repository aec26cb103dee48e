import { defineActions } from '../access/actions';

export const pageActions = defineActions({ 'page.read': 'open' });
