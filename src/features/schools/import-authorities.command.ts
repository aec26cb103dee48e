import { Injectable } from '@nestjs/common';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AuthoritiesRepository } from './authorities.repository';
import { readAuthorityFile } from './authority-file';
import { schoolActions } from './schools.access';
import { schoolErrors } from './schools.errors';

/** Takes over the city's tree of authorities from its file (`xuewei.authorities/1`). The same file again changes nothing. */
@Injectable()
export class ImportAuthorities {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly authorities: AuthoritiesRepository,
  ) {}

  async execute(ctx: Context, input: { text: string }): Promise<{ authorities: number }> {
    authorise(ctx, schoolActions['authorities.import'], {});
    const read = readAuthorityFile(input.text);
    if (!read.ok) throw schoolErrors.authorityFileWrong({ faults: read.error.join('; ') });
    return this.work.write(ctx, async (tx) => {
      await this.authorities.save(tx, read.value);
      const city = read.value.find(({ parent }) => parent === null)!;
      await this.audit.record(tx, ctx, {
        action: 'authorities.import',
        subject: { type: 'authority', id: city.code },
        details: { codes: read.value.map(({ code }) => code) },
      });
      return { authorities: read.value.length };
    });
  }
}
