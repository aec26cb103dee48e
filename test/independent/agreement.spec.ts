import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import { match, readInstance } from '../../src/domain/matching';
import * as verifier from '../../src/domain/verifier';
import { marketOf, type MarketFile } from './markets';

/** Both readings of a file that went through its text, as between two programs. */
function outcomeOf(file: MarketFile): unknown {
  const read = readInstance(verifier.parseJson(JSON.stringify(file), 'instance'));
  if (!read.ok) throw new Error(read.error.line);
  return JSON.parse(canonicalJson(match(read.value)));
}

const faultsOf = (file: MarketFile, outcome: unknown): string[] =>
  verifier.verify(verifier.readInstance(JSON.parse(JSON.stringify(file))), verifier.readOutcome(outcome), null).map(verifier.lineOf);

describe('agree', () => {
  it.each(['independent', 'together'] as const)('%s', (siblings) => {
    let bad = 0; const kinds = new Map<string, number[]>();
    for (let seed = 0; seed < 3000; seed += 1) {
      const file = marketOf(seed, siblings);
      const outcome = outcomeOf(file);
      const faults = faultsOf(file, outcome);
      if (faults.length > 0 && bad++ < 0) console.log(""); for (const f of faults) { const k = f.slice(0, 60).replace(/"[^"]*"/g, "x"); kinds.set(k, [...(kinds.get(k) ?? []), seed]); }
    }
    console.log(siblings, bad, [...kinds].map(([k, v]) => k + " " + v.length + " " + v.slice(0, 5).join()));
  });
});
