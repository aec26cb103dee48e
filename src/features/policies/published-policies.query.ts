import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaffDirectory } from '../people';
import { policyIn } from './draft-room';
import { policyActions } from './policies.access';
import type { CurrentPolicyResponse, OfficeVersionResponse, PolicyVersionResponse } from './policies.dto';
import { PoliciesRepository } from './policies.repository';
import type { PolicyVersionEntity } from './policy-version.entity';
import { publishedPage, standingOf, versionLine } from './published-page';

/** The published versions as everybody may read them, superseded ones too; for the offices with the two hands. */
@Injectable()
export class PublishedPolicies {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policies: PoliciesRepository,
    private readonly clock: Clock,
    private readonly staff: StaffDirectory,
  ) {}

  list(ctx: Context): Promise<PolicyVersionResponse[]> {
    return this.work.read(ctx, async (read) => (await this.lines(read)).map(({ line }) => line));
  }

  listForOffice(ctx: Context): Promise<OfficeVersionResponse[]> {
    authorise(ctx, policyActions['policies.readDrafts'], {});
    return this.work.read(ctx, async (read) => {
      const lines = await this.lines(read);
      const names = await this.staff.displayNames(
        read,
        lines.flatMap(({ head }) => [head.draftedBy, head.publishedBy]),
      );
      const nameOf = (id: string): string => names.get(id) ?? id;
      return lines.map(({ head, line }) => ({
        ...line,
        draftedBy: nameOf(head.draftedBy),
        publishedBy: nameOf(head.publishedBy),
      }));
    });
  }

  /** The version in force today in a school year; without one in force the newest, and without a year the newest of all. */
  current(ctx: Context, input: { schoolYear?: number }): Promise<CurrentPolicyResponse> {
    return this.work.read(ctx, async (read) => this.page(read, await this.newest(read, input.schoolYear)));
  }

  one(ctx: Context, versionId: string): Promise<CurrentPolicyResponse> {
    return this.work.read(ctx, async (read) => this.page(read, await this.policies.byId(read, versionId)));
  }

  /** The exact content (xuewei.policy/1), whose canonical JSON has the published hash: anybody can evaluate by it. */
  content(ctx: Context, versionId: string): Promise<Record<string, unknown>> {
    return this.work.read(ctx, async (read) => {
      const version = await this.policies.byId(read, versionId);
      if (version === null) throw accessErrors.notFound();
      return policyIn(version) as unknown as Record<string, unknown>;
    });
  }

  private async newest(read: Read, schoolYear: number | undefined): Promise<PolicyVersionEntity | null> {
    const newest = schoolYear === undefined ? await this.policies.newest(read) : await this.policies.published(read, schoolYear);
    if (newest === null) return null;
    const now = await read.now();
    return (await this.policies.inForce(read, newest.schoolYear, now, this.clock.dayOf(now))) ?? newest;
  }

  private async page(read: Read, version: PolicyVersionEntity | null): Promise<CurrentPolicyResponse> {
    if (version === null) throw accessErrors.notFound();
    return publishedPage(version, standingOf(version, await this.policies.heads(read), this.clock.dayOf(await read.now())));
  }

  private async lines(read: Read) {
    const heads = await this.policies.heads(read);
    const today = this.clock.dayOf(await read.now());
    return heads.map((head) => ({ head, line: versionLine(head, standingOf(head, heads, today)) }));
  }
}
