import { Injectable } from '@nestjs/common';
import type { Grade } from '../../domain/kernel/school-year';
import { permits, permittedWhere } from '../../platform/access/actions';
import { actorOf } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaffDirectory } from '../people';
import type { OpeningResponse } from './openings.dto';
import { OpeningsRepository, type NamedOpening } from './openings.repository';
import { planActions } from './plans.access';

/** Recorded openings as far as the officer reaches, the latest first. */
@Injectable()
export class Openings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly openings: OpeningsRepository,
    private readonly staff: StaffDirectory,
  ) {}

  execute(ctx: Context): Promise<OpeningResponse[]> {
    const permitted = permittedWhere(ctx.principal, planActions['opening.read'], { authorityCode: 's.authorityCode' });
    return this.work.read(ctx, async (read) => {
      const rows = await this.openings.within(read, permitted);
      const hands = rows.flatMap(({ recordedBy, confirmedBy }) => [recordedBy, ...(confirmedBy === null ? [] : [confirmedBy])]);
      const names = await this.staff.displayNames(read, [...new Set(hands)]);
      return rows.map((row) => ({
        id: row.id,
        school: row.schoolCode,
        schoolName: row.schoolName,
        authority: row.authorityCode,
        grades: JSON.parse(row.grades) as Grade[],
        opensOn: row.opensOn,
        documentNumber: row.documentNumber,
        recordedBy: names.get(row.recordedBy) ?? row.recordedBy,
        recordedAt: row.recordedAt.toISOString(),
        confirmedBy: row.confirmedBy === null ? null : (names.get(row.confirmedBy) ?? row.confirmedBy),
        confirmedAt: row.confirmedAt?.toISOString() ?? null,
        permittedActions: mayConfirm(ctx, row) ? [planActions['opening.confirm'].name] : [],
      }));
    });
  }
}

/** Waiting records only, within reach, and never by who recorded them. */
const mayConfirm = (ctx: Context, { recordedBy, confirmedBy, authorityCode }: NamedOpening): boolean =>
  confirmedBy === null &&
  recordedBy !== actorOf(ctx.principal).id &&
  permits(ctx.principal, planActions['opening.confirm'], { authorityCode });
