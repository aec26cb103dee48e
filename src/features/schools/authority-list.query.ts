import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AuthorityRegister } from './authority-register.query';

/** The authorities for whoever fills in a form. */
@Injectable()
export class AuthorityList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly register: AuthorityRegister,
  ) {}

  execute(ctx: Context): Promise<{ code: string; nameZh: string; nameEn: string; parent: string | null }[]> {
    return this.work.read(ctx, async (read) =>
      (await this.register.all(read)).map(({ code, nameZh, nameEn, parent }) => ({ code, nameZh, nameEn, parent })),
    );
  }
}
