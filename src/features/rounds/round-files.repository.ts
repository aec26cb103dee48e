import { Injectable } from '@nestjs/common';
import { FieldCipher, type Place } from '../../platform/crypto/field-cipher';
import type { Read, Tx } from '../../platform/database/transaction';
import { RoundFileEntity } from './round-file.entity';

export type RoundFileName = 'instance' | 'entrants' | 'outcome';

/** The first piece is sealed to the column in which it stood while files were one piece. */
const placeOf = (runId: string, file: RoundFileName, number: number): Place => ({
  table: 'round_run',
  column: `${file}Sealed`,
  row: number === 0 ? runId : `${runId}#${number}`,
});

/** The only SQL for the sealed files of runs. A piece fits every server's packet, whatever the size of the file. */
@Injectable()
export class RoundFilesRepository {
  constructor(private readonly cipher: FieldCipher) {}

  /** Keeps a file piece by piece; `piece(number)` gives null after the last. */
  async keep(tx: Tx, runId: string, file: RoundFileName, piece: (number: number) => Promise<string | null>): Promise<void> {
    for (let number = 0; ; number += 1) {
      const text = await piece(number);
      if (text === null) return;
      await tx.insert(RoundFileEntity, {
        runId,
        file,
        number,
        contentSealed: this.cipher.seal(text, placeOf(runId, file, number)),
      });
    }
  }

  /** One piece; null after the last, and when the run has no such file. */
  async piece(read: Read, runId: string, file: RoundFileName, number: number): Promise<string | null> {
    const row = await read.findOne(RoundFileEntity, { runId, file, number });
    return row && this.cipher.open(row.contentSealed, placeOf(runId, file, number));
  }

  /** The pieces in order, one in memory at a time. */
  async *pieces(read: Read, runId: string, file: RoundFileName): AsyncGenerator<string> {
    for (let number = 0; ; number += 1) {
      const piece = await this.piece(read, runId, file, number);
      if (piece === null) return;
      yield piece;
    }
  }
}
