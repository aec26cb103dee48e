// Which word was probably meant: a policy is typed by hand, and a key that is off by a letter or two is a slip.

const MOST_SLIPS = 2;

/** Letters to change, add or drop until one word is the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const same = row[to - 1]! + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(same, row[to]! + 1, next[to - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}

/** The nearest of the words within two slips of the written one; undefined when none is so near. */
export function nearWord(written: string, words: Iterable<string>): string | undefined {
  let best: { readonly word: string; readonly slips: number } | undefined;
  for (const word of words) {
    if (Math.abs(word.length - written.length) > MOST_SLIPS) continue;
    const slips = distance(written.toLowerCase(), word.toLowerCase());
    if (slips <= MOST_SLIPS && slips < (best?.slips ?? Infinity)) best = { word, slips };
  }
  return best?.word;
}
