import { Injectable } from '@nestjs/common';
import { permittedDeeds } from '../../domain/kernel/state-table';
import { placementStates, type PlacementState } from '../../domain/placement/placement-states';
import { permits, permittedWhere, type Action } from '../../platform/access/actions';
import { accountOf } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { pageBounds, type Page } from '../../platform/http/page.dto';
import { ChildRegister } from '../people';
import { Pools, type PoolRow } from '../seats';
import type { PlacementEntity } from './placement.entity';
import { placementActions } from './placements.access';
import type { FamilyPlacementResponse, OfficePlacementResponse, PlacementListRequest, SchoolPlacementResponse } from './placements.dto';
import { PlacementsRepository } from './placements.repository';

/** Which action does which deeds of the table. */
const DEEDS: readonly (readonly [Action, readonly string[]])[] = [
  [placementActions['placement.answer'], ['accept', 'decline', 'waive']],
  [placementActions['placement.receive'], ['receive']],
  [placementActions['placement.query'], ['query']],
  [placementActions['placement.register'], ['register']],
  [placementActions['placement.call'], ['lapse']],
  [placementActions['placement.resolve'], ['confirm']],
];

/** What families, schools and desks see of placements, each in its own words and reach. */
@Injectable()
export class PlacementView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly placements: PlacementsRepository,
    private readonly children: ChildRegister,
    private readonly pools: Pools,
  ) {}

  mine(ctx: Context): Promise<FamilyPlacementResponse[]> {
    const { accountId } = accountOf(ctx);
    return this.work.read(ctx, async (read) => {
      const rows = await this.placements.ofOwner(read, accountId);
      const pools = await this.poolsOf(read, rows);
      return rows.map((row) => ({
        id: row.id,
        applicationId: row.applicationId,
        school: pools.get(row.poolId)?.schoolCode ?? '',
        schoolName: pools.get(row.poolId)?.schoolName ?? '',
        grade: pools.get(row.poolId)?.grade ?? '',
        mode: row.mode,
        state: row.state,
        documentNumber: row.documentNumber,
        answerOn: row.answerOn,
        permittedActions: permitted(ctx, row),
      }));
    });
  }

  ofSchool(ctx: Context, request: PlacementListRequest): Promise<Page<SchoolPlacementResponse>> {
    const reach = permittedWhere(ctx.principal, placementActions['placement.readSchool'], { schoolId: 'schoolId' });
    return this.page(ctx, reach, request, "state IN ('accepted', 'queried', 'received', 'registered')", (row, base) => ({ ...base, state: row.state }));
  }

  ofOffice(ctx: Context, request: PlacementListRequest): Promise<Page<OfficePlacementResponse>> {
    const reach = permittedWhere(ctx.principal, placementActions['placement.readOffice'], { authorityCode: 'authorityCode' });
    return this.page(ctx, reach, request, '1 = 1', (row, base, pool, contacts) => ({
      ...base,
      applicationId: row.applicationId,
      school: pool?.schoolCode ?? '',
      authority: row.authorityCode,
      mode: row.mode,
      answerOn: row.answerOn,
      queryCode: row.queryCode,
      reminders: contacts.reminders,
      calls: contacts.calls,
    }));
  }

  private page<T>(
    ctx: Context,
    reach: { sql: string; params: unknown[] },
    request: PlacementListRequest,
    visible: string,
    toItem: (row: PlacementEntity, base: SchoolPlacementResponse, pool: PoolRow | undefined, contacts: { reminders: number; calls: number }) => T,
  ): Promise<Page<T>> {
    const bounds = pageBounds(request);
    const where = {
      sql: [reach.sql, visible, ...(request.state === undefined ? [] : ['state = ?'])].join(' AND '),
      params: [...reach.params, ...(request.state === undefined ? [] : [request.state])],
    };
    return this.work.read(ctx, async (read) => {
      const { rows, total } = await this.placements.page(read, where, bounds.sql);
      const pools = await this.poolsOf(read, rows);
      const children = await this.children.masked(read, rows.map((row) => row.childId));
      const contacts = await this.placements.contacts(read, rows.map((row) => row.id));
      const items = rows.map((row) => {
        const child = children.get(row.childId);
        const base = {
          id: row.id,
          childName: child?.nameMasked ?? '',
          childDocument: child?.documentMasked ?? '',
          grade: pools.get(row.poolId)?.grade ?? '',
          state: row.state,
          documentNumber: row.documentNumber,
          permittedActions: permitted(ctx, row),
        };
        return toItem(row, base, pools.get(row.poolId), contacts.get(row.id) ?? { reminders: 0, calls: 0 });
      });
      return { items, page: bounds.page, pageSize: bounds.pageSize, total };
    });
  }

  private poolsOf(read: Read, rows: readonly PlacementEntity[]): Promise<Map<string, PoolRow>> {
    return this.pools.byIds(read, rows.map((row) => row.poolId));
  }
}

function permitted(ctx: Context, row: PlacementEntity): string[] {
  const belongings = { ownerId: row.accountId, schoolId: row.schoolId, authorityCode: row.authorityCode };
  const possible: readonly string[] = permittedDeeds(placementStates, row.state as PlacementState);
  return DEEDS.filter(([action, deeds]) => permits(ctx.principal, action, belongings) && deeds.some((deed) => possible.includes(deed))).map(
    ([action]) => action.name,
  );
}
