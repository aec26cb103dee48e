import { Injectable } from '@nestjs/common';
import { compilePolicy } from '../../domain/eligibility/compile';
import type { CompiledPolicy } from '../../domain/eligibility/compiled-policy';
import type { PolicyFault } from '../../domain/eligibility/policy-fault';
import { readPolicy } from '../../domain/eligibility/read-policy';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { err, type Result } from '../../domain/kernel/result';
import type { Read } from '../../platform/database/transaction';
import { AuthorityRegister } from '../schools';

const MOST_KEPT = 16;

/** Makes policies ready to be asked, once for each content and tree of authorities. */
@Injectable()
export class PolicyCompiler {
  private readonly compiled = new Map<string, CompiledPolicy>();

  constructor(private readonly authorities: AuthorityRegister) {}

  async compile(read: Read, json: unknown): Promise<Result<CompiledPolicy, readonly PolicyFault[]>> {
    const policy = readPolicy(json);
    return policy.ok ? compilePolicy(policy.value, await this.authorities.tree(read)) : err(policy.error);
  }

  /** For content that a publish has already checked; throws when the city's authorities no longer fit it. */
  async stored(read: Read, contentHash: string, content: string): Promise<CompiledPolicy> {
    const tree = await this.authorities.all(read);
    const key = `${contentHash} ${canonicalJson(tree.map(({ code, parent }) => [code, parent]))}`;
    const kept = this.compiled.get(key);
    if (kept) return kept;
    const compiled = await this.compile(read, JSON.parse(content));
    if (!compiled.ok) throw new Error(`policy ${contentHash} cannot be compiled: ${compiled.error[0]?.message ?? ''}`);
    if (this.compiled.size >= MOST_KEPT) this.compiled.clear();
    this.compiled.set(key, compiled.value);
    return compiled.value;
  }
}
