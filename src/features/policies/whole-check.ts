import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Policy } from '../../domain/eligibility';
import { examineWhole } from '../../domain/eligibility/edit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { OffLoop } from '../../platform/queues/off-loop';
import { AuthorityRegister } from '../schools';
import type { CheckQuestion } from './check-thread';
import { findingWords } from './finding-words';
import { policyErrors } from './policies.errors';

const THREAD = join(__dirname, `check-thread${__filename.endsWith('.ts') ? '.ts' : '.js'}`);

type Examined = ReturnType<typeof examineWhole>;

/** The static check of a whole policy, in a thread of its own: it looks for children that fall between the rows. */
@Injectable()
export class WholeCheck {
  constructor(
    private readonly work: UnitOfWork,
    private readonly authorities: AuthorityRegister,
  ) {}

  async examine(ctx: Context, policy: Policy): Promise<Examined> {
    const authorities = await this.work.read(ctx, (read) => this.authorities.all(read));
    const thread = OffLoop.start(THREAD);
    try {
      return await thread.ask<Examined>({ policy, authorities } satisfies CheckQuestion);
    } finally {
      await thread.end();
    }
  }

  /** POLICY.FAULTS, POLICY.CASES_FAIL with everything that keeps the policy from being published. */
  async require(ctx: Context, policy: Policy): Promise<void> {
    refuseUnlessPublishable(await this.examine(ctx, policy));
  }

  /** The same in this very thread, for the shell, where nobody waits beside it. */
  async requireHere(ctx: Context, policy: Policy): Promise<void> {
    const tree = await this.work.read(ctx, (read) => this.authorities.tree(read));
    refuseUnlessPublishable(examineWhole(policy, tree));
  }
}

function refuseUnlessPublishable({ publishable, findings }: Examined): void {
  if (publishable) return;
  const errors = findings.filter(({ finding }) => finding.severity === 'error');
  const fields = errors.map(findingWords);
  const casesOnly = errors.every(({ finding }) => finding.code === 'caseFails');
  throw casesOnly
    ? policyErrors.casesFail({ count: fields.length }, fields)
    : policyErrors.faults({ count: fields.length, first: fields[0]?.en ?? '' }, fields);
}
