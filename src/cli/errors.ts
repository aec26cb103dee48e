import { writeFileSync } from 'node:fs';
import { declaredErrors } from '../platform/errors/app-error';
import { option, type Command } from './command';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** Every code with its status and its sentences, by noun; the page docs/errors.md. */
export function errorPage(): string {
  const codes = [...declaredErrors()].sort(([a], [b]) => (a < b ? -1 : 1));
  const nouns = [...new Set(codes.map(([code]) => code.split('.')[0]!))];
  return [
    '# 错误代码 · error codes',
    '',
    'Written by `npm run -s xuewei -- errors --out docs/errors.md` from what the service declares; a test compares the two.',
    'On the wire every refusal is `application/problem+json` with `code`, `status`, `detail`, `params`, `fields` and `requestId` ([guide](guide/errors.md)); `{name}` is filled in from `params`.',
    ...nouns.flatMap((noun) => [
      '',
      `## ${noun}`,
      '',
      '| code | status | 中文 | English |',
      '|---|---|---|---|',
      ...codes
        .filter(([code]) => code.startsWith(`${noun}.`))
        .map(([code, { status, zh, en }]) => `| \`${code}\` | ${status} | ${cell(zh)} | ${cell(en)} |`),
    ]),
    '',
  ].join('\n');
}

/** The list of error codes. Needs no server. */
export const errors: Command = {
  usage: 'errors [--out FILE]',
  does: 'print every error code with its texts, or write them into a file',
  async run({ args, out }) {
    await import('../app.module'); // codes are declared where they are used: the whole house must have been read
    const file = option(args, 'out');
    if (file === undefined) {
      out(errorPage().trimEnd());
    } else {
      writeFileSync(file, errorPage());
      out(file);
    }
    return 0;
  },
};
