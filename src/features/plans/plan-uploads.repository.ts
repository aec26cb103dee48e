import { Injectable } from '@nestjs/common';
import { planUploadStates, type PlanUploadDeed, type PlanUploadState } from '../../domain/capacity/plan-upload-states';
import { next } from '../../domain/kernel/state-table';
import type { Read, Tx } from '../../platform/database/transaction';
import type { Progress } from './reading-progress';
import { PlanFileEntity } from './plan-file.entity';
import { PlanMappingEntity } from './plan-mapping.entity';
import { PlanUploadEntity } from './plan-upload.entity';
import { planErrors } from './plans.errors';

/** An upload as lists show it: how many findings, not which. */
export type PlanUploadHead = Omit<PlanUploadEntity, 'findings' | 'sheetHead'>;

const HEAD =
  'id, sha256, occasion, fileName, size, coords, askedYear, state, reading, bytesTotal, bytesDone, rowsTotal, rowsDone, kind, title, schoolYear, mapping, mappingRemembered, mappedBy, refusal, uploadedBy, uploadedAt, readAt, restoresId, revisesId, versionId';
const PIECE_BYTES = 1024 * 1024;

@Injectable()
export class PlanUploadsRepository {
  byId(read: Read, id: string): Promise<PlanUploadEntity | null> {
    return read.findOne(PlanUploadEntity, { id });
  }

  async byFile(read: Read, sha256: string): Promise<PlanUploadEntity | null> {
    return read.findOne(PlanUploadEntity, { sha256, occasion: 0 });
  }

  ofVersion(read: Read, versionId: string): Promise<PlanUploadEntity | null> {
    return read.findOne(PlanUploadEntity, { versionId });
  }

  /** Kept from others until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<PlanUploadEntity | null> {
    const [row] = await tx.query<PlanUploadEntity>('SELECT * FROM plan_upload WHERE id = ? FOR UPDATE', [id]);
    return row ?? null;
  }

  /** A proposal to go back to a version that nobody has decided yet. */
  async openReturn(read: Read, restoresId: string): Promise<PlanUploadEntity | null> {
    const [row] = await read.query<PlanUploadEntity>(
      "SELECT * FROM plan_upload WHERE restoresId = ? AND state <> 'adopted' ORDER BY occasion DESC LIMIT 1",
      [restoresId],
    );
    return row ?? null;
  }

  /** How often the file was sent or proposed again: the next occasion. Others wait with the same question. */
  async nextOccasion(tx: Tx, sha256: string): Promise<number> {
    const rows = await tx.query<{ occasion: number }>('SELECT occasion FROM plan_upload WHERE sha256 = ? FOR UPDATE', [sha256]);
    return Math.max(0, ...rows.map(({ occasion }) => occasion)) + 1;
  }

  async page(read: Read, limit: string): Promise<{ items: PlanUploadHead[]; total: number }> {
    const items = await read.query<PlanUploadHead>(`SELECT ${HEAD} FROM plan_upload ORDER BY uploadedAt DESC, id DESC ${limit}`);
    const [count] = await read.query<{ total: number }>('SELECT COUNT(*) AS total FROM plan_upload');
    return { items, total: Number(count!.total) };
  }

  insert(tx: Tx, row: PlanUploadEntity): Promise<void> {
    return tx.insert(PlanUploadEntity, row);
  }

  /** Keeps a file in pieces; one that is kept already stays. */
  async keepFile(tx: Tx, sha256: string, bytes: Buffer): Promise<void> {
    if (await this.hasFile(tx, sha256)) return;
    for (let number = 0; number === 0 || number * PIECE_BYTES < bytes.length; number += 1) {
      const content = bytes.subarray(number * PIECE_BYTES, (number + 1) * PIECE_BYTES);
      await tx.insert(PlanFileEntity, { sha256, number, content });
    }
  }

  async hasFile(read: Read, sha256: string): Promise<boolean> {
    return (await read.query('SELECT number FROM plan_file WHERE sha256 = ? AND number = 0', [sha256])).length > 0;
  }

  async file(read: Read, sha256: string): Promise<Buffer> {
    const pieces = await read.query<{ content: Buffer }>('SELECT content FROM plan_file WHERE sha256 = ? ORDER BY number', [
      sha256,
    ]);
    return Buffer.concat(pieces.map(({ content }) => content));
  }

  /** One deed on a locked row, with the columns it changes; PLAN.NOT_IN_STATE when the state does not permit it. */
  async move(
    tx: Tx,
    row: Pick<PlanUploadEntity, 'id' | 'state'>,
    deed: PlanUploadDeed,
    more: Partial<PlanUploadEntity> = {},
  ): Promise<PlanUploadState> {
    const state = next(planUploadStates, row.state as PlanUploadState, deed);
    if (state === null) throw planErrors.notInState({ state: row.state });
    const columns = { state, ...more };
    const set = Object.keys(columns).map((column) => `${column} = ?`);
    const found = await tx.execute(`UPDATE plan_upload SET ${set.join(', ')} WHERE id = ? AND state = ?`, [
      ...Object.values(columns),
      row.id,
      row.state,
    ]);
    if (found === 0) throw planErrors.notInState({ state: row.state });
    return state;
  }

  /** How far a reading is; one that is done anew, because its worker died, never goes back behind the one before. */
  async progress(tx: Tx, { id, reading }: Pick<PlanUploadEntity, 'id' | 'reading'>, of: 'bytes' | 'rows', { done, total }: Progress): Promise<void> {
    await tx.execute(
      `UPDATE plan_upload SET ${of}Done = LEAST(GREATEST(${of}Done, ?), ?), ${of}Total = ? WHERE id = ? AND reading = ? AND state = 'reading'`,
      [done, total, total, id, reading],
    );
  }

  /** The mapping kept for one of these sets of headings. */
  async mappingFor(read: Read, headings: readonly string[]): Promise<Record<string, string> | null> {
    if (headings.length === 0) return null;
    const rows = await read.query<{ mapping: string }>(
      `SELECT mapping FROM plan_mapping WHERE headings IN (${headings.map(() => '?').join(', ')}) ORDER BY keptAt DESC LIMIT 1`,
      headings,
    );
    return rows[0] ? (JSON.parse(rows[0].mapping) as Record<string, string>) : null;
  }

  async keepMapping(tx: Tx, row: PlanMappingEntity): Promise<void> {
    await tx.execute('DELETE FROM plan_mapping WHERE headings = ?', [row.headings]);
    await tx.insert(PlanMappingEntity, row);
  }
}
