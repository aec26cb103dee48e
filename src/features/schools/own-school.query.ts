import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { accountOf } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SchoolsRepository } from './schools.repository';

/** The school of the account that asks. */
@Injectable()
export class OwnSchool {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schools: SchoolsRepository,
  ) {}

  execute(ctx: Context): Promise<{ code: string; name: string }> {
    const { schoolId } = accountOf(ctx);
    return this.work.read(ctx, async (read) => {
      const school = schoolId === null ? null : await this.schools.byId(read, schoolId);
      if (school === null) throw accessErrors.notFound();
      return { code: school.code, name: school.name };
    });
  }
}
