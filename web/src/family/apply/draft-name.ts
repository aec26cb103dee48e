/** Under which the form that is not finished is kept in this browser. */
export const APPLICATION_DRAFT = 'application';
