// What the verifier says, for a person who reads Chinese or English: a file it cannot read is refused, a fault it found is named.

/** One thing found wrong, as one line in both languages. */
export interface Fault {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** A fault as it is printed: one line. */
export const lineOf = ({ code, zh, en }: Fault): string => `${code} ${zh} ${en}`;

/** Thrown by readers: the file is not what it claims to be, so that nothing can be said about it. */
export class Refusal extends Error {
  constructor(readonly fault: Fault) {
    super(lineOf(fault));
  }
}

/** A text of a file as it stands in a message: quoted, on one line, short. */
export const quoted = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** A placement as it stands in a message. */
export const schoolNamed = (school: string | null | undefined): { readonly zh: string; readonly en: string } =>
  school == null ? { zh: '未安排', en: 'no school' } : { zh: quoted(school), en: quoted(school) };

/** What the first list has and the second has not, or has fewer times. */
export function lacking(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const id of others) left.set(id, (left.get(id) ?? 0) + 1);
  return some.filter((id) => {
    const times = left.get(id) ?? 0;
    left.set(id, times - 1);
    return times <= 0;
  });
}
