import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { policyActions } from './policies.access';
import { policyErrors } from './policies.errors';
import { PoliciesRepository } from './policies.repository';
import { PolicyCompiler } from './policy-compiler';

export interface DraftedPolicy {
  readonly versionId: string;
  readonly policyId: string;
  readonly version: number;
  readonly contentHash: string;
  readonly published: boolean;
  /** True when this very content was kept before; nothing has changed then. */
  readonly alreadyKept: boolean;
}

/** Keeps a policy file (`xuewei.policy/1`) as a new version, not yet in force; another person publishes it. */
@Injectable()
export class DraftPolicy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly policies: PoliciesRepository,
    private readonly compiler: PolicyCompiler,
  ) {}

  async execute(ctx: Context, input: { text: string }): Promise<DraftedPolicy> {
    authorise(ctx, policyActions['policies.draft'], {});
    const json = parse(input.text);
    return this.work.write(ctx, async (tx) => {
      const compiled = await this.compiler.compile(tx, json);
      if (!compiled.ok) {
        const fields = compiled.error.map(({ code, path, table, row, column, message }) => ({
          field: path ?? [table, row, column].filter((part) => part !== undefined).join('.'),
          code,
          zh: message,
          en: message,
        }));
        throw policyErrors.faults({ count: fields.length, first: fields[0]?.en ?? '' }, fields);
      }
      const { policy, hash } = compiled.value;
      const kept = await this.policies.byContent(tx, policy.id, hash);
      if (kept) {
        return {
          versionId: kept.id,
          policyId: policy.id,
          version: kept.version,
          contentHash: hash,
          published: kept.publishedAt !== null,
          alreadyKept: true,
        };
      }
      const version = await this.policies.nextVersion(tx, policy.id);
      const id = newId<'policyVersion'>();
      await this.policies.insert(tx, {
        id,
        policyId: policy.id,
        version,
        schoolYear: policy.schoolYear,
        contentHash: hash,
        content: canonicalJson(policy),
        title: policy.title.zh,
        effectiveFrom: policy.effective.from,
        effectiveTo: policy.effective.to,
        draftedAt: await tx.now(),
        draftedBy: actorOf(ctx.principal).id ?? '',
        publishedAt: null,
        publishedBy: null,
      });
      await this.audit.record(tx, ctx, {
        action: 'policies.draft',
        subject: { type: 'policyVersion', id },
        details: { policyId: policy.id, version, contentHash: hash },
      });
      return { versionId: id, policyId: policy.id, version, contentHash: hash, published: false, alreadyKept: false };
    });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw policyErrors.notJson();
  }
}
