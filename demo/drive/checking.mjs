// The second opinion: each round's files as supervision may fetch them, judged by programs that share nothing with the service.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOf } from '../../test/independent/ceremony.mjs';
import { expectedSeason, saltsOf } from '../../test/independent/season.mjs';
import { ROOT, xuewei } from './command-line.mjs';

const VERIFIER = join(ROOT, 'dist', 'xuewei-verify.mjs');

/** Fetches instance and outcome of the rounds that were run. */
export async function fetchFiles({ staff, office }, kinds) {
  const supervision = await staff.supervision();
  const files = {};
  for (const kind of kinds) {
    const { id, outcomeHash } = await office.round(kind);
    if (outcomeHash === null) continue;
    const [instance, outcome] = await Promise.all(
      ['instance', 'outcome'].map((name) => supervision.get(`/api/office/rounds/${id}/${name}`)),
    );
    files[kind] = { instance, outcome };
  }
  return files;
}

/** What the verifier finds in one outcome: its lines are the faults. */
function checkOne(folder, kind, { instance, outcome }, roundKey) {
  const [market, result, salts] = Object.entries({ instance, outcome, salts: saltsOf(roundKey, instance) }).map(
    ([name, content]) => {
      const path = join(folder, `${kind}-${name}.json`);
      writeFileSync(path, `${JSON.stringify(content)}\n`, { mode: 0o600 });
      return path;
    },
  );
  const placed = Object.values(outcome.placements).filter((school) => school !== null).length;
  const totals = { students: instance.students.length, placed, fixed: instance.fixed?.length ?? 0 };
  return new Promise((resolve) => {
    const args = [VERIFIER, 'verify', market, result, '--salts', salts];
    execFile(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 }, (fault, stdout, stderr) => {
      const faults = (stdout || (fault ? stderr || fault.message : '')).split('\n').filter((line) => line !== '');
      resolve({ ok: !fault, faults, totals });
    });
  });
}

/** Verdicts of the verifier by round. */
export async function checkFiles(files, season, keepIn) {
  const folder = keepIn ?? mkdtempSync(join(tmpdir(), 'xuewei-demo-'));
  mkdirSync(folder, { recursive: true });
  try {
    const checks = {};
    for (const { kind, roundKey } of season.rounds)
      if (files[kind]) checks[kind] = await checkOne(folder, kind, files[kind], roundKey);
    return checks;
  } finally {
    if (keepIn === null) rmSync(folder, { recursive: true, force: true });
  }
}

/** What is wrong with the public records of the rounds: commitments, seeds, and the seeds that the runs really used. */
export function ceremonyFaults(records, files) {
  return records.flatMap((record) => {
    if (!files[record.kind]) return [];
    const used = files[record.kind].outcome.lottery?.seed;
    const faults = faultsOf(record, records);
    if (used !== record.seed) faults.push('the run used another seed than the public record shows');
    return faults.map((fault) => `lottery ${record.kind}: ${fault}`);
  });
}

/** Document and stage → verdict, pool and state, as the service exports them. */
export async function finalStates(schoolYear) {
  const text = await xuewei('export', 'final-states', '--year', String(schoolYear));
  const rows = text.split('\n').filter((line) => line !== '');
  return new Map(
    rows.map((line) => {
      const [document, stage, verdict, , pool, state] = line.split(' ');
      return [`${document} ${stage}`, { verdict, pool, state }];
    }),
  );
}

/**
 * Compares every case with what the families' file and the rounds' files lead to. `finished`: the season is over, so that pool
 * and state are compared too; otherwise only verdicts.
 */
export function compareStates(records, season, files, states, finished) {
  const expected = expectedSeason(records, season, files);
  const keys = new Map(records.map(({ key, child, request }) => [`${child.documentNumber} ${request.stage}`, key]));
  const differences = [...expected.faults];
  const seen = new Set();
  for (const line of expected.lines) {
    const [document, stage, verdict, pool, state] = line.split(' ');
    const name = `${document} ${stage}`;
    const found = states.get(name);
    seen.add(name);
    const who = keys.get(name) ?? name;
    if (!found) differences.push(`${who}: the service has no such case`);
    else if (found.verdict !== verdict) differences.push(`${who}: planted ${verdict}, the service says ${found.verdict}`);
    else if (finished && (found.pool !== pool || found.state !== state))
      differences.push(`${who}: expected ${pool} ${state}, the service says ${found.pool} ${found.state}`);
  }
  const strangers = [...states.keys()].filter((name) => !seen.has(name)).length;
  if (strangers > 0) differences.push(`${strangers} cases are in the service that the families' file does not have`);
  return { expected, differences };
}
