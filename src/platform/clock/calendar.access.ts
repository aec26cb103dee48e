import { defineActions } from '../access/actions';

export const calendarActions = defineActions({ 'calendar.read': 'open' });
