import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AuthorityRegister } from './authority-register.query';

/** Names of authorities in the reader's language, for papers. */
@Injectable()
export class AuthorityNames {
  constructor(
    private readonly work: UnitOfWork,
    private readonly register: AuthorityRegister,
  ) {}

  /** Says the name of a code; the code itself when no authority has it. */
  async sayer(ctx: Context): Promise<(code: string) => string> {
    const all = await this.work.read(ctx, (read) => this.register.all(read));
    const names = new Map(all.map(({ code, nameZh, nameEn }) => [code, ctx.language === 'en' ? nameEn : nameZh]));
    return (code) => names.get(code) ?? code;
  }
}
