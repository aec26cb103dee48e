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

  /**
   * 从旧兼从优: the version in force at this instant, when it is a later one than the case was submitted under and publishes that it
   * decides where it is better for the child; else null.
   */
  async betterOfTwo(read: Read, asked: { schoolYear: number; at: Date; submittedUnder: string }): Promise<PolicyInForce | null> {
    const version = await this.policies.inForce(read, asked.schoolYear, asked.at, this.clock.dayOf(asked.at));
    if (version === null || version.id === asked.submittedUnder) return null;
    const ready = await this.ready(read, version);
    return ready.compiled.policy.transition === 'betterOfTwo' ? ready : null;
  }

  /** The newest published version of a school year, also before its days have come: seats are planned by it. */
  async published(read: Read, schoolYear: number): Promise<PolicyInForce | null> {
    const version = await this.policies.published(read, schoolYear);
    return version && this.ready(read, version);
  }

  /** The version a verdict was made by. */
  async byId(read: Read, versionId: string): Promise<PolicyInForce> {
    const version = await this.policies.byId(read, versionId);
    if (version === null) throw accessErrors.notFound();
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
