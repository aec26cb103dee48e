import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { workCalendar } from '../../platform/clock/work-calendar';
import type { Read } from '../../platform/database/transaction';
import { AuthorityRegister } from '../schools';
import type { ApplicationEntity } from './application.entity';
import { ApplicationsRepository } from './applications.repository';
import type { DeskResponse } from './family-cases.dto';
import { supplementBy } from './supplement-limit';

export interface Terms {
  readonly schoolYear: number;
  readonly desk: DeskResponse;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
}

const NOTHING_DUE = { dueOn: null, dueAt: null } as const;

/** Whose desk a case lies on, and until when its family must do something. */
@Injectable()
export class CaseTerms {
  constructor(
    private readonly applications: ApplicationsRepository,
    private readonly authorities: AuthorityRegister,
    private readonly clock: Clock,
  ) {}

  /** By id of the case. */
  async of(read: Read, ids: readonly string[]): Promise<Map<string, Terms>> {
    const rows = await this.applications.byIds(read, ids);
    const desks = await this.authorities.desks(read);
    const terms = new Map<string, Terms>();
    for (const [id, row] of rows) {
      const { code, nameZh, nameEn, telephone } = desks.get(row.authorityCode)!;
      terms.set(id, { schoolYear: row.schoolYear, desk: { code, nameZh, nameEn, telephone }, ...(await this.due(read, row)) });
    }
    return terms;
  }

  private async due(read: Read, row: ApplicationEntity): Promise<Pick<Terms, 'dueOn' | 'dueAt'>> {
    if (row.state === 'draft') {
      const window = await this.applications.window(read, row.schoolYear, row.round, row.authorityCode);
      return window ? { dueOn: this.clock.dayOf(window.closesAt), dueAt: window.closesAt.toISOString() } : NOTHING_DUE;
    }
    if (row.state !== 'awaitingSupplement') return NOTHING_DUE;
    const verdict = (await this.applications.verdictsOf(read, [row.id])).get(row.id);
    if (!verdict) return NOTHING_DUE;
    return { dueOn: supplementBy(this.clock.dayOf(verdict.decidedAt), await workCalendar(read)), dueAt: null };
  }
}
