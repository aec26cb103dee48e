import type { INestApplicationContext } from '@nestjs/common';
import { system } from '../platform/access/principal';
import type { Context } from '../platform/context/context';
import { UsageFault } from './usage-fault';

export { UsageFault };

/** What a command is given: its arguments, the house when it needs one, and where to write. */
export interface Shell {
  readonly args: readonly string[];
  /** The whole house, opened on first use and closed by the shell. */
  house(): Promise<INestApplicationContext>;
  /** Standard input, line by line. */
  lines(): AsyncIterable<string>;
  /** Standard output: the answer and nothing else. */
  out(text: string): void;
  /** Standard error: a remark for people. */
  note(text: string): void;
  /** Standard error: progress for people, one JSON line a step. */
  progress(step: string, done: number, total: number): void;
}

/** One word of the command line; gives the exit code. */
export interface Command {
  readonly usage: string;
  readonly does: string;
  run(shell: Shell): Promise<number>;
}

/** Who acts when nobody is signed in: the person at the shell, by the command's name. */
export const shellContext = (name: string): Context => ({ principal: system(name), requestId: `cli-${name}`, address: null, language: 'zh' });

/** The value after `--name`, or undefined. */
export function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
}

/** Arguments that are neither options nor their values. */
export function positional(args: readonly string[], withValue: readonly string[] = []): string[] {
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]!;
    if (!arg.startsWith('--')) rest.push(arg);
    else if (withValue.includes(arg.slice(2))) at += 1;
  }
  return rest;
}

/** A file named by the user; UsageFault when it cannot be read. */
export function required(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new UsageFault(`${what} is missing`);
  return value;
}
