import { Injectable } from '@nestjs/common';
import { hasOpeningToCome } from '../../domain/capacity/site-status';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { PlainDate } from '../../domain/kernel/plain-date';
import { firstDayOf, GRADES, stageOf, type Grade } from '../../domain/kernel/school-year';
import { accessErrors } from '../../platform/access/access.errors';
import { accountOf, authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { OpeningDesk } from './opening-desk';
import { planActions } from './plans.access';
import { planErrors } from './plans.errors';

export interface OpeningInput {
  /** The school's code. */
  readonly school: string;
  readonly grades: readonly Grade[];
  readonly opensOn: PlainDate;
  readonly documentNumber: string;
}

/** 登记开办: an authority records from a paper that grades of a site under construction, or of an extension, are open from a day. */
@Injectable()
export class RecordOpening {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: OpeningDesk,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, { school: code, grades, opensOn, documentNumber }: OpeningInput): Promise<{ id: string }> {
    const { accountId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      const school = (await this.desk.schools.byCodes(tx, [code])).get(code);
      if (school === undefined) throw accessErrors.notFound();
      authorise(ctx, planActions['opening.record'], { authorityCode: school.authorityCode });
      const recordedAt = await tx.now();
      const latest = nextFirstDay(this.clock.dayOf(recordedAt));
      if (opensOn > latest) throw planErrors.openingTooFar({ opensOn, latest });
      const ordered = GRADES.filter((grade) => grades.includes(grade));
      await this.requireSite(tx, school, ordered);
      const record = { schoolId: school.id, grades: canonicalJson(ordered), opensOn, documentNumber, recordedBy: accountId };
      const known = await this.desk.openings.waiting(tx, record);
      if (known !== null) return { id: known };
      const id: string = newId<'siteOpening'>();
      await this.desk.openings.insert(tx, { id, ...record, recordedAt, confirmedBy: null, confirmedAt: null });
      await this.audit.record(tx, ctx, {
        action: 'opening.record',
        subject: { type: 'school', id: school.id },
        details: { openingId: id, grades: ordered, opensOn, documentNumber },
      });
      return { id };
    });
  }

  private async requireSite(read: Read, school: { readonly id: string; readonly name: string }, grades: readonly Grade[]) {
    const sites = (await this.desk.plans.sitesOf(read, school.id)).filter(({ status }) => hasOpeningToCome(status));
    if (sites.length === 0) throw planErrors.siteNotToOpen({ school: school.name });
    const stages = new Set(sites.flatMap(({ scale }) => scale.stages.map(({ stage }) => stage)));
    const strange = grades.filter((grade) => !stages.has(stageOf(grade)));
    if (strange.length > 0) throw planErrors.gradeNotThere({ grades: strange.join(', ') });
  }
}

/** The first day of a school year that a day is, or that comes next. */
function nextFirstDay(day: PlainDate): PlainDate {
  const year = Number(day.slice(0, 4));
  return firstDayOf(day <= firstDayOf(year) ? year : year + 1);
}
