import { Injectable } from '@nestjs/common';
import type { Context } from '../context/context';
import type { Read } from '../database/transaction';
import { UnitOfWork } from '../database/unit-of-work';
import type { DeskHeapResponse } from './desk.dto';

/** A heap of work on somebody's desk, e.g. `cases.negotiating`; the pages know what each is called and where it is done. */
export interface DeskHeap {
  readonly heap: string;
  readonly count: number;
  /** The day or instant by which the first of it is due; left out when nothing falls due. */
  readonly until?: string | null;
  /** The object in which all of it is worked off, e.g. one round; left out when a list shows it. */
  readonly subjectId?: string | null;
}

/** A feature that lays heaps on desks: only those that the account may work off, empty ones too. */
export interface DeskSource {
  heaps(read: Read, ctx: Context): Promise<readonly DeskHeap[]>;
}

/** What waits for an account now. Features offer their heaps at start-up; the platform knows none of them. */
@Injectable()
export class Desk {
  private readonly sources: DeskSource[] = [];

  constructor(private readonly work: UnitOfWork) {}

  /** Called once by each source. */
  offer(source: DeskSource): void {
    this.sources.push(source);
  }

  /** The fullest heaps first. */
  of(ctx: Context): Promise<DeskHeapResponse[]> {
    return this.work.read(ctx, async (read) => {
      const heaps: DeskHeap[] = [];
      for (const source of this.sources) heaps.push(...(await source.heaps(read, ctx)));
      return heaps
        .sort((a, b) => Number(b.count > 0) - Number(a.count > 0))
        .map(({ heap, count, until, subjectId }) => ({ heap, count, until: (count > 0 && until) || null, subjectId: (count > 0 && subjectId) || null }));
    });
  }
}
