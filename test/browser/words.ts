import { join } from 'node:path';
import type { Look } from './visitor';

const FOLDER = join(__dirname, '../../web/src/i18n');

/** A text of the pages as this reader has it before them: `say('rounds:seal.button')`. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The texts themselves, so that a person of a suite looks for what the page says and not for how it is built. */
export function wordsOf(language: Look['language']): Say {
  return (key, values = {}) => {
    const [namespace = '', path = ''] = key.split(':');
    const { default: texts } = jest.requireActual<{ default: object }>(join(FOLDER, language, `${namespace}.ts`));
    const found = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], texts);
    if (typeof found !== 'string') throw new Error(`no text ${key} in ${language}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}
