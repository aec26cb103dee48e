import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { AuditVerifier } from '../../platform/audit/audit-verifier';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { pageBounds } from '../../platform/http/page.dto';
import { AccountsRepository } from './accounts.repository';
import type { AuditChainResponse, AuditPageResponse, AuditSearchRequest } from './audit-search.dto';
import { StaffDirectory } from './staff-directory';

const asDate = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(text));

/** What auditors and supervision look for among the entries, and whether the chain still holds. */
@Injectable()
export class AuditSearch {
  constructor(
    private readonly work: UnitOfWork,
    private readonly trail: AuditTrail,
    private readonly verifier: AuditVerifier,
    private readonly accounts: AccountsRepository,
    private readonly staff: StaffDirectory,
  ) {}

  page(ctx: Context, request: AuditSearchRequest): Promise<AuditPageResponse> {
    const { subjectType, subject: subjectId, action, actor } = request;
    const bounds = pageBounds(request);
    return this.work.read(ctx, async (read) => {
      const actorIds = actor === undefined ? undefined : [actor, ...(await this.accounts.idsByLogin(read, actor))];
      const filter = { subjectType, subjectId, action, actorIds, from: asDate(request.from), to: asDate(request.to) };
      const { rows, total } = await this.trail.search(read, filter, bounds.sql);
      const ids = rows.flatMap(({ actorKind, actorId }) => (actorKind === 'staff' && actorId !== null ? [actorId] : []));
      const names = await this.staff.displayNames(read, ids);
      const items = rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString(), actorName: names.get(row.actorId ?? '') ?? null }));
      return { items, page: bounds.page, pageSize: bounds.pageSize, total };
    });
  }

  /** Walks the whole chain: seconds for a million entries. */
  async chain(ctx: Context): Promise<AuditChainResponse> {
    const { unsealed, faults, ...report } = await this.verifier.verify(ctx);
    return { ...report, unsealedEntries: unsealed.entries, oldestUnsealedSeconds: unsealed.oldestSeconds, faults: [...faults] };
  }
}
