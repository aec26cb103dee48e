import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { commitmentOf, RoundKeys } from './round-keys';
import { RoundsRepository } from './rounds.repository';

export interface RoundOpening {
  readonly schoolYear: number;
  readonly kind: 'main' | 'transfer';
  /** `sm3:` and the hash of the seed, which stays with those who hold it. */
  readonly seedCommitment: string;
  /** 32 bytes as hex; made by the service when left out. */
  readonly roundKey?: string;
  /** Authorities that sign a part. */
  readonly authorities: readonly string[];
}

/** Opens a round: publishes the commitments to seed and key before applications close. Opening it again changes nothing. */
@Injectable()
export class OpenRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly keys: RoundKeys,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, opening: RoundOpening): Promise<{ id: string; opened: boolean }> {
    return this.work.write(ctx, async (tx) => {
      const known = await this.rounds.ofKind(tx, opening.schoolYear, opening.kind);
      if (known) return { id: known.id, opened: false };
      const id: string = newId<'round'>();
      const key = opening.roundKey ?? this.keys.newKey();
      await this.rounds.insert(tx, {
        id,
        schoolYear: opening.schoolYear,
        kind: opening.kind,
        state: 'open',
        seedCommitment: opening.seedCommitment,
        seed: null,
        roundKeySealed: this.keys.sealKey(id, key),
        roundKeyCommitment: commitmentOf(key),
        currentRunId: null,
        policyVersionId: null,
        sealedBy: null,
        sealedAt: null,
        createdAt: await tx.now(),
      });
      await this.rounds.keepParts(tx, id, opening.authorities);
      await this.audit.record(tx, ctx, {
        action: 'round.open',
        subject: { type: 'round', id },
        details: { seedCommitment: opening.seedCommitment, roundKeyCommitment: commitmentOf(key) },
      });
      return { id, opened: true };
    });
  }
}
