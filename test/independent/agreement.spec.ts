import { canonicalJson } from '../../src/domain/kernel/canonical-json';
import { certify, match, readInstance, type Instance, type Outcome } from '../../src/domain/matching';
import * as verifier from '../../src/domain/verifier';
import { marketsToTry } from '../support/env';
import { marketOf, numbers, type MarketFile } from './markets';

const MARKETS = marketsToTry();
jest.setTimeout(120_000 + MARKETS * 200);

function marketFor(file: MarketFile): Instance {
  const read = readInstance(JSON.parse(JSON.stringify(file)));
  if (!read.ok) throw new Error(read.error.line);
  return read.value;
}

/** What the verifier finds in an outcome, both files having gone through their text as between two programs. */
function faultsOf(file: MarketFile, outcome: object): string[] {
  const [instance, published] = [file, outcome].map((value) => verifier.parseJson(canonicalJson(value), 'file'));
  return verifier
    .verify(verifier.readInstance(instance), verifier.readOutcome(published), null)
    .map(({ code, en }) => `${code} ${en}`);
}

/** Every placement moved by chance, whatever the rules say. */
function shaken(file: MarketFile, outcome: Outcome, seed: number): Record<string, string | null> {
  const pick = numbers(seed);
  const schools = [...file.schools.map(({ id }) => id), null];
  return Object.fromEntries(
    Object.entries(outcome.placements).map(([id, school]) => [id, pick(4) === 0 ? schools[pick(schools.length)]! : school]),
  );
}

describe.each(['independent', 'together'] as const)('on markets with every feature of the format, siblings %s', (siblings) => {
  const files = Array.from({ length: MARKETS }, (_, seed) => marketOf(seed, siblings));

  it('the verifier finds nothing wrong with what the engine gives', () => {
    const wrong: unknown[] = [];
    const seen = { fallback: 0, waiting: 0, blocking: 0, held: 0, lot: 0, heldForGroup: 0 };
    files.forEach((file, seed) => {
      const outcome = match(marketFor(file));
      const faults = faultsOf(file, outcome);
      if (faults.length > 0) wrong.push({ seed, faults });
      const told = Object.values(outcome.explanations).flat();
      if (outcome.byFallback.length > 0) seen.fallback += 1;
      if (Object.values(outcome.schools).some(({ waiting }) => waiting.length > 0)) seen.waiting += 1;
      if (outcome.certificate.blocking.length > 0) seen.blocking += 1;
      if (told.some(({ decidedBy }) => decidedBy === 'holds')) seen.held += 1;
      if (told.some(({ decidedBy }) => decidedBy === 'lottery')) seen.lot += 1;
      if (told.some(({ reason }) => reason === 'held-for-group')) seen.heldForGroup += 1;
    });
    expect(wrong).toEqual([]);
    const { blocking, ...others } = seen;
    expect(Object.entries(others).filter(([, count]) => count < MARKETS / 50)).toEqual([]);
    if (siblings === 'independent') expect(blocking).toBe(0);
  });

  it('both name the same faults of a placement that was made by chance', () => {
    const wrong: unknown[] = [];
    let feasible = 0;
    files.forEach((file, seed) => {
      const instance = marketFor(file);
      const outcome = match(instance);
      const placements = shaken(file, outcome, seed);
      const certificate = certify(instance, placements);
      const said = faultsOf(file, { ...outcome, placements, certificate });
      // What a household that was torn apart could still do is told in two ways: the verifier counts a member who is there already.
      const torn = said.some((line) => line.startsWith('SPLIT'));
      const about = said.filter((line) => /^(CERTIFICATE|FIXED|BLOCKING_)/.test(line) && !(torn && line.includes('household')));
      if (about.length > 0) wrong.push({ seed, about });
      if (certificate.feasible) feasible += 1;
      const runs = said.some((line) => /^(MISSING|UNKNOWN|NOT_WISHED|NOT_LISTED|TOO_MANY|NOT_CHOSEN|SPLIT)/.test(line));
      if (runs === certificate.feasible) wrong.push({ seed, certificate, said });
      const same = canonicalJson(placements) === canonicalJson(outcome.placements);
      if (!same && said.length === 0) wrong.push({ seed, placements });
    });
    expect(wrong).toEqual([]);
    expect(feasible).toBeGreaterThan(MARKETS / 20);
    expect(feasible).toBeLessThan(MARKETS);
  });
});
