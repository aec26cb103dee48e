import { appendFile, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { AppConfig } from '../../../config/env';
import { APP_CONFIG } from '../context/tokens';

/** A seal as it is known outside the database. */
export interface ExportedHead {
  readonly seq: number;
  readonly hash: string;
  readonly entryCount: number;
  readonly sealedAt: string;
}

const ALL = 'heads.jsonl';
const LAST = 'head.json';

/** The chain's heads outside the database: `heads.jsonl` grows by one line a seal, `head.json` is the last one. */
@Injectable()
export class AuditHeads {
  private readonly folder: string;

  constructor(@Inject(APP_CONFIG) config: Pick<AppConfig, 'AUDIT_HEAD_DIR'>) {
    this.folder = config.AUDIT_HEAD_DIR;
  }

  /** The last exported head, or null when there is none. */
  async last(): Promise<ExportedHead | null> {
    const text = await this.text(LAST);
    return text === null ? null : (JSON.parse(text) as ExportedHead);
  }

  /** Every exported head by its number; a line cut by a crash is left out. */
  async all(): Promise<Map<number, ExportedHead>> {
    const lines = ((await this.text(ALL)) ?? '').split('\n').filter((line) => line.endsWith('}'));
    return new Map(lines.map((line) => JSON.parse(line) as ExportedHead).map((head) => [head.seq, head]));
  }

  /** Adds heads in their order. Call it with the sealer's lease held: two writers would mix their lines. */
  async add(heads: readonly ExportedHead[]): Promise<void> {
    const last = heads[heads.length - 1];
    if (!last) return;
    await mkdir(this.folder, { recursive: true });
    await appendFile(join(this.folder, ALL), heads.map((head) => `${JSON.stringify(head)}\n`).join(''), { flush: true });
    const fresh = join(this.folder, `${LAST}.new`);
    const file = await open(fresh, 'w', 0o644);
    try {
      await file.writeFile(`${JSON.stringify(last)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, join(this.folder, LAST));
  }

  private async text(name: string): Promise<string | null> {
    try {
      return await readFile(join(this.folder, name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}
