import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transaction';
import type { AppError } from '../../platform/errors/app-error';
import { Schools } from '../schools';
import { Pools } from '../seats';
import type { ApplicationRequest } from './applications.dto';
import { applicationErrors } from './applications.errors';

/** The schools a family wishes, checked against those that have seats in the grade. */
@Injectable()
export class WishedSchools {
  constructor(
    private readonly schools: Schools,
    private readonly pools: Pools,
  ) {}

  /** Schools by their codes; public ones must have the grade asked for. A private school is kept for the policy to answer. */
  async idsOf(tx: Tx, form: ApplicationRequest, schoolYear: number): Promise<string[]> {
    const offered = await this.pools.ofYear(tx, schoolYear, { grades: [form.request.grade] });
    const byCode = new Map(offered.map((pool) => [pool.schoolCode, pool.schoolId]));
    const known = await this.schools.byCodes(tx, form.wishes);
    return form.wishes.map((code, at) => {
      const id = known.get(code)?.id;
      const field = `wishes.${at}`;
      if (id === undefined) throw applicationErrors.schoolUnknown({}, [fieldOf(field, applicationErrors.schoolUnknown())]);
      if (form.request.schoolOwnership === 'public' && form.request.stage !== 'senior' && !byCode.has(code)) {
        throw applicationErrors.schoolOutOfScope({}, [fieldOf(field, applicationErrors.schoolOutOfScope())]);
      }
      return id;
    });
  }
}

const fieldOf = (field: string, error: AppError) => ({ field, code: error.code, zh: error.text.zh, en: error.text.en });
