import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { demoTree } from './demo-tree.fixture';
import { compilePolicy, readPolicy, reserveFor, runCases, type CompiledPolicy } from './index';

const json: unknown = JSON.parse(readFileSync(resolve(__dirname, '../../../demo/policies/sp-2027.json'), 'utf8'));

const compiled = (): CompiledPolicy => {
  const policy = readPolicy(json);
  if (!policy.ok) throw new Error(JSON.stringify(policy.error, null, 1));
  const result = compilePolicy(policy.value, demoTree);
  if (!result.ok) throw new Error(JSON.stringify(result.error, null, 1));
  return result.value;
};

describe('the sample policy SP-2027', () => {
  const policy = compiled();

  it.each(runCases(policy).map((result) => [result.name, result] as const))('%s', (_name, result) => {
    expect(result.differences).toEqual([]);
  });

  it('is marked as a sample in its title', () => {
    expect(policy.policy.title.zh).toContain('示例政策，非官方');
  });

  it('reserves five per cent of entry seats in compulsory stages and kindergartens, none in senior school', () => {
    expect(reserveFor(policy, '410105', 'primary')).toEqual({ shareBp: 500, minimum: 0, cap: null, clause: 'P12' });
    expect(reserveFor(policy, 'JK', 'kindergarten')?.shareBp).toBe(500);
    expect(reserveFor(policy, 'ZZ', 'senior')).toBeNull();
  });

  it('has a hash that does not depend on the order of keys', () => {
    const reversed: unknown = JSON.parse(JSON.stringify(json), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    const other = readPolicy(reversed);
    expect(policy.hash).toMatch(/^sm3:[0-9a-f]{64}$/);
    expect(other.ok && compilePolicy(other.value, demoTree)).toMatchObject({ value: { hash: policy.hash } });
  });
});
