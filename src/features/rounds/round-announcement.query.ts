import { Injectable } from '@nestjs/common';
import { permits, rolesOf } from '../../platform/access/actions';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RoundDesk } from './round-desk';
import { roundActions } from './rounds.access';
import type { LotterySettingRequest, RoundAnnouncementResponse } from './rounds.dto';
import { RoundsRepository } from './rounds.repository';
import { SeedPartsRepository } from './seed-parts.repository';

const KINDS = ['main', 'transfer'] as const;

/** What the announcement of a round of a school year has to start from: what is announced already, whose schools have seats, and the lottery of the last round. */
@Injectable()
export class RoundAnnouncement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly seedParts: SeedPartsRepository,
    private readonly desk: RoundDesk,
  ) {}

  of(ctx: Context, schoolYear: number): Promise<RoundAnnouncementResponse> {
    return this.work.read(ctx, async (read) => {
      const announced = await Promise.all(KINDS.map((kind) => this.rounds.numbered(read, schoolYear, kind, 1)));
      const pools = await this.desk.pools.ofYear(read, schoolYear);
      const cityCode = ctx.principal.kind === 'account' ? ctx.principal.cityCode : null;
      return {
        schoolYear,
        kinds: KINDS.map((kind, at) => ({ kind, roundId: announced[at]?.id ?? null })),
        enteredBy: rolesOf(roundActions['round.seedPart']),
        authorities: [...new Set(pools.map(({ authorityCode }) => authorityCode))].sort(),
        lottery: await this.lastLottery(read),
        permittedActions: permits(ctx.principal, roundActions['round.open'], { authorityCode: cityCode }) ? ['round.open'] : [],
      };
    });
  }

  /** That of the round announced last. */
  private async lastLottery(read: Read): Promise<LotterySettingRequest | null> {
    const last = (await this.rounds.all(read)).filter(({ number }) => number === 1).sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()).at(-1);
    if (!last) return null;
    const parts = await this.seedParts.ofRound(read, last.id);
    return {
      parts: parts.map(({ role, zh, en, enteredBy }) => ({ role, zh, en, enteredBy: enteredBy as LotterySettingRequest['parts'][number]['enteredBy'] })),
      substitute: { zh: last.substituteZh, en: last.substituteEn },
    };
  }
}
