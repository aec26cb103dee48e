import { Injectable } from '@nestjs/common';
import { permits } from '../../platform/access/actions';
import { wholeSecond } from '../../platform/clock/clock';
import { workCalendar } from '../../platform/clock/work-calendar';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AuthorityRegister } from '../schools';
import type { ApplicationWindowEntity } from './application-window.entity';
import { applicationActions } from './applications.access';
import { ApplicationsRepository } from './applications.repository';
import { LateIntake } from './late-intake';
import { ROUND_KINDS, type OfficeWindowResponse, type OfficeWindowsResponse, type WindowStanding } from './season.dto';

function standingOf(window: ApplicationWindowEntity | undefined, now: Date): WindowStanding {
  if (window === undefined) return 'none';
  if (now < window.opensAt) return 'upcoming';
  return wholeSecond(window.closesAt) < wholeSecond(now) ? 'over' : 'open';
}

/** When each authority takes applications of each kind of round, and which of these the reader may set or move. */
@Injectable()
export class OfficeWindows {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly authorities: AuthorityRegister,
    private readonly late: LateIntake,
  ) {}

  of(ctx: Context, schoolYear: number): Promise<OfficeWindowsResponse> {
    return this.work.read(ctx, async (read) => {
      const now = await read.now();
      const kept = await this.applications.windows(read, schoolYear);
      const desks = await this.authorities.desks(read);
      const windows: OfficeWindowResponse[] = [];
      for (const round of ROUND_KINDS) {
        const late = await this.late.takesLate(read, schoolYear, round);
        for (const authority of desks.keys()) {
          const window = kept.find((one) => one.round === round && one.authorityCode === authority);
          const standing = standingOf(window, now);
          const may = (standing !== 'over' || late) && permits(ctx.principal, applicationActions['window.set'], { authorityCode: authority });
          windows.push({
            round,
            authority,
            opensAt: window?.opensAt.toISOString() ?? null,
            closesAt: window?.closesAt.toISOString() ?? null,
            standing,
            permittedActions: may ? ['window.set'] : [],
          });
        }
      }
      const { daysOff, workDays } = await workCalendar(read);
      return { schoolYear, now: now.toISOString(), windows, daysOff: [...daysOff], workDays: [...workDays] };
    });
  }
}
