import { createHmac } from 'node:crypto';

const keyed = (key: string, text: string): string =>
  createHmac('sm3', Buffer.from(key, 'hex')).update(text, 'utf8').digest('hex');

/** One pseudonym a child and round key: the draw belongs to the child, whatever number its application has. */
export const pseudonymOf = (key: string, childDocument: string): string => keyed(key, `child\u0000${childDocument}`).slice(0, 32);

/** One pseudonym of all children of a talent. */
export const familyPseudonymOf = (key: string, talentDocument: string): string =>
  keyed(key, `family\u0000${talentDocument}`).slice(0, 32);

/** The salt of a family's own line: known to the family, the service and whom the round key was handed to. */
export const saltOf = (key: string, student: string): string => keyed(key, `salt\u0000${student}`);
