import 'reflect-metadata';
import { createInterface } from 'node:readline';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigFault } from '../config/env';
import { audit } from './cli/audit-verify';
import { clock } from './cli/clock';
import { UsageFault, type Command, type Shell } from './cli/command';
import { demoLoad } from './cli/demo-load';
import { errors } from './cli/errors';
import { exportFinalStates } from './cli/export';
import { draftPolicy, importAuthorities, importPlan, importTalents, publishPolicy } from './cli/imports';
import { jobs } from './cli/jobs';
import { match } from './cli/match';
import { migrate } from './cli/migrate';
import { openApi } from './cli/open-api';
import { plan } from './cli/plan';
import { policy } from './cli/policy';
import { states } from './cli/states';
import { AppError } from './platform/errors/app-error';
import { AppModule } from './app.module';

const commands: Readonly<Record<string, Command>> = {
  migrate,
  'import-authorities': importAuthorities,
  'import-plan': importPlan,
  'import-talents': importTalents,
  'draft-policy': draftPolicy,
  'publish-policy': publishPolicy,
  match,
  plan,
  policy,
  clock,
  export: exportFinalStates,
  audit,
  jobs,
  openapi: openApi,
  states,
  errors,
  demo: demoLoad,
};

const help = (): string =>
  ['xuewei COMMAND …', ...Object.values(commands).map((command) => `  ${command.usage}\n      ${command.does}`)].join('\n');

/** One line for the person at the shell. */
const lineOf = (error: unknown): string => {
  if (error instanceof AppError) {
    const fields = error.fields.map((fault) => `${fault.field}: ${fault.zh}`).join('; ');
    return `${error.code}: ${error.sentence('zh')} ${error.sentence('en')}${fields ? ` (${fields})` : ''}`;
  }
  return error instanceof Error ? error.message : String(error);
};

async function main(words: readonly string[]): Promise<number> {
  const [name = 'help', ...args] = words;
  const command = commands[name];
  if (!command) {
    (name === 'help' ? process.stdout : process.stderr).write(`${help()}\n`);
    return name === 'help' ? 0 : 2;
  }
  let opened: INestApplicationContext | undefined;
  const shell: Shell = {
    args,
    house: async () => (opened ??= await NestFactory.createApplicationContext(AppModule, { logger: false, abortOnError: false })),
    lines: () => createInterface({ input: process.stdin }),
    out: (text) => process.stdout.write(`${text}\n`),
    progress: (step, done, total) => process.stderr.write(`${JSON.stringify({ step, done, total })}\n`),
  };
  try {
    return await command.run(shell);
  } catch (error) {
    process.stderr.write(`${lineOf(error)}\n`);
    return error instanceof UsageFault || error instanceof AppError || error instanceof ConfigFault ? 2 : 1;
  } finally {
    await opened?.close();
  }
}

/** A reader that has seen enough (`… | head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
