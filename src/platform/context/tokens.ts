/** Injection token of the frozen configuration. */
export const APP_CONFIG = Symbol('APP_CONFIG');
