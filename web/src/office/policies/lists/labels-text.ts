// The names of a fact's values as one text of a cell: `own=亲生子女/own child；ward=被监护人`.
import type { FactDeclaration } from '../rules';

type Labels = NonNullable<FactDeclaration['labels']>;

export const writeLabels = (labels: Labels | undefined): string =>
  Object.entries(labels ?? {})
    .map(([value, { zh, en }]) => `${value}=${zh}${en === undefined ? '' : `/${en}`}`)
    .join('；');

/** Undefined for the empty text; null for a text that does not name each value. */
export function readLabels(text: string): Labels | undefined | null {
  const parts = text
    .split(/[；;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  const labels: Record<string, { zh: string; en?: string }> = {};
  for (const part of parts) {
    const [value, words] = [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1).trim()];
    if (!part.includes('=') || value === '' || words === '') return null;
    const slash = words.indexOf('/');
    labels[value] = slash < 0 ? { zh: words } : { zh: words.slice(0, slash).trim(), en: words.slice(slash + 1).trim() };
  }
  return labels;
}
