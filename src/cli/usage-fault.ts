/** Bad use of the command line or a bad file: one line on standard error, exit 2. */
export class UsageFault extends Error {}
