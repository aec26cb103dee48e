import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { CertificateSummaryResponse, PublicRoundResponse, SeedPartResponse } from './rounds.dto';
import type { RoundEntity } from './round.entity';
import type { RoundRunEntity } from './round-run.entity';
import { RoundsRepository } from './rounds.repository';
import type { SeedPartEntity } from './seed-part.entity';
import { SeedPartsRepository } from './seed-parts.repository';

const textOf = (instant: Date | null): string | null => (instant ? instant.toISOString() : null);

/** The certificate in numbers; null while a run is under way. */
export const certificateOf = (run: Pick<RoundRunEntity, 'certificate'> | undefined): CertificateSummaryResponse | null =>
  run?.certificate ? (JSON.parse(run.certificate) as CertificateSummaryResponse) : null;

/** What anybody may know of a round: who gave the seed, by which commitments, with what openings, and the hashes of every run. */
@Injectable()
export class PublicRounds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly seedParts: SeedPartsRepository,
  ) {}

  list(ctx: Context): Promise<PublicRoundResponse[]> {
    return this.work.read(ctx, async (read) => {
      const records: PublicRoundResponse[] = [];
      for (const round of await this.rounds.all(read))
        records.push(await this.record(read, round, await this.rounds.runs(read, round.id)));
      return records;
    });
  }

  async record(read: Read, round: RoundEntity, runs: readonly RoundRunEntity[]): Promise<PublicRoundResponse> {
    const parts = await this.seedParts.ofRound(read, round.id);
    return {
      id: round.id,
      schoolYear: round.schoolYear,
      kind: round.kind,
      number: round.number,
      keepsWaiting: Boolean(round.keepsWaiting),
      state: round.state,
      roundKeyCommitment: round.roundKeyCommitment,
      substituteZh: round.substituteZh,
      substituteEn: round.substituteEn,
      seedParts: parts.map((part) => this.seedPart(part, round.seed !== null)),
      seed: round.seed,
      sealedAt: textOf(round.sealedAt),
      runs: runs.map((run) => ({
        number: run.number,
        instanceHash: run.instanceHash,
        outcomeHash: run.outcomeHash,
        merkleRoot: run.merkleRoot,
        certificate: certificateOf(run),
        createdAt: run.createdAt.toISOString(),
        finishedAt: textOf(run.finishedAt),
      })),
    };
  }

  /** Openings stay sealed until the run, so that who opens last has seen no more than who opened first. */
  private seedPart(part: SeedPartEntity, shown: boolean): SeedPartResponse {
    const given = { text: null, nonce: null, substitute: null, drawnOn: null, ...(shown ? this.seedParts.given(part) : {}) };
    return {
      role: part.role,
      zh: part.zh,
      en: part.en,
      commitment: part.commitment,
      committedAt: textOf(part.committedAt),
      openedAt: textOf(part.openedAt),
      text: given.text,
      nonce: given.nonce,
      substitute: given.substitute,
      drawnOn: given.drawnOn,
    };
  }
}
