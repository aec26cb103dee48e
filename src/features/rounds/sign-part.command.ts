import { Injectable } from '@nestjs/common';
import { accountOf, authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Outbox } from '../../platform/outbox/outbox';
import { roundSigned } from './round-signed.event';
import { roundActions } from './rounds.access';
import type { RoundDeedResponse, SignRequest } from './rounds.dto';
import { roundErrors } from './rounds.errors';
import { RoundsRepository } from './rounds.repository';
import { SigningTable } from './signing-table';

/** An authority signs its part (审签、下达): from here its lines are placements. */
@Injectable()
export class SignPart {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly table: SigningTable,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, roundId: string, input: SignRequest): Promise<RoundDeedResponse> {
    authorise(ctx, roundActions['round.sign'], { authorityCode: input.authority });
    const { accountId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      const round = await this.rounds.lock(tx, roundId);
      if (round.state !== 'proposed') throw roundErrors.notInState({ state: round.state });
      const open = (await this.table.decisions.adjustments(tx, roundId)).filter((row) => row.confirmedBy === null).length;
      if (open > 0) throw roundErrors.unconfirmed({ count: open });
      const now = await tx.now();
      if (input.answerOn <= this.table.clock.dayOf(now)) throw roundErrors.answerDayPast();
      const signed = await this.rounds.signPart(tx, {
        roundId,
        authorityCode: input.authority,
        signedAt: now,
        signedBy: accountId,
        documentNumber: input.documentNumber,
        answerOn: input.answerOn,
      });
      if (!signed) throw roundErrors.alreadySigned();
      const allSigned = (await this.rounds.parts(tx, roundId)).every((part) => part.signedAt !== null);
      const state = allSigned ? await this.rounds.move(tx, round, 'issue') : round.state;
      await this.outbox.publish(tx, roundSigned, { roundId, authorityCode: input.authority });
      await this.audit.record(tx, ctx, {
        action: 'round.sign',
        subject: { type: 'round', id: roundId },
        details: { authority: input.authority, documentNumber: input.documentNumber, runId: round.currentRunId, answerOn: input.answerOn },
      });
      return { id: roundId, state };
    });
  }
}
