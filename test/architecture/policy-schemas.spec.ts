import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import { evaluate, readFacts, readPolicy, type Policy } from '../../src/domain/eligibility';
import { shipped } from '../proof/eligibility/shipped';
import { ROOT } from './plant';

const schema = (name: string): Validator =>
  new Validator(JSON.parse(readFileSync(join(ROOT, 'docs/schemas', `${name}.schema.json`), 'utf8')) as Schema, '2020-12', false);

const [isPolicy, isFacts, isVerdict] = ['policy', 'facts', 'verdict'].map(schema) as [Validator, Validator, Validator];

/** What the schema has against it; empty when nothing. */
const against = (schemaOf: Validator, json: unknown): OutputUnit[] => schemaOf.validate(json).errors;

describe.each(shipped.map((each) => [each.name, each] as const))('%s', (_name, { policy, compiled, tree }) => {
  it('is a policy by its schema', () => {
    expect(against(isPolicy, policy)).toEqual([]);
  });

  it('has cases whose facts and verdicts are such by their schemas', () => {
    for (const one of policy.cases!) {
      const facts = readFacts(one.facts);
      expect(against(isFacts, { format: 'xuewei.facts/1', facts: one.facts })).toEqual([]);
      const verdict = facts.ok && evaluate(compiled, facts.value, { authorities: one.authorities ?? tree.codes().slice(0, 2) });
      expect(against(isVerdict, JSON.parse(JSON.stringify(verdict)))).toEqual([]);
    }
  });
});

describe('the schema of policies', () => {
  const sound = shipped[0]!.policy;
  it.each<[string, (policy: Record<string, unknown>) => void]>([
    ['an unknown key', (policy) => (policy['colour'] = 'red')],
    ['no facts', (policy) => delete policy['facts']],
    ['a hit policy there is not', (policy) => ((policy['tables'] as { hit: string }[])[0]!.hit = 'any')],
    ['a cell that is no text', (policy) => ((policy['tables'] as { rows: { when: unknown[] }[] }[])[0]!.rows[0]!.when[0] = 6)],
    ['a day that is none', (policy) => (policy['effective'] = { from: '2027-02-30', to: null })],
  ])('refuses %s, as the reader does', (_what, spoil) => {
    const policy = JSON.parse(JSON.stringify(sound)) as Record<string, unknown>;
    spoil(policy);
    expect(against(isPolicy, policy)).not.toEqual([]);
    expect(readPolicy(policy as unknown as Policy).ok).toBe(false);
  });
});

describe('the schema of facts', () => {
  it('takes keys with dots and nested ones, values plain and with their source', () => {
    const nested = { talent: { class: { value: 'B', source: 'talent-office', verifiedAt: '2027-05-20' } }, 'child.bornOn': null };
    expect(against(isFacts, nested)).toEqual([]);
    expect(readFacts(nested)).toEqual({ ok: true, value: { 'talent.class': 'B', 'child.bornOn': null } });
  });

  it('refuses fractions and lists of anything but texts', () => {
    expect(against(isFacts, { 'talent.months': 1.5 })).not.toEqual([]);
    expect(against(isFacts, { 'residence.owned': [1] })).not.toEqual([]);
  });
});
