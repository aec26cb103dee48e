import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import type { RoundLineEntity } from './round-line.entity';
import { RoundsRepository } from './rounds.repository';

export interface SignedPart {
  readonly schoolYear: number;
  readonly kind: string;
  readonly documentNumber: string;
  /** Last day to answer, in the city's zone. */
  readonly answerOn: string;
  readonly lines: readonly RoundLineEntity[];
}

/** The lines that an authority has signed: what placements are made of. */
@Injectable()
export class SignedLines {
  constructor(private readonly rounds: RoundsRepository) {}

  /** Null while the part is not signed. */
  async of(read: Read, roundId: string, authorityCode: string): Promise<SignedPart | null> {
    const round = await this.rounds.byId(read, roundId);
    const part = (await this.rounds.parts(read, roundId)).find((candidate) => candidate.authorityCode === authorityCode);
    if (!round || !part?.signedAt || round.currentRunId === null) return null;
    return {
      schoolYear: round.schoolYear,
      kind: round.kind,
      documentNumber: part.documentNumber!,
      answerOn: part.answerOn!,
      lines: await this.rounds.lines(read, round.currentRunId, authorityCode),
    };
  }
}
