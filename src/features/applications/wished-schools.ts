import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transaction';
import type { AppError } from '../../platform/errors/app-error';
import { Pools } from '../seats';
import type { ApplicationRequest } from './applications.dto';
import { applicationErrors } from './applications.errors';

/** The schools a family wishes, checked against those that have seats in the grade. */
@Injectable()
export class WishedSchools {
  constructor(private readonly pools: Pools) {}

  /** Schools by their codes; public ones must have the grade asked for. A private school is kept for the policy to answer. */
  async idsOf(tx: Tx, form: ApplicationRequest, schoolYear: number): Promise<string[]> {
    const offers = await this.pools.offering(tx, form.wishes, form.request.grade, schoolYear);
    return form.wishes.map((code, at) => {
      const offer = offers.get(code);
      const field = `wishes.${at}`;
      if (offer === undefined) throw applicationErrors.schoolUnknown({}, [fieldOf(field, applicationErrors.schoolUnknown())]);
      if (form.request.schoolOwnership === 'public' && form.request.stage !== 'senior' && offer.poolId === null) {
        throw applicationErrors.schoolOutOfScope({}, [fieldOf(field, applicationErrors.schoolOutOfScope())]);
      }
      return offer.schoolId;
    });
  }
}

const fieldOf = (field: string, error: AppError) => ({ field, code: error.code, zh: error.text.zh, en: error.text.en });
