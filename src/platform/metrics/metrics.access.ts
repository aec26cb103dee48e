import { defineActions } from '../access/actions';

/** Open by its action, because the collector has no session; the door itself asks for loopback or the operator. */
export const metricsActions = defineActions({ 'metrics.read': 'open' });
