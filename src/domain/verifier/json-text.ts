// Decides whether a text is JSON that means one thing only, for every file the commands read: an object that names a key twice does not.
import { quoted, Refusal } from './refusal';

/**
 * The value of a JSON text. Throws Refusal on a byte order mark, on what is not JSON, and on a key that stands twice in one object,
 * of which `JSON.parse` would silently keep the last. `name`: what the refusal calls the file.
 */
export function parseJson(text: string, name: string): unknown {
  const refuse = (zh: string, en: string): Refusal =>
    new Refusal({ code: 'BAD_JSON', zh: `${name}：${zh}`, en: `${name} ${en}` });
  if (text.startsWith('\uFEFF'))
    throw refuse(
      '文件以字节顺序标记（BOM）开头，请另存为无 BOM 的 UTF-8。',
      'begins with a byte order mark; save it as UTF-8 without one.',
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse('不是 JSON。', 'is not JSON.');
  }
  const twice = repeatedKey(text);
  if (twice === null) return value;
  const line = text.slice(0, twice.at).split('\n').length;
  const key = quoted(twice.key);
  throw refuse(
    `第 ${line} 行的键 ${key} 在同一个对象里出现了两次。`,
    `names the key ${key} twice in one object, again on line ${line}.`,
  );
}

/** The first key that stands twice in one object of a text that is JSON. One pass. */
function repeatedKey(text: string): { readonly key: string; readonly at: number } | null {
  const open: (Set<string> | null)[] = [];
  let keyNext = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '{') keyNext = open.push(new Set()) > 0;
    else if (letter === '[') keyNext = open.push(null) === 0;
    else if (letter === '}' || letter === ']') open.pop();
    else if (letter === ',') keyNext = open[open.length - 1] !== null;
    else if (letter === '"') {
      const end = endOfText(text, at);
      if (keyNext) {
        const key = keyOf(text.slice(at, end + 1));
        const keys = open[open.length - 1]!;
        if (keys.has(key)) return { key, at };
        keys.add(key);
        keyNext = false;
      }
      at = end;
    }
  }
  return null;
}

const keyOf = (written: string): string => (written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1));

/** Where the text that begins at `from` has its closing quote: the first one after an even number of backslashes. */
function endOfText(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
}
