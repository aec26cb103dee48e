import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPolicy, compilePolicy, evaluate, readPolicy, treeOf } from '../../src/domain/eligibility';
import { ROOT } from './plant';

const guide = readFileSync(join(ROOT, 'docs/guide/policies.md'), 'utf8');
const example: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(guide)![1]!);

describe('the worked example of the guide to policies', () => {
  const policy = readPolicy(example);
  const tree = policy.ok ? treeOf(policy.value) : null;

  it('is publishable; the check warns only of what the text says it warns of', () => {
    const report = policy.ok && tree && checkPolicy(policy.value, tree);
    expect(report).toMatchObject({ publishable: true, findings: [] });
    expect(report && report.cases.every(({ passed }) => passed)).toBe(true);
  });

  it('tells the child of the last step from when on it will be eligible', () => {
    const compiled = policy.ok && tree && compilePolicy(policy.value, tree);
    const facts = JSON.parse(/with a child: `([^`]+)`/.exec(guide)![1]!) as Record<string, string>;
    const verdict = compiled && compiled.ok && evaluate(compiled.value, facts, { authorities: ['EAST'] });
    expect(verdict).toMatchObject({ outcome: 'NOT_ELIGIBLE', reason: 'insuranceTooShort' });
    expect(verdict && verdict.nearest).toMatchObject([
      { table: 'insurance', row: 2, failing: [{ turnsOn: '2027-07-01' }], outcomeThen: 'ELIGIBLE' },
    ]);
  });
});
