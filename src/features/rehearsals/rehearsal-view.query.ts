import { Injectable } from '@nestjs/common';
import { rehearsalStates, type RehearsalState, type Tally } from '../../domain/eligibility/rehearsal';
import { permittedDeeds } from '../../domain/kernel/state-table';
import { accessErrors } from '../../platform/access/access.errors';
import { permits } from '../../platform/access/actions';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaffDirectory } from '../people';
import { DraftTitles } from '../policies';
import { Schools } from '../schools';
import type { Trial } from './match-trial.command';
import { rehearsalLine, tallyResponse, trialResponse } from './rehearsal-words';
import { rehearsalActions } from './rehearsals.access';
import type { RehearsalResponse, RehearsalSummaryResponse } from './rehearsals.dto';
import { RehearsalsRepository, type RehearsalHead } from './rehearsals.repository';

/** Rehearsals with their progress and counts. */
@Injectable()
export class RehearsalView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rehearsals: RehearsalsRepository,
    private readonly staff: StaffDirectory,
    private readonly titles: DraftTitles,
    private readonly schools: Schools,
  ) {}

  list(ctx: Context): Promise<RehearsalSummaryResponse[]> {
    authorise(ctx, rehearsalActions['rehearsals.list'], {});
    return this.work.read(ctx, async (read) => this.lines(read, await this.rehearsals.heads(read)));
  }

  /** One line of the list: all that its progress is told by. */
  line(ctx: Context, id: string): Promise<RehearsalSummaryResponse> {
    authorise(ctx, rehearsalActions['rehearsals.list'], {});
    return this.work.read(ctx, async (read) => {
      const head = await this.rehearsals.head(read, id);
      if (head === null) throw accessErrors.notFound();
      const [line] = await this.lines(read, [head]);
      return line!;
    });
  }

  one(ctx: Context, id: string): Promise<RehearsalResponse> {
    authorise(ctx, rehearsalActions['rehearsals.read'], {});
    return this.work.read(ctx, async (read) => {
      const row = await this.rehearsals.byId(read, id);
      if (row === null) throw accessErrors.notFound();
      const [line] = await this.lines(read, [row]);
      const names = new Map((await this.schools.all(read)).map(({ code, name }) => [code, name]));
      const mayCancel =
        permittedDeeds(rehearsalStates, row.state as RehearsalState).includes('cancel') &&
        permits(ctx.principal, rehearsalActions['rehearsals.cancel'], {});
      return {
        ...line!,
        tally: tallyResponse(JSON.parse(row.tally) as Tally, names),
        trial: row.trial === null ? null : trialResponse(JSON.parse(row.trial) as Trial, names),
        permittedActions: mayCancel ? [rehearsalActions['rehearsals.cancel'].name] : [],
      };
    });
  }

  private async lines(read: Read, rows: readonly RehearsalHead[]): Promise<RehearsalSummaryResponse[]> {
    const names = await this.staff.displayNames(
      read,
      rows.map(({ startedBy }) => startedBy),
    );
    const titles = await this.titles.of(
      read,
      rows.map(({ draftId }) => draftId),
    );
    return rows.map((row) => rehearsalLine(row, names.get(row.startedBy) ?? row.startedBy, titles.get(row.draftId) ?? ''));
  }
}
