// Places in a draft as the editor names them (RFC 6901): `/tables/0/rows/2/when/1`; and one step of change at a place.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The tokens of a JSON pointer (RFC 6901 §4); undefined when the text is none. `''` is the whole document. */
export function tokensOf(pointer: string): readonly string[] | undefined {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer of these tokens. */
export const pointerOf = (tokens: readonly (string | number)[]): string =>
  tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const INDEX = /^(0|[1-9]\d{0,5})$/;

/** The index a token stands for in a list of this length, the place behind the last one included; undefined for none. */
export function indexOf(token: string, length: number): number | undefined {
  const index = token === '-' ? length : INDEX.test(token) ? Number(token) : -1;
  return index < 0 || index > length ? undefined : index;
}

/** True for an object that is no list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for a list. */
export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** What stands at a place; undefined when nothing does. */
export function valueAt(document: Json, tokens: readonly string[]): Json | undefined {
  let here: Json | undefined = document;
  for (const token of tokens) {
    if (isList(here)) {
      const index = indexOf(token, here.length - 1);
      here = index === undefined || token === '-' ? undefined : here[index];
    } else here = isRecord(here) && Object.hasOwn(here, token) ? here[token] : undefined;
    if (here === undefined) return undefined;
  }
  return here;
}

/** The document with another value at a place that exists; everything else is shared with the old one. */
export function withChanged(document: Json, tokens: readonly string[], change: (old: Json) => Json): Json {
  const [token, ...rest] = tokens;
  if (token === undefined) return change(document);
  if (isList(document)) return document.map((member, at) => (String(at) === token ? withChanged(member, rest, change) : member));
  if (!isRecord(document)) return document;
  return { ...document, [token]: withChanged(document[token] ?? null, rest, change) };
}
