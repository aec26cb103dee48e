import { Injectable } from '@nestjs/common';
import type { Grade } from '../../domain/kernel/school-year';
import type { Read } from '../../platform/database/transaction';
import { Cases } from '../applications';
import { Policies } from '../policies';
import { Schools } from '../schools';
import { Pools, type PoolRow } from '../seats';
import { roundErrors } from './rounds.errors';

/** What a round's deeds ask of the features below. */
@Injectable()
export class RoundDesk {
  constructor(
    readonly cases: Cases,
    readonly schools: Schools,
    readonly pools: Pools,
    readonly policies: Policies,
  ) {}

  /** The pool of a school and grade; refuses ROUND.POOL_UNKNOWN. */
  async poolOf(read: Read, schoolCode: string, grade: Grade, schoolYear: number): Promise<PoolRow> {
    const school = (await this.schools.byCodes(read, [schoolCode])).get(schoolCode);
    const pool = school ? await this.pools.bySchoolGrade(read, school.id, grade, schoolYear) : null;
    if (!pool) throw roundErrors.poolUnknown();
    return pool;
  }
}
