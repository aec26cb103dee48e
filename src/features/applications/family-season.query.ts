import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { withinWindow } from '../../platform/clock/clock';
import { AuthorityRegister } from '../schools';
import { Pools } from '../seats';
import type { ApplicationWindowEntity } from './application-window.entity';
import { ApplicationsRepository } from './applications.repository';
import type { FamilySeasonResponse, OfferedPoolResponse, OfferedSchoolsRequest } from './family-season.dto';

function standingOf({ opensAt, closesAt }: ApplicationWindowEntity, now: Date): string {
  if (withinWindow(now, opensAt, closesAt)) return 'open';
  return now < opensAt ? 'upcoming' : 'closed';
}

/** What a family must know before it fills in the form: where and when applications are taken, and which schools have the grade. */
@Injectable()
export class FamilySeason {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly authorities: AuthorityRegister,
    private readonly pools: Pools,
  ) {}

  now(ctx: Context): Promise<FamilySeasonResponse> {
    return this.work.read(ctx, async (read) => {
      const now = await read.now();
      const windows = await this.applications.windowsNear(read, now);
      const desks = await this.authorities.desks(read);
      const order = [...desks.keys()];
      return {
        schoolYear: windows[0]?.schoolYear ?? null,
        windows: windows
          .map((window) => ({
            round: window.round,
            desk: { ...desks.get(window.authorityCode)! },
            opensAt: window.opensAt.toISOString(),
            closesAt: window.closesAt.toISOString(),
            standing: standingOf(window, now),
          }))
          .sort((a, b) => order.indexOf(a.desk.code) - order.indexOf(b.desk.code)),
      };
    });
  }

  schools(ctx: Context, { grade, schoolYear }: OfferedSchoolsRequest): Promise<OfferedPoolResponse[]> {
    return this.work.read(ctx, async (read) => {
      const year = schoolYear ?? (await this.yearNow(read));
      const pools = year === null ? [] : await this.pools.ofYear(read, year, { grades: [grade] });
      return pools
        .filter(({ ownership }) => ownership === 'public')
        .map(({ schoolCode, schoolName, authorityCode, lon, lat, coordinated }) => ({
          code: schoolCode,
          name: schoolName,
          authorityCode,
          lon: lon === null ? null : Number(lon),
          lat: lat === null ? null : Number(lat),
          seats: Number(coordinated),
        }));
    });
  }

  private async yearNow(read: Read): Promise<number | null> {
    const [window] = await this.applications.windowsNear(read, await read.now());
    return window?.schoolYear ?? null;
  }
}
