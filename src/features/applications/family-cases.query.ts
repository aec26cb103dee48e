import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Schools } from '../schools';
import { ApplicationView } from './application-view.query';
import { CaseTerms } from './case-terms';
import type { FamilyCaseResponse, FamilyCaseSummaryResponse } from './family-cases.dto';
import { VerdictWords } from './verdict-words';

/** What a family reads of its cases: whose desk, until when, and the verdict in words. */
@Injectable()
export class FamilyCases {
  constructor(
    private readonly work: UnitOfWork,
    private readonly view: ApplicationView,
    private readonly terms: CaseTerms,
    private readonly words: VerdictWords,
    private readonly schools: Schools,
  ) {}

  async mine(ctx: Context): Promise<FamilyCaseSummaryResponse[]> {
    const cases = await this.view.mine(ctx);
    return this.work.read(ctx, async (read) => {
      const terms = await this.terms.of(
        read,
        cases.map(({ id }) => id),
      );
      return cases.map((one) => ({ ...one, ...terms.get(one.id)! }));
    });
  }

  async one(ctx: Context, id: string): Promise<FamilyCaseResponse> {
    const whole = await this.view.one(ctx, id, 'family');
    return this.work.read(ctx, async (read) => {
      const terms = await this.terms.of(read, [id]);
      const schools = await this.schools.byCodes(read, whole.wishes);
      return {
        ...whole,
        ...terms.get(id)!,
        wishedSchools: whole.wishes.map((code) => ({ code, name: schools.get(code)?.name ?? code })),
        verdict: await this.words.of(read, id),
      };
    });
  }
}
