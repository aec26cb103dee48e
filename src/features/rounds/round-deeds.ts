import { Injectable } from '@nestjs/common';
import { permits, type Action } from '../../platform/access/actions';
import { accountOf } from '../../platform/access/authorise';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { Cases } from '../applications';
import type { RoundPartEntity } from './round-part.entity';
import type { RoundEntity } from './round.entity';
import { roundActions } from './rounds.access';
import type { SeedHolderResponse } from './rounds.dto';
import { RoundsRepository } from './rounds.repository';
import type { SeedPartEntity } from './seed-part.entity';
import { SeedPartsRepository } from './seed-parts.repository';

/** Whether every announced part of the seed is there. */
const given = ({ openingSealed, confirmedAt }: SeedPartEntity): boolean => openingSealed !== null || confirmedAt !== null;

/** What an account may do now about a round, its seed and its parts: the deeds themselves judge again. */
@Injectable()
export class RoundDeeds {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly seedParts: SeedPartsRepository,
    private readonly cases: Cases,
    private readonly clock: Clock,
  ) {}

  async of(
    read: Read,
    ctx: Context,
    round: RoundEntity,
  ): Promise<{ permittedActions: string[]; seedHolders: SeedHolderResponse[]; applicationsCloseAt: string | null }> {
    const now = await read.now();
    const parts = await this.seedParts.ofRound(read, round.id);
    const closesAt = await this.cases.lastWindowCloses(read, round.schoolYear, round.kind);
    const closed = closesAt !== null && now > closesAt;
    const sealedToday = round.sealedAt !== null && this.clock.dayOf(round.sealedAt) === this.clock.dayOf(now);
    const next = await this.rounds.numbered(read, round.schoolYear, round.kind, round.number + 1);
    return {
      permittedActions: ofRound(ctx, round, { closed, seedThere: parts.every(given), hasNext: next !== null }),
      seedHolders: parts.map((part) => ({
        role: part.role,
        enteredBy: part.enteredBy,
        replacementProposed: part.substitute !== null,
        replacementConfirmed: part.confirmedAt !== null,
        permittedActions: ofHolder(ctx, round, part, parts, { closed, sealedToday }),
      })),
      applicationsCloseAt: closesAt?.toISOString() ?? null,
    };
  }

  ofPart(ctx: Context, round: RoundEntity, { authorityCode, signedAt }: RoundPartEntity): string[] {
    if (round.state !== 'proposed' || signedAt !== null) return [];
    return permits(ctx.principal, roundActions['round.sign'], { authorityCode }) ? ['round.sign'] : [];
  }
}

const atCity = (ctx: Context, action: Action): boolean =>
  ctx.principal.kind === 'account' && permits(ctx.principal, action, { authorityCode: ctx.principal.cityCode });

function ofRound(ctx: Context, round: RoundEntity, { closed, seedThere, hasNext }: { closed: boolean; seedThere: boolean; hasNext: boolean }): string[] {
  const may = (name: 'round.seal' | 'round.run' | 'round.openAgain', when: boolean): string[] =>
    when && atCity(ctx, roundActions[name]) ? [name] : [];
  const sealedByOther = round.sealedBy !== accountOf(ctx).accountId;
  return [
    ...may('round.seal', round.state === 'open' && closed),
    ...may('round.run', (round.state === 'sealed' || round.state === 'refused') && seedThere && sealedByOther),
    ...may('round.openAgain', !hasNext && round.state !== 'open'),
  ];
}

function ofHolder(
  ctx: Context,
  round: RoundEntity,
  part: SeedPartEntity,
  parts: readonly SeedPartEntity[],
  { closed, sealedToday }: { closed: boolean; sealedToday: boolean },
): string[] {
  const { accountId, roles } = accountOf(ctx);
  const elsewhere = parts.some(({ role, committedBy, openedBy }) => role !== part.role && (committedBy === accountId || openedBy === accountId));
  const holds = (roles as readonly string[]).includes(part.enteredBy) && !elsewhere && atCity(ctx, roundActions['round.seedPart']);
  const replaces = round.sealedBy !== accountId && part.substitutedBy !== accountId && atCity(ctx, roundActions['round.replaceSeedPart']);
  const open = round.state === 'sealed' && !given(part);
  return [
    ...(holds && round.state === 'open' && !closed && part.commitment === null ? ['commit'] : []),
    ...(holds && open && sealedToday && part.commitment !== null ? ['open'] : []),
    ...(replaces && open && !sealedToday ? ['replace'] : []),
  ];
}
