import 'reflect-metadata';
import { createInterface } from 'node:readline';
import type { INestApplicationContext } from '@nestjs/common';
import { ConfigFault } from '../config/env';
import { UsageFault, type Command, type Shell } from './cli/command';
import { AppError } from './platform/errors/app-error';

/** Each command is loaded when it is asked for: judging a file needs no database, and should not wait for one. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  migrate: async () => (await import('./cli/migrate')).migrate,
  'import-authorities': async () => (await import('./cli/imports')).importAuthorities,
  'import-calendar': async () => (await import('./cli/imports')).importCalendar,
  'import-shapes': async () => (await import('./cli/imports')).importShapes,
  'import-plan': async () => (await import('./cli/imports')).importPlan,
  'import-talents': async () => (await import('./cli/imports')).importTalents,
  'draft-policy': async () => (await import('./cli/imports')).draftPolicy,
  'publish-policy': async () => (await import('./cli/imports')).publishPolicy,
  match: async () => (await import('./cli/match')).match,
  verify: async () => (await import('./cli/verify')).verify,
  prove: async () => (await import('./cli/prove')).prove,
  'verify-line': async () => (await import('./cli/verify')).verifyLine,
  policy: async () => (await import('./cli/policy')).policy,
  plan: async () => (await import('./cli/plan')).plan,
  clock: async () => (await import('./cli/clock')).clock,
  export: async () => (await import('./cli/export')).exportFinalStates,
  audit: async () => (await import('./cli/audit-verify')).audit,
  jobs: async () => (await import('./cli/jobs')).jobs,
  openapi: async () => (await import('./cli/open-api')).openApi,
  states: async () => (await import('./cli/states')).states,
  errors: async () => (await import('./cli/errors')).errors,
  demo: async () => (await import('./cli/demo-load')).demoLoad,
};

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  return ['xuewei COMMAND …', ...all.map(({ usage, does }) => `  ${usage}\n      ${does}`)].join('\n');
}

/** The whole house, loaded and opened for the commands that need it. */
async function openHouse(): Promise<INestApplicationContext> {
  const [{ NestFactory }, { AppModule }] = await Promise.all([import('@nestjs/core'), import('./app.module')]);
  return NestFactory.createApplicationContext(AppModule, { logger: false, abortOnError: false });
}

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
  const load = commands[name];
  if (!load) {
    (name === 'help' ? process.stdout : process.stderr).write(`${await help()}\n`);
    return name === 'help' ? 0 : 2;
  }
  const command = await load();
  let opened: INestApplicationContext | undefined;
  const shell: Shell = {
    args,
    house: async () => (opened ??= await openHouse()),
    lines: () => createInterface({ input: process.stdin }),
    out: (text) => process.stdout.write(`${text}\n`),
    note: (text) => process.stderr.write(`${text}\n`),
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
  if (code !== 0) process.stderr.write('', () => process.exit()); // a house that failed while it opened has lines open still
});
