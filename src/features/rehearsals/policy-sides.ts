import { Injectable } from '@nestjs/common';
import { compilePolicy, type CompiledPolicy, type Policy } from '../../domain/eligibility';
import type { Read } from '../../platform/database/transaction';
import { Policies } from '../policies';
import { AuthorityRegister } from '../schools';
import type { RehearsalEntity } from './rehearsal.entity';

/** The two policies of a rehearsal, ready to be asked. */
@Injectable()
export class PolicySides {
  constructor(
    private readonly policies: Policies,
    private readonly authorities: AuthorityRegister,
  ) {}

  async of(read: Read, rehearsal: RehearsalEntity): Promise<{ readonly draft: CompiledPolicy; readonly base: CompiledPolicy }> {
    const draft = compilePolicy(JSON.parse(rehearsal.content) as Policy, await this.authorities.tree(read));
    if (!draft.ok) throw new Error(`rehearsal ${rehearsal.id}: the draft no longer fits the city's authorities`);
    return { draft: draft.value, base: (await this.policies.byId(read, rehearsal.baseVersionId)).compiled };
  }
}
