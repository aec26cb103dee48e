import { UsageFault } from './usage-fault';

/** What a command takes: words in their order, options with a value, options without one. */
export interface Wanted {
  readonly usage: string;
  readonly words: readonly string[];
  readonly values?: readonly string[];
  readonly flags?: readonly string[];
}

export interface Arguments {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** Takes arguments apart and refuses any that the command does not know, with its usage. After `--` every one is a word. */
export function readArguments(args: readonly string[], { usage, words: wanted, values = [], flags = [] }: Wanted): Arguments {
  const refuse = (zh: string, en: string): UsageFault => new UsageFault(`${zh} ${en} 用法 usage: ${usage}`);
  const found = { words: [] as string[], values: new Map<string, string>(), flags: new Set<string>() };
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  for (let at = 0; at < end; at += 1) {
    const arg = args[at]!;
    const name = arg.slice(2);
    if (!arg.startsWith('--')) found.words.push(arg);
    else if (found.values.has(name) || found.flags.has(name)) throw refuse(`${arg} 重复。`, `${arg} is given twice.`);
    else if (flags.includes(name)) found.flags.add(name);
    else if (!values.includes(name)) throw refuse(`没有选项 ${arg}。`, `There is no option ${arg}.`);
    else {
      const value = at + 1 < end ? args[at + 1]! : '';
      if (value === '' || value.startsWith('--')) throw refuse(`${arg} 缺少值。`, `${arg} needs a value.`);
      found.values.set(name, value);
      at += 1;
    }
  }
  found.words.push(...args.slice(end + 1));
  const missing = wanted[found.words.length] ?? (found.words.includes('') ? wanted[found.words.indexOf('')] : undefined);
  if (missing !== undefined) throw refuse(`缺少 ${missing}。`, `${missing} is missing.`);
  const surplus = found.words[wanted.length];
  if (surplus !== undefined) throw refuse(`多了 ${surplus}。`, `${surplus} is too much.`);
  return found;
}
