import { Injectable } from '@nestjs/common';
import type { Grade } from '../../domain/kernel/school-year';
import type { Read } from '../../platform/database/transaction';
import { Cases } from '../applications';
import { Policies } from '../policies';
import { Schools } from '../schools';
import { freeCommitted, freeCoordinated, Pools, type PoolRow } from '../seats';
import { DecisionsRepository } from './decisions.repository';
import { roundErrors } from './rounds.errors';

/** What a round's deeds ask of the features below. */
@Injectable()
export class RoundDesk {
  constructor(
    readonly cases: Cases,
    readonly schools: Schools,
    readonly pools: Pools,
    readonly policies: Policies,
    readonly decisions: DecisionsRepository,
  ) {}

  /** The pool of a school and grade; refuses ROUND.POOL_UNKNOWN. */
  async poolOf(read: Read, schoolCode: string, grade: Grade, schoolYear: number): Promise<PoolRow> {
    const school = (await this.schools.byCodes(read, [schoolCode])).get(schoolCode);
    const pool = school ? await this.pools.bySchoolGrade(read, school.id, grade, schoolYear) : null;
    if (!pool) throw roundErrors.poolUnknown();
    return pool;
  }

  /** Refuses ROUND.NO_SEAT when the decisions of people have spoken for every seat of the kind. */
  async requireSeat(read: Read, pool: PoolRow, mode: 'catchment' | 'negotiated' | 'adjusted'): Promise<void> {
    const spoken = await this.decisions.spokenFor(read, pool.schoolId, pool.grade, pool.schoolYear);
    const left = mode === 'catchment' ? freeCommitted(pool) - spoken.catchment : freeCoordinated(pool) - spoken.coordinated;
    if (left <= 0) throw roundErrors.noSeat({ school: pool.schoolName, grade: pool.grade });
  }
}
