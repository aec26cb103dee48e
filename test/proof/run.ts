import { proofs as eligibility } from './eligibility/proofs';
import { consequences, exact } from './matching/proofs';
import { proofs as plans } from './plans/proofs';
import { proveLate, type Findings, type LateProof } from './proof';

/** `npm run proof -- AREA [PROOF] [--cases N]`: tries every sentence on many seeded cases; ends with 1 when one does not hold. */
const areas: Readonly<Record<string, Readonly<Record<string, LateProof>>>> = {
  eligibility,
  matching: { ...exact, ...consequences },
  plans,
};
const EVERY_MS = 10_000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function told(name: string, proof: LateProof, findings: Findings, seconds: number): void {
  say(`${name}: ${proof.sentence}`);
  say(`  ${findings.cases} cases in ${seconds.toFixed(1)} s, ${findings.faults.length === 0 ? 'no fault' : 'FAULTS:'}`);
  for (const fault of findings.faults) say(`  ${fault}`);
  for (const [fact, { held, of }] of findings.shares) {
    const least = proof.atLeast[fact];
    say(
      `  ${((100 * held) / of).toFixed(1).padStart(5)} %  ${fact} (${held} of ${of}${least ? `, at least ${100 * least} %` : ''})`,
    );
  }
}

function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

const words = process.argv.slice(2);
const at = words.indexOf('--cases');
const cases = at < 0 ? null : Number(words.splice(at, 2)[1]);
if (cases !== null && !(Number.isSafeInteger(cases) && cases > 0)) refuse('--cases takes a whole number from 1');
const area =
  areas[words[0] ?? ''] ?? refuse(`npm run proof -- AREA [PROOF] [--cases N]; areas: ${Object.keys(areas).join(', ')}`);
const names = words[1] === undefined ? Object.keys(area) : [words[1]];
async function tryAll(): Promise<void> {
  let failed = 0;
  for (const name of names) {
    const proof = area[name] ?? refuse(`no proof ${name}; there are ${Object.keys(area).join(', ')}`);
    const since = performance.now();
    let saidAt = since;
    const findings = await proveLate(proof, cases ?? proof.full, (done) => {
      if (performance.now() - saidAt < EVERY_MS) return;
      saidAt = performance.now();
      say(`  ${name}: ${done} of ${cases ?? proof.full} after ${((saidAt - since) / 1000).toFixed(0)} s`);
    });
    told(name, proof, findings, (performance.now() - since) / 1000);
    if (findings.faults.length > 0) failed += 1;
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

void tryAll();
