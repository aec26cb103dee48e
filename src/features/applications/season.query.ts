import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Pools } from '../seats';
import { ApplicationsRepository } from './applications.repository';
import type { OfferedSchoolResponse, SeasonResponse } from './season.dto';

/** What anybody may know of a season: windows by authority and the schools that have seats, without figures. */
@Injectable()
export class Season {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly pools: Pools,
  ) {}

  of(ctx: Context, schoolYear: number): Promise<SeasonResponse> {
    return this.work.read(ctx, async (read) => {
      const windows = await this.applications.windows(read, schoolYear);
      const schools = new Map<string, OfferedSchoolResponse>();
      for (const pool of await this.pools.ofYear(read, schoolYear)) {
        const school = schools.get(pool.schoolCode) ?? { code: pool.schoolCode, name: pool.schoolName, authority: pool.authorityCode, grades: [] };
        school.grades.push(pool.grade);
        schools.set(pool.schoolCode, school);
      }
      return {
        schoolYear,
        now: (await read.now()).toISOString(),
        windows: windows.map((window) => ({
          round: window.round,
          authority: window.authorityCode,
          opensAt: window.opensAt.toISOString(),
          closesAt: window.closesAt.toISOString(),
        })),
        schools: [...schools.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
      };
    });
  }
}
