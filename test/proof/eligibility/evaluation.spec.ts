import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { demoTree, NINE } from '../../../src/domain/eligibility/demo-tree.fixture';
import {
  compilePolicy,
  evaluate,
  readFacts,
  readPolicy,
  type CompiledPolicy,
  type Facts,
  type FactValue,
  type OutputCell,
  type Policy,
} from '../../../src/domain/eligibility';
import { compiled, policyOf, tableOf } from '../../../src/domain/eligibility/small-policy.fixture';
import { propertyRuns } from '../../support/property-runs';

const RUNS = propertyRuns(120);

function samplePolicy(): { policy: CompiledPolicy; cases: Facts[] } {
  const json: unknown = JSON.parse(readFileSync(resolve(__dirname, '../../../demo/policies/sp-2027.json'), 'utf8'));
  const policy = readPolicy(json);
  const result = policy.ok ? compilePolicy(policy.value, demoTree) : policy;
  if (!result.ok) throw new Error('the sample policy does not compile');
  const cases = result.value.policy.cases!.flatMap((one) => {
    const facts = readFacts(one.facts);
    return facts.ok && Object.keys(facts.value).length >= 20 ? [facts.value] : [];
  });
  return { policy: result.value, cases };
}

const without = (facts: Facts, keys: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => !keys.includes(key)));

describe('unknown is not false', () => {
  const { policy, cases } = samplePolicy();
  const authorities = ['ZZ', '410102', '410105', 'JK', '410185'];
  const removed = fc
    .constantFrom(...cases.filter((facts) => Object.keys(facts).length > 12))
    .chain((facts) => fc.tuple(fc.constant(facts), fc.subarray(Object.keys(facts), { minLength: 1, maxLength: 6 })));

  it('never refuses for facts taken away: neither in the union nor at any authority', () => {
    fc.assert(
      fc.property(removed, ([facts, keys]) => {
        const full = evaluate(policy, facts, { authorities, trace: false });
        const less = evaluate(policy, without(facts, keys), { authorities, trace: false });
        if (less.outcome === 'NOT_ELIGIBLE') expect(full.outcome).toBe('NOT_ELIGIBLE');
        for (const authority of authorities) {
          if (less.perAuthority[authority]!.outcome === 'NOT_ELIGIBLE')
            expect(full.perAuthority[authority]!.outcome).toBe('NOT_ELIGIBLE');
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('comes to the full verdict once the missing facts, and no others, are given', () => {
    fc.assert(
      fc.property(removed, ([facts, keys]) => {
        const full = evaluate(policy, facts, { authorities, trace: false });
        const reduced = without(facts, keys);
        const less = evaluate(policy, reduced, { authorities, trace: false });
        const told = {
          ...reduced,
          ...Object.fromEntries(less.missing.filter((key) => key in facts).map((key) => [key, facts[key]!])),
        };
        expect(evaluate(policy, told, { authorities, trace: false }).outcome).toBe(full.outcome);
      }),
      { numRuns: RUNS },
    );
  });
});

/** Small policies over three facts of few values, so that all fillings can be tried one by one. */
const VALUES: Readonly<Record<string, readonly FactValue[]>> = {
  'talent.class': ['A', 'B', 'C', 'D', null],
  'talent.months': [-1, 0, 3, 5, 6, 7, 9, null],
  'talent.listed': [true, false, null],
};
const KEYS = Object.keys(VALUES);
const CELLS = [
  ['any', 'in A, B', '= C', 'not in D', 'is none'],
  ['any', '>= 6', '< 6', '0 .. 5', 'is none'],
  ['any', 'any', '= true', 'not in true'],
];
const rowOf = fc.tuple(
  fc.constantFrom('any', 'any', '= JK', 'in NINE', 'not in JK'),
  ...CELLS.map((cells) => fc.constantFrom(...cells)),
  fc.constantFrom('pass', 'pass', 'manual', 'material', 'fail'),
);
const INPUTS = ['request.authority', ...KEYS];
const someFacts: fc.Arbitrary<Facts> = fc
  .tuple(fc.subarray(KEYS), ...KEYS.map((key) => fc.constantFrom(...VALUES[key]!)))
  .map(([known, ...values]) =>
    Object.fromEntries(KEYS.map((key, index) => [key, values[index]!] as const).filter(([key]) => known.includes(key))),
  );
const smallPolicy = fc
  .array(
    fc.tuple(
      fc.constantFrom('unique' as const, 'first' as const, 'priority' as const, 'collect' as const),
      fc.array(rowOf, { minLength: 1, maxLength: 4 }),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((tables) =>
    policyOf(
      tables.map(([hit, rows], index) => tableOf(`t${index}`, hit, INPUTS, ['outcome'], rows)),
      { groups: { NINE } },
    ),
  );

const fillings = (facts: Facts): Facts[] =>
  KEYS.filter((key) => !(key in facts)).reduce<Facts[]>(
    (all, key) => all.flatMap((some) => VALUES[key]!.map((value) => ({ ...some, [key]: value }))),
    [facts],
  );

describe('the missing facts', () => {
  it('are those on which the outcome hangs by trying all fillings: none can be left out, none is idle', () => {
    fc.assert(
      fc.property(
        smallPolicy,
        someFacts,
        fc.subarray(['JK', 'ZZ', '410102'], { minLength: 1 }),
        (policy: Policy, facts: Facts, authorities) => {
          const ready = compiled(policy);
          const outcome = (filled: Facts): string => evaluate(ready, filled, { authorities, trace: false }).outcome;
          const all = new Map(fillings(facts).map((filled) => [JSON.stringify(KEYS.map((key) => filled[key])), outcome(filled)]));
          const essential = KEYS.filter(
            (key) =>
              !(key in facts) &&
              fillings(facts).some((filled) =>
                VALUES[key]!.some((value) => {
                  const other = { ...filled, [key]: value };
                  return (
                    all.get(JSON.stringify(KEYS.map((name) => other[name]))) !==
                    all.get(JSON.stringify(KEYS.map((name) => filled[name])))
                  );
                }),
              ),
          );
          const verdict = evaluate(ready, facts, { authorities, trace: false });
          const somewhere = essential.length === 0 && [...all.values()][0] === 'ELIGIBLE' && verdict.scope.length === 0;
          if (somewhere) {
            expect(verdict.outcome).toBe('NEED_MATERIAL');
            return;
          }
          expect(verdict.missing).toEqual(essential);
          expect(verdict.outcome).toBe(essential.length > 0 ? 'NEED_MATERIAL' : [...all.values()][0]);
        },
      ),
      { numRuns: propertyRuns(300) },
    );
  });
});

describe('a unique table', () => {
  const reading = (rows: readonly (readonly OutputCell[])[], known: Facts) => {
    const ready = compiled(policyOf([tableOf('t', 'unique', INPUTS, ['outcome'], rows)], { groups: { NINE } }));
    const { outcome, missing, reason } = evaluate(ready, known, { authorities: ['JK'] });
    return { outcome, missing, reason };
  };

  it('does not depend on the order of its rows where only the ground of the outcome is open', () => {
    const rows = [
      ['any', '= C', '< 6', 'any', 'manual'],
      ['any', 'any', '0 .. 5', 'any', 'manual'],
    ];
    expect(reading(rows, {})).toEqual(reading([...rows].reverse(), {}));
  });

  it('does not depend on the order of its rows', () => {
    const shuffled = fc
      .array(rowOf, { minLength: 1, maxLength: 5 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(shuffled, someFacts, ([rows, others], known) => {
        expect(reading(rows, known)).toEqual(reading(others, known));
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});
