import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePolicy, readPolicy, treeOf, type CompiledPolicy, type Policy } from '../../../src/domain/eligibility';
import { AuthorityTree, type Authority } from '../../../src/domain/kernel/authority';

const DEMO = join(__dirname, '../../../demo');
const read = (path: string): unknown => JSON.parse(readFileSync(join(DEMO, path), 'utf8'));

const demoTree = new AuthorityTree((read('authorities.json') as { authorities: Authority[] }).authorities);

/** A policy that is shipped as data, with the authorities it is for. */
export interface Shipped {
  readonly name: string;
  readonly policy: Policy;
  readonly tree: AuthorityTree;
  readonly compiled: CompiledPolicy;
}

function shippedPolicy(file: string): Shipped {
  const policy = readPolicy(read(`policies/${file}`));
  if (!policy.ok) throw new Error(`${file}: ${JSON.stringify(policy.error)}`);
  const tree = treeOf(policy.value) ?? demoTree;
  const compiled = compilePolicy(policy.value, tree);
  if (!compiled.ok) throw new Error(`${file}: ${JSON.stringify(compiled.error)}`);
  return { name: file.replace('.json', ''), policy: policy.value, tree, compiled: compiled.value };
}

/** Every policy of demo/policies. */
export const shipped: readonly Shipped[] = readdirSync(join(DEMO, 'policies'))
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map(shippedPolicy);
