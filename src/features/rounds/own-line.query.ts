import { Injectable } from '@nestjs/common';
import type { Proof } from '../../domain/matching';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Tx } from '../../platform/database/transaction';
import type { OwnLine } from './own-line';
import type { ExplainedLineResponse } from './own-line.dto';
import { RoundDesk } from './round-desk';
import { RoundKeys } from './round-keys';
import { roundActions } from './rounds.access';
import { roundErrors } from './rounds.errors';
import { RoundsRepository, type SignedLine } from './rounds.repository';

/** A family's own line, once its authority has signed it: why each wish ended as it did, and the proof that the line is part of the result. */
@Injectable()
export class OwnLineView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly desk: RoundDesk,
    private readonly keys: RoundKeys,
    private readonly audit: Audit,
  ) {}

  /** By codes, without ranks: families read those as rankings. A line that people decided has no explanations. */
  explanations(ctx: Context, applicationId: string): Promise<ExplainedLineResponse> {
    return this.look(ctx, applicationId, 'explanations', async (tx, signed) => {
      const own = signed.ownLineSealed === null ? null : this.keys.openOwnLine(signed, signed.ownLineSealed);
      const pools = await this.desk.pools.ofYear(tx, signed.schoolYear);
      const names = new Map(pools.map(({ schoolCode, grade, schoolName }) => [`${schoolCode}:${grade}`, schoolName]));
      const given = pools.find(({ id }) => id === signed.poolId);
      return {
        school: given?.schoolCode ?? null,
        schoolName: given?.schoolName ?? null,
        mode: signed.mode,
        byFallback: Boolean(signed.byFallback),
        explanations: (own?.line.explanations ?? []).map(({ school, reason, decidedBy }) => ({
          school: school.split(':')[0]!,
          schoolName: names.get(school) ?? '',
          reason,
          decidedBy: decidedBy ?? null,
        })),
      };
    });
  }

  /** `xuewei.proof/1`; ROUND.NOT_IN_RUN when people decided the line. */
  proof(ctx: Context, applicationId: string): Promise<Proof> {
    return this.look(ctx, applicationId, 'proof', (_, signed) => {
      if (signed.ownLineSealed === null) throw roundErrors.notInRun();
      const { line, path }: OwnLine = this.keys.openOwnLine(signed, signed.ownLineSealed);
      return Promise.resolve({
        format: 'xuewei.proof/1',
        line,
        path,
        merkleRoot: signed.merkleRoot,
        instanceHash: signed.instanceHash,
      });
    });
  }

  /** Every look is audited. */
  private look<T>(
    ctx: Context,
    applicationId: string,
    what: string,
    answer: (tx: Tx, signed: SignedLine) => Promise<T>,
  ): Promise<T> {
    return this.work.write({ ...ctx, idempotency: undefined }, async (tx) => {
      const application = await this.desk.cases.require(tx, applicationId);
      authorise(ctx, roundActions['round.ownLine'], { ownerId: application.accountId });
      const signed = await this.rounds.signedLine(tx, applicationId);
      if (!signed) throw roundErrors.notSigned();
      await this.audit.record(tx, ctx, {
        action: 'round.ownLine',
        subject: { type: 'application', id: applicationId },
        details: { what, runId: signed.runId },
      });
      return answer(tx, signed);
    });
  }
}
