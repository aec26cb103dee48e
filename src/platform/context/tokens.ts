/** What features may know of the configuration: its type; the values come by injection. */
export type { AppConfig } from '../../../config/env';

/** Injection token of the frozen configuration. */
export const APP_CONFIG = Symbol('APP_CONFIG');
