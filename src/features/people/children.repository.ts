import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Read, Tx } from '../../platform/database/transaction';
import { ChildEntity } from './child.entity';

@Injectable()
export class ChildrenRepository {
  async byDocument(read: Read, documentIndex: string): Promise<ChildEntity | null> {
    const [row] = await read.query<ChildEntity>('SELECT * FROM child WHERE documentIndex = ?', [documentIndex]);
    return row ?? null;
  }

  byIds(read: Read, ids: readonly string[]): Promise<ChildEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : read.find(ChildEntity, { id: In([...new Set(ids)]) });
  }

  async add(tx: Tx, row: ChildEntity): Promise<void> {
    await tx.insert(ChildEntity, row);
  }
}
