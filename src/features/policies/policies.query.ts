import { Injectable } from '@nestjs/common';
import type { CompiledPolicy } from '../../domain/eligibility/compiled-policy';
import { Clock } from '../../platform/clock/clock';
import { accessErrors } from '../../platform/access/access.errors';
import type { Read } from '../../platform/database/transaction';
import { policyErrors } from './policies.errors';
import { PoliciesRepository } from './policies.repository';
import { PolicyCompiler } from './policy-compiler';
import type { PolicyVersionEntity } from './policy-version.entity';

/** A published policy, ready to be asked. */
export interface PolicyInForce {
  readonly versionId: string;
  readonly policyId: string;
  readonly version: number;
  readonly contentHash: string;
  readonly compiled: CompiledPolicy;
}

/** The city's published policies. */
@Injectable()
export class Policies {
  constructor(
    private readonly policies: PoliciesRepository,
    private readonly compiler: PolicyCompiler,
    private readonly clock: Clock,
  ) {}

  /** The version that decides what is submitted at this instant; refuses when there is none. */
  async inForce(read: Read, { schoolYear, at }: { schoolYear: number; at: Date }): Promise<PolicyInForce> {
    const version = await this.policies.inForce(read, schoolYear, at, this.clock.dayOf(at));
    if (version === null) throw policyErrors.noneInForce({ schoolYear });
    return this.ready(read, version);
  }

  /** Only its id: what a submission remembers. Refuses when there is none. */
  async versionInForce(read: Read, { schoolYear, at }: { schoolYear: number; at: Date }): Promise<string> {
    const id = await this.policies.idInForce(read, schoolYear, at, this.clock.dayOf(at));
    if (id === null) throw policyErrors.noneInForce({ schoolYear });
    return id;
  }

  /** The newest published version of a school year, also before its days have come: seats are planned by it. */
  async published(read: Read, schoolYear: number): Promise<PolicyInForce | null> {
    const version = await this.policies.published(read, schoolYear);
    return version && this.ready(read, version);
  }

  /** The version a verdict was made by. */
  async byId(read: Read, versionId: string): Promise<PolicyInForce> {
    const version = await this.policies.byId(read, versionId);
    if (version === null || version.publishedAt === null) throw accessErrors.notFound();
    return this.ready(read, version);
  }

  private async ready(read: Read, version: PolicyVersionEntity): Promise<PolicyInForce> {
    return {
      versionId: version.id,
      policyId: version.policyId,
      version: version.version,
      contentHash: version.contentHash,
      compiled: await this.compiler.stored(read, version.contentHash, version.content),
    };
  }
}
