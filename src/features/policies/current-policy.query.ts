import { Injectable } from '@nestjs/common';
import type { Policy } from '../../domain/eligibility/policy';
import { accessErrors } from '../../platform/access/access.errors';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { CurrentPolicyResponse } from './policies.dto';
import { PoliciesRepository } from './policies.repository';

/** The published text as everybody may read it: clauses in both languages, and the hash every verdict carries. */
@Injectable()
export class CurrentPolicy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policies: PoliciesRepository,
  ) {}

  execute(ctx: Context, input: { schoolYear?: number }): Promise<CurrentPolicyResponse> {
    return this.work.read(ctx, async (read) => {
      const version =
        input.schoolYear === undefined ? await this.policies.newest(read) : await this.policies.published(read, input.schoolYear);
      if (version === null) throw accessErrors.notFound();
      const policy = JSON.parse(version.content) as Policy;
      return {
        policyId: version.policyId,
        version: version.version,
        schoolYear: version.schoolYear,
        contentHash: version.contentHash,
        title: { zh: policy.title.zh, en: policy.title.en ?? null },
        documentNumber: policy.documentNumber ?? null,
        effectiveFrom: version.effectiveFrom,
        effectiveTo: version.effectiveTo,
        publishedAt: version.publishedAt!.toISOString(),
        clauses: (policy.clauses ?? []).map(({ id, zh, en }) => ({ id, zh, en: en ?? null })),
      };
    });
  }
}
