/** Full-width digits to half-width, spaces, hyphens and +86 out: the one form that is sealed and indexed; null when it is no mainland mobile number. */
export function normalisePhone(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)86/, '');
  return /^1[3-9]\d{9}$/.test(plain) ? plain : null;
}

/** `199****0001`: what may be shown of a telephone number. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
