import { Injectable } from '@nestjs/common';
import { compilePolicy } from '../../domain/eligibility/compile';
import type { CompiledPolicy } from '../../domain/eligibility/compiled-policy';
import { readPolicy } from '../../domain/eligibility/read-policy';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { Read } from '../../platform/database/transaction';
import { AuthorityRegister } from '../schools';

const MOST_KEPT = 16;

/** Makes published policies ready to be asked, once for each content and tree of authorities. */
@Injectable()
export class PolicyCompiler {
  private readonly compiled = new Map<string, CompiledPolicy>();

  constructor(private readonly authorities: AuthorityRegister) {}

  /**
   * For content that a publish has checked; throws when the city's authorities no longer fit it, or when the content is not the one
   * whose hash was published: nothing is decided by a text that somebody changed in the table.
   */
  async stored(read: Read, contentHash: string, content: string): Promise<CompiledPolicy> {
    const all = await this.authorities.all(read);
    const key = `${contentHash} ${canonicalJson(all.map(({ code, parent }) => [code, parent]))}`;
    const kept = this.compiled.get(key);
    if (kept) return kept;
    const policy = readPolicy(JSON.parse(content));
    if (!policy.ok) throw new Error(`policy ${contentHash} cannot be read: ${policy.error[0]?.message ?? ''}`);
    const compiled = compilePolicy(policy.value, await this.authorities.tree(read));
    if (!compiled.ok) throw new Error(`policy ${contentHash} cannot be compiled: ${compiled.error[0]?.message ?? ''}`);
    if (compiled.value.hash !== contentHash) throw new Error(`policy ${contentHash} holds another content than was published`);
    if (this.compiled.size >= MOST_KEPT) this.compiled.clear();
    this.compiled.set(key, compiled.value);
    return compiled.value;
  }
}
