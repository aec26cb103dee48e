import { Injectable } from '@nestjs/common';
import { Schools } from '../schools';
import { OpeningsRepository } from './openings.repository';
import { PlanRows } from './plan-rows.query';

/** What an opening is recorded against: the school, its sites in the plans that stand, and earlier records. */
@Injectable()
export class OpeningDesk {
  constructor(
    readonly openings: OpeningsRepository,
    readonly schools: Schools,
    readonly plans: PlanRows,
  ) {}
}
