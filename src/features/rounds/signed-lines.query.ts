import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transaction';
import { RoundsRepository, type ProposedLine } from './rounds.repository';

/** A signed line with the document that issues it. */
export type IssuedLine = ProposedLine & {
  readonly documentNumber: string;
  /** Last day to answer, in the city's zone. */
  readonly answerOn: string;
};

export interface SignedPart {
  readonly kind: string;
  /** Whether who gets no seat waits: a supplementary round is announced, or the round is one of transfers. */
  readonly othersWait: boolean;
  readonly lines: readonly IssuedLine[];
}

/** The lines that an authority has signed: what placements are made of. */
@Injectable()
export class SignedLines {
  constructor(private readonly rounds: RoundsRepository) {}

  /**
   * Null while the part is not signed. A supplementary round is issued as a whole, by whichever event comes first after the last
   * signature: there one child may move into the seat that another leaves, in another authority's part.
   */
  async of(tx: Tx, roundId: string, authorityCode: string): Promise<SignedPart | null> {
    const round = await this.rounds.lock(tx, roundId);
    const parts = new Map((await this.rounds.parts(tx, roundId)).map((part) => [part.authorityCode, part]));
    const ready = round.number > 1 ? round.state === 'issued' : parts.get(authorityCode)?.signedAt;
    if (!ready || round.currentRunId === null) return null;
    const lines = await this.rounds.lines(tx, round.currentRunId, round.number > 1 ? undefined : authorityCode);
    return {
      kind: round.kind,
      othersWait:
        round.kind === 'transfer' || (await this.rounds.numbered(tx, round.schoolYear, round.kind, round.number + 1)) !== null,
      lines: lines.map((line) => {
        const { documentNumber, answerOn } = parts.get(line.authorityCode)!;
        return { ...line, documentNumber: documentNumber!, answerOn: answerOn! };
      }),
    };
  }
}
