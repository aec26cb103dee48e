import { Injectable } from '@nestjs/common';
import type { Role } from '../../platform/access/principal';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { authoriseCity } from './city-table';
import { keyCommitment, RoundKeys } from './round-keys';
import { roundErrors } from './rounds.errors';
import { RoundsRepository } from './rounds.repository';
import { roundActions } from './rounds.access';
import { SeedPartsRepository } from './seed-parts.repository';

/** Who gives the seed, and what replaces a missing part: part of the announcement, so that neither can be chosen later. */
export interface LotterySetting {
  /** In the order in which the parts stand in the seed; two at least. */
  readonly parts: readonly { readonly role: string; readonly zh: string; readonly en: string; readonly enteredBy: Role }[];
  /** A public value that is drawn after sealing, e.g. the first drawing of a named lottery after that day. */
  readonly substitute: { readonly zh: string; readonly en: string };
}

export interface RoundOpening {
  readonly schoolYear: number;
  readonly kind: 'main' | 'transfer';
  readonly lottery: LotterySetting;
  /** 32 bytes as hex; made by the service when left out. */
  readonly roundKey?: string;
  /** A family may agree to its placement and keep waiting for a better wish; off when left out. */
  readonly keepsWaiting?: boolean;
  /** Authorities that sign a part. */
  readonly authorities: readonly string[];
}

/** Opens a round: announces its lottery and the commitment to its key before applications close. Opening it again changes nothing. */
@Injectable()
export class OpenRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly seedParts: SeedPartsRepository,
    private readonly keys: RoundKeys,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, opening: RoundOpening): Promise<{ id: string; opened: boolean }> {
    const { parts, substitute } = opening.lottery;
    authoriseCity(ctx, roundActions['round.open']);
    requireLottery(opening.lottery);
    return this.work.write(ctx, async (tx) => {
      const known = await this.rounds.numbered(tx, opening.schoolYear, opening.kind, 1);
      if (known) return { id: known.id, opened: false };
      const id: string = newId<'round'>();
      const key = opening.roundKey ?? this.keys.newKey();
      await this.rounds.insert(tx, {
        id,
        schoolYear: opening.schoolYear,
        kind: opening.kind,
        number: 1,
        state: 'open',
        substituteZh: substitute.zh,
        substituteEn: substitute.en,
        seed: null,
        roundKeySealed: this.keys.sealKey(id, key),
        roundKeyCommitment: keyCommitment(key),
        currentRunId: null,
        policyVersionId: null,
        sealedBy: null,
        sealedAt: null,
        keepsWaiting: opening.keepsWaiting ?? false,
        createdAt: await tx.now(),
      });
      await this.rounds.keepParts(tx, id, opening.authorities);
      await this.seedParts.insert(
        tx,
        parts.map((part, at) => ({ roundId: id, position: at + 1, ...part, ...NOTHING_GIVEN })),
      );
      await this.audit.record(tx, ctx, {
        action: 'round.open',
        subject: { type: 'round', id },
        details: { roles: parts.map(({ role }) => role), roundKeyCommitment: keyCommitment(key) },
      });
      return { id, opened: true };
    });
  }
}

const NOTHING_GIVEN = {
  commitment: null,
  committedBy: null,
  committedAt: null,
  openingSealed: null,
  openedBy: null,
  openedAt: null,
  substitute: null,
  drawnOn: null,
  substitutedBy: null,
  confirmedBy: null,
  confirmedAt: null,
};

function requireLottery({ parts, substitute }: LotterySetting): void {
  const roles = new Set(parts.map(({ role }) => role));
  const sound = parts.every(
    ({ role, enteredBy }) => /^[a-z][a-z-]{0,23}$/.test(role) && roundActions['round.seedPart'].reaches[enteredBy] !== undefined,
  );
  if (roles.size < 2 || roles.size < parts.length || !sound || substitute.zh === '' || substitute.en === '')
    throw roundErrors.lotteryIncomplete();
}
