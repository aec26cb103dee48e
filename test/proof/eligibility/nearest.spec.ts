import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  compilePolicy,
  evaluate,
  readFacts,
  readPolicy,
  type CompiledPolicy,
  type Facts,
  type FactValue,
  type NearestRow,
  type Policy,
} from '../../../src/domain/eligibility';
import { demoTree } from '../../../src/domain/eligibility/demo-tree.fixture';
import { addMonths, monthsBetween } from '../../../src/domain/kernel/plain-date';
import { propertyRuns } from '../../support/property-runs';

const text = readFileSync(join(__dirname, '../../../demo/policies/sp-2027.json'), 'utf8');

function ready(schoolYear?: number): CompiledPolicy {
  const json = JSON.parse(schoolYear === undefined ? text : text.replaceAll('YEAR+1-02-29', 'YEAR+1-02-28')) as Policy;
  const policy = readPolicy({ ...json, schoolYear: schoolYear ?? json.schoolYear });
  const compiled = policy.ok ? compilePolicy(policy.value, demoTree) : policy;
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}

const SP = ready();
const LATER = new Map([2028, 2029, 2030].map((year) => [year, ready(year)]));
const CASES = SP.policy.cases!.flatMap((one): Facts[] => {
  const facts = readFacts(one.facts);
  return facts.ok ? [facts.value] : [];
});

/** The facts on a later day by the words of the guide: the day of submission moves, insured months rise on each first. */
const on = (facts: Facts, day: string): Facts => {
  const months = facts['talent.insuredMonths'];
  return {
    ...facts,
    'request.on': day,
    ...(typeof months === 'number' ? { 'talent.insuredMonths': months + monthsBetween(String(facts['request.on']), day) } : {}),
  };
};

function outcomeThen(facts: Facts, { failing, on: day, schoolYear }: NearestRow): string {
  const change = failing.find((cell) => cell.change)?.change;
  const policy = schoolYear === undefined ? SP : LATER.get(schoolYear)!;
  const today = String(facts['request.on']);
  const later = day ?? (schoolYear === undefined ? undefined : addMonths(today, 12 * (schoolYear - 2027)));
  const changed = { ...(later === undefined ? facts : on(facts, later)), ...(change ? { [change.fact]: change.to } : {}) };
  return evaluate(policy, changed, { authorities: [String(changed['request.authority'])], trace: false }).outcome;
}

/** Changes that make refusals of many kinds out of the cases of the policy. */
const SLIPS: readonly (readonly [string, readonly FactValue[]])[] = [
  ['talent.insuredMonths', [0, 3, 5, 6]],
  ['talent.validFrom', ['2027-06-02', '2027-05-21', '2028-01-01']],
  ['talent.class', ['B', 'C', 'D']],
  ['child.bornOn', ['2021-07-01', '2021-12-31', '2022-06-30', '2019-01-01']],
  ['request.on', ['2027-08-15', '2027-09-16', '2028-01-29', '2027-05-31']],
  ['request.schoolOwnership', ['private', 'inclusivePrivate']],
  ['request.authority', ['410106', 'JK', '410105', 'ZZ']],
];
const slip = fc
  .constantFrom(...SLIPS)
  .chain(([key, values]) => fc.constantFrom(...values).map((value): Facts => ({ [key]: value })));

describe('each suggested change', () => {
  it('really turns the refusal, into the outcome that is told', () => {
    let turned = 0;
    fc.assert(
      fc.property(fc.constantFrom(...CASES), fc.array(slip, { minLength: 1, maxLength: 3 }), (base, slips) => {
        const facts: Facts = Object.assign({}, base, ...slips) as Facts;
        const { outcome, nearest } = evaluate(SP, facts, { authorities: [String(facts['request.authority'])] });
        if (outcome !== 'NOT_ELIGIBLE') expect(nearest).toEqual([]);
        for (const row of nearest) {
          turned += 1;
          expect(row.outcomeThen).not.toBe('NOT_ELIGIBLE');
          expect(outcomeThen(facts, row)).toBe(row.outcomeThen);
          expect(row.failing.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: propertyRuns(300) },
    );
    if (propertyRuns(300) === 300) expect(turned).toBeGreaterThan(0);
  });
});
